// Cells as text that a spreadsheet takes: tabs between columns, a line a row.
#pragma once

#include <cstddef>
#include <string>

#include "shell/model/results.hpp"

namespace joinery::shell {

struct TabSeparated {
    std::string text;
    std::size_t rows_left_out = 0; // their page is not loaded
};

// NULL is an empty field. A field with a tab, a line break or a quote stands in quotes, quotes doubled. A cell that was
// cut is copied as far as it came.
TabSeparated tab_separated(const Results& results, const CellRange& range);

} // namespace joinery::shell
