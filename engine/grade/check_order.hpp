// The rule of order: rows follow the reference's blocks of ties; inside a block any order is right.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "engine/grade/expectation.hpp"
#include "engine/grade/rows/match_rows.hpp"

namespace joinery::grade {

// The block that a row of the answer stands for. `chosen` are the rows of the expectation that the answer was matched
// with, perfectly.
std::size_t block_of(const Expectation& expectation, const RowSelection& chosen, const RowMatching& matching,
                     std::size_t row);

// The first two neighbours in the answer of which the second belongs before the first; nothing where the order is
// right. `chosen` and `matching` as before.
std::optional<std::pair<std::size_t, std::size_t>>
find_order_break(const Expectation& expectation, const RowSelection& chosen, const RowMatching& matching);

// The keys in words, for the sentence on two rows of the answer: the first column in which they differ, where the keys
// up to it are columns; else all keys.
std::string keys_in_words(const Expectation& expectation, const RowSelection& actual,
                          std::pair<std::size_t, std::size_t> rows);

} // namespace joinery::grade
