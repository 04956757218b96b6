// Hashes of values and rows, to find rows that are the same among very many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/grade/rows/row_selection.hpp"

namespace joinery::grade {

// The same for values that compare as 0, so for 1 and 1.0 too. What is equal only within a tolerance has others.
std::uint64_t value_hash(const sql::ValueView& value, std::uint64_t state);

// Of the values in these columns.
std::uint64_t row_hash(const RowSelection& selection, std::size_t row, const std::vector<std::size_t>& columns);

} // namespace joinery::grade
