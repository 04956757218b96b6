// Rows that differ, but not by much: in what they would agree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"
#include "engine/grade/verdict/phrase.hpp"

namespace joinery::grade {

// A column in which otherwise equal rows differ, with the values of the first such pair.
struct ColumnDifference {
    std::size_t column = 0; // of the selections
    std::size_t row_count = 0;
    std::size_t expected_row = 0; // of the selections
    std::size_t actual_row = 0;
};

// The rows agree once the storage class is set aside: a text that reads as a number, a blob of a text's bytes.
std::vector<ColumnDifference> find_other_classes(const RowSelection& expected, const RowSelection& actual,
                                                 Tolerance tolerance);

// The rows agree but for one column.
std::optional<ColumnDifference> find_other_column(const RowSelection& expected, const RowSelection& actual,
                                                  Tolerance tolerance);

// A sentence on what else would make the rows agree: letter case, spaces, kinds of nothing.
std::optional<std::string> likeness_note(const RowSelection& expected, const RowSelection& actual, Tolerance tolerance);

} // namespace joinery::grade
