// Rows of two sides that stand for one row, though they are not equal.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"

namespace joinery::grade {

struct RowPair {
    std::size_t expected = 0; // row of the selections
    std::size_t actual = 0;
};

// Pairs rows with equal keys, in the order of the expected ones. Without a key: rows that agree in more than half of
// their columns, or have the same values in other columns, the most alike first; not where there are hundreds of them
// on both sides. No row is in two pairs.
std::vector<RowPair> pair_rows(const RowSelection& expected, const RowSelection& actual,
                               const std::vector<std::size_t>& key, Tolerance tolerance);

// The columns in which two rows differ.
std::vector<std::size_t> other_columns(const RowSelection& expected, const RowSelection& actual, RowPair pair,
                                       Tolerance tolerance);

} // namespace joinery::grade
