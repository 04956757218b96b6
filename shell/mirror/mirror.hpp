// Makes the accessibility mirror: from the model, never from widgets, so that it says what is there even where nothing
// is painted.
#pragma once

#include <string>

#include "shell/mirror/section.hpp"
#include "shell/model/model.hpp"
#include "shell/model/places.hpp"

namespace joinery::shell {

// Of a result, at most: whichever bound is reached first. A cell past its bound is cut.
inline constexpr std::size_t k_mirrored_rows = 200;
inline constexpr std::size_t k_mirrored_cells = 5'000;
inline constexpr std::size_t k_mirrored_cell_bytes = 500;

// In reading order. Where a button lies on the canvas comes from `places`.
Sections mirror_of(const Model& model, const Places& places);

// A JSON list of all sections, one line.
std::string to_json(const Sections& sections);

} // namespace joinery::shell
