// Choosing cells by keys: pure, so that every edge is tested.
#pragma once

#include <optional>
#include <vector>

#include "shell/model/results.hpp"
#include "shell/platform/input.hpp"

namespace joinery::shell {

struct GridSize {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t page = 1; // rows to be seen at once
};

// The cells chosen after a key. Shift keeps the anchor; Control (or Command) goes to the far end: of the column with
// up and down, of the row with left and right, of the whole with Home and End. Where nothing was chosen an arrow
// chooses `start`, and the other keys go from there. None where the key means nothing here, or the grid is empty.
std::optional<CellRange> choice_after(const KeyPress& press, const std::optional<CellRange>& chosen, CellPlace start,
                                      const GridSize& size);

// The cell lies in the rectangle of the range.
bool is_chosen(const std::optional<CellRange>& range, std::size_t row, std::size_t column);

} // namespace joinery::shell
