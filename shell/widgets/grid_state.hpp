// Where a grid is scrolled to and how wide its columns are.
#pragma once

#include <cstdint>
#include <vector>

namespace joinery::shell {

enum class ColumnAlignment : std::uint8_t { unknown, left, right };

struct GridState {
    std::uint64_t version = 0; // of the content these belong to: other content starts anew
    double y = 0;              // pixels from the first row; a float would lose pixels from row 600,000 on
    double x = 0;
    float room = 0; // that the widths were fitted to; 0 where they were not
    std::vector<float> widths;
    std::vector<ColumnAlignment> alignments;
    bool has_widths = false;  // measured on rows that were there, not on the header alone
    bool is_choosing = false; // the mouse draws a rectangle of cells
};

} // namespace joinery::shell
