// Tables that have a row for each value of an enumeration, found by its number: what the compiler is to make sure of.
#pragma once

#include <cstddef>
#include <iterator>

namespace joinery {

// Whether the rows are for the values from `first` on, one after the other.
template <class Rows, class Row, class Value>
constexpr bool is_in_order(const Rows& rows, Value Row::*value, Value first = Value{}) {
    std::size_t number = static_cast<std::size_t>(first);
    for (const Row& row : rows)
        if (static_cast<std::size_t>(row.*value) != number++)
            return false;
    return true;
}

// The same, and whether none is missing up to `last`.
template <class Rows, class Row, class Value>
constexpr bool is_whole_table(const Rows& rows, Value Row::*value, Value last) {
    return is_in_order(rows, value) && std::size(rows) == static_cast<std::size_t>(last) + 1;
}

} // namespace joinery
