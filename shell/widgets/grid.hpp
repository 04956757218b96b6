// A table of a result: any number of rows, of which only those to be seen are asked for and drawn.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shell/model/results.hpp"
#include "shell/model/row_mark.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// A cell that something is to be said of. It is framed, and says it under the pointer.
struct MarkedCell {
    std::size_t column = 0;
    std::string text;
};

struct GridRow {
    const session::Row* cells = nullptr; // null while they are not loaded
    RowMark mark = RowMark::none;        // a sign stands beside the colour
    const std::vector<MarkedCell>* marked = nullptr;
    std::size_t number = 0; // beside the sign, where rows are not numbered; 0: none
};

// What stands left of the cells. Among row numbers a sign takes the number's place.
enum class GridGutter { row_numbers, signs, nothing };

// Everything referred to must outlive the call.
struct GridContent {
    std::string key;           // of the widget's memory
    std::uint64_t version = 0; // other content has another: it starts at its first row, with widths of its own
    const std::vector<std::string>& columns;
    std::size_t row_count = 0;
    std::function<GridRow(std::size_t row)> row; // row < row_count
    GridGutter gutter = GridGutter::row_numbers;
    bool can_choose = false;         // cells, by mouse and keys
    std::optional<CellRange> chosen; // drawn as chosen
    bool does_fit = false;           // columns are narrowed at first, so that all are to be seen where that goes
    std::optional<Rect> view;        // what is to be seen of all this where it is scrolled: tooltips stay within it
};

struct GridAnswer {
    std::size_t first_row = 0; // to be seen; nothing is where there are no rows
    std::size_t last_row = 0;
    std::optional<CellRange> choice; // the learner has chosen these cells in this frame
};

GridAnswer draw_grid(Ui& ui, const Rect& rect, const GridContent& content);

// How high a grid is that shows all its rows, its bar included.
float grid_height(std::size_t row_count);

} // namespace joinery::shell
