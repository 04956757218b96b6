// Compares two results as multisets of rows.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"

namespace joinery::grade {

inline constexpr std::size_t k_no_partner = static_cast<std::size_t>(-1);

struct RowMatching {
    // For each row of the answer the expected row it stands for, or k_no_partner. Of rows that are the same, the first
    // is given the first.
    std::vector<std::size_t> partners;
    std::vector<std::size_t> missing; // expected rows that the answer has not, ascending
    std::vector<std::size_t> extra;   // rows of the answer that were not expected, ascending

    bool is_perfect() const { return missing.empty() && extra.empty(); }
};

// Gives as many rows as possible a partner that is equal in every column. Both selections have as many columns.
//
// Equality with a tolerance is not transitive, so this is a maximum matching in a bipartite graph: first the rows that
// are the same, then augmenting paths (Berge) among those left over. Only a result with hundreds of thousands of
// numbers a hair's breadth apart reaches the end of the search's allowance; its surplus then counts as different.
RowMatching match_rows(const RowSelection& expected, const RowSelection& actual, Tolerance tolerance);

} // namespace joinery::grade
