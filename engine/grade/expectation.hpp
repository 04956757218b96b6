// What the reference asks of an answer on one data set: rows, and where it sorts them, which of them are tied.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"
#include "engine/grade/run/kept_database.hpp"
#include "engine/grade/text/block_query.hpp"
#include "engine/sql/result_set.hpp"

namespace joinery::grade {

struct Expectation {
    sql::ResultSet result;           // as the reference returns it: what is shown
    sql::ResultSet rows;             // the same rows, and those that a LIMIT left out; sorted where an order is asked
    std::vector<std::size_t> blocks; // of each of `rows`, the block of ties it belongs to; never falls
    std::size_t first = 0;           // of `rows`: where the asked ones begin. There are result.row_count() of them
    std::vector<SortKey> keys;       // empty: no order is asked
    bool is_total = false;           // no two rows are tied, and `rows` is `result`

    // Is every row of the reference asked for, in any order?
    bool is_plain() const { return keys.empty() && rows.row_count() == result.row_count(); }
    // What is said of a column is said by this name.
    void label_columns(std::vector<std::string> labels);
    std::size_t end() const { return first + result.row_count(); }
    bool has_two_blocks() const { return !keys.empty() && end() > first && blocks[first] != blocks[end() - 1]; }
};

// Runs the reference on the database. The error says why the exercise cannot be judged there.
Result<Expectation, sql::SqlError> expect_of(KeptDatabase& database, std::string_view reference);

// All rows of the result, in any order.
Expectation expect_in_any_order(sql::ResultSet result);

// The rows that the answer is compared with, as rows of `expectation.rows`, ascending. Where LIMIT or OFFSET cuts a
// block of ties in two, any of its rows will do, in the right number: those that the answer has are chosen. (A row that
// is in both of two cut blocks is counted to the first.)
RowSelection choose_rows(const Expectation& expectation, const RowSelection& actual, Tolerance tolerance);

} // namespace joinery::grade
