// Finds the order of columns in which an answer agrees with its reference.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"

namespace joinery::grade {

// For each expected column, the answer's column that stands for it.
using Arrangement = std::vector<std::size_t>;

// What is expected on one data set, and what came. As many columns on both sides, and the same number on every data
// set.
struct ResultPair {
    RowSelection expected;
    RowSelection actual;
};

// One arrangement with which all pairs agree as multisets of rows. Columns of one name are tried first, so that of
// several the likeliest is found. Nothing where there is none, or where the search would take too long: many columns
// that look alike, on very many rows.
std::optional<Arrangement> arrange_columns(const std::vector<ResultPair>& pairs, Tolerance tolerance);

} // namespace joinery::grade
