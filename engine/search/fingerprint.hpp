// What a query returns, boiled down to two numbers: enough to see in microseconds that two results agree. Where they do
// not, engine/grade decides by its rules whether that counts.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/sql/statement.hpp"

namespace joinery::search {

struct Fingerprint {
    bool is_whole = false; // false: the query ended with an error, or returned too many rows
    std::size_t row_count = 0;
    std::uint64_t bag = 0;  // the same for the same rows in any order
    std::uint64_t list = 0; // the same for the same rows in the same order

    bool is_same_bag(const Fingerprint& other) const { return row_count == other.row_count && bag == other.bag; }
    bool is_same_list(const Fingerprint& other) const { return is_same_bag(other) && list == other.list; }
};

inline constexpr std::size_t k_searched_rows = 10'000;

// Runs the statement from its start and leaves it reset. Numbers that are equal under the rules of grading mostly get
// the same fingerprint, numbers that are not always another: reals count by their first ten digits.
Fingerprint fingerprint(sql::Statement& query);

} // namespace joinery::search
