// A grid's columns: how wide they are, which are to be seen, and dragging their edges.
#pragma once

#include <cstddef>
#include <utility>

#include "shell/widgets/grid.hpp"

namespace joinery::shell {

inline constexpr float k_cell_padding = 12;

// Measures the header and the first rows, once they are loaded; other content than before starts anew. Where `room` is
// given, the widest columns are narrowed until all fit into it, if they can be.
void measure_columns(const Ui& ui, const GridContent& content, GridState& state, float room = 0);

// The same for widths alone: none gets narrower than it must.
void narrow_columns(std::vector<float>& widths, float room);

double columns_width(const GridState& state);

// The columns that share something with the pixels [from, to) of the row: the first, and one past the last. The offset
// is where the first begins.
struct VisibleColumns {
    std::size_t first = 0;
    std::size_t end = 0;
    double offset = 0;
};
VisibleColumns columns_between(const GridState& state, double from, double to);

// Where a column begins, in pixels of the row.
double column_offset(const GridState& state, std::size_t column);

// Lets the pointer drag the right edge of the column whose header this is.
void resize_column(GridState& state, std::size_t column, const Rect& header);

} // namespace joinery::shell
