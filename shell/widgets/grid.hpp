// A table of a result: any number of rows, of which only those to be seen are asked for and drawn.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shell/model/results.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// What a row is beside its cells. A sign stands beside the colour.
enum class RowMark { none, missing, extra, broken_order };

struct GridRow {
    const session::Row* cells = nullptr; // null while they are not loaded
    RowMark mark = RowMark::none;
};

// Everything referred to must outlive the call.
struct GridContent {
    std::string key;           // of the widget's memory
    std::uint64_t version = 0; // other content has another: it starts at its first row, with widths of its own
    const std::vector<std::string>& columns;
    std::size_t row_count = 0;
    std::function<GridRow(std::size_t row)> row; // row < row_count
    bool has_row_numbers = true;
    bool can_choose = false;         // cells, by mouse and keys
    std::optional<CellRange> chosen; // drawn as chosen
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
