// Rows that are there on both sides, but not the same: which missing row belongs to which that is too many.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"

namespace joinery::grade {

struct RowPairs {
    // An expected row and one of the answer, in the order of the expected ones.
    std::vector<std::pair<std::size_t, std::size_t>> changed;
    std::vector<std::size_t> missing; // what is left of the matching's, ascending
    std::vector<std::size_t> extra;
};

// Pairs rows by a key, where a column or two have values that are unique on both sides and shared; the others with the
// nearest row, which agrees in at least half of the columns. Cells that look alike count as agreeing there. Where very
// many rows are left for that, only those that agree in all columns but one are paired.
RowPairs pair_changes(const RowSelection& expected, const RowSelection& actual, const RowMatching& matching,
                      Tolerance tolerance);

} // namespace joinery::grade
