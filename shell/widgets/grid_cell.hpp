// One cell of a grid as a line of text: by its class, in its colour, on its side.
#pragma once

#include <string>
#include <string_view>

#include "shell/model/results.hpp"
#include "shell/widgets/grid_state.hpp"
#include "shell/widgets/text.hpp"

namespace joinery::shell {

inline constexpr TextStyle k_header_text = {Face::words_bold, size::k_text_small + 1, Color::muted};

struct CellText {
    std::string text;
    TextStyle style;
    ColumnAlignment alignment = ColumnAlignment::unknown; // NULL takes its column's
};

CellText text_of_cell(const session::Cell& cell);

// Line ends become ¶ and other control characters a space, so that a cell stays in its row.
std::string single_line(std::string_view text);

} // namespace joinery::shell
