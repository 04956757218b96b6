// Some rows and columns of a result, in an order of one's own, without a copy.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

#include "engine/sql/result_set.hpp"

namespace joinery::grade {

struct RowSelection {
    const sql::ResultSet* result = nullptr; // outlives the selection
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;

    std::size_t row_count() const { return rows.size(); }
    std::size_t column_count() const { return columns.size(); }
    sql::ValueView value(std::size_t row, std::size_t column) const {
        return result->value(rows[row], columns[column]);
    }
};

// 0, 1, … count - 1.
inline std::vector<std::size_t> first_numbers(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

inline RowSelection select_all(const sql::ResultSet& result) {
    return {&result, first_numbers(result.row_count()), first_numbers(result.column_count())};
}

} // namespace joinery::grade
