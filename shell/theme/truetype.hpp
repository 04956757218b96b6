// The few numbers of a TrueType font that placing text needs and ImGui does not tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace joinery::shell {

// In parts of the em square, which is what a font size means in CSS.
struct FontMetrics {
    float ascent = 0;  // above the baseline
    float descent = 0; // below it, positive
    float capital = 0; // height of a capital letter
};

// None where the bytes are no TrueType font: wrong beginning, or a table that is missing or reaches past the end.
std::optional<FontMetrics> read_font_metrics(const std::uint8_t* bytes, std::size_t size);

} // namespace joinery::shell
