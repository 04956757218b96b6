// What a database holds once a script has run: its definitions, and the rows of every table. Compared, it says what a
// statement did.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/grade/rows/value_equality.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/result_set.hpp"

namespace joinery::grade {

// A table, view, index or trigger.
struct SchemaObject {
    std::string type;
    std::string name;
    std::string sql;
};

// The rows of a table, without columns that are generated from others: those follow.
struct TableState {
    std::string name;
    // Columns that tell rows apart: the primary key, else a UNIQUE key without NULL. Empty: none does.
    std::vector<std::size_t> key;
    // The column that is the row id: INTEGER PRIMARY KEY.
    std::optional<std::size_t> row_id;
    sql::ResultSet rows{{}};
};

struct DatabaseState {
    std::vector<SchemaObject> objects;
    std::vector<TableState> tables; // in the order they were created
};

// The main database: no temporary tables, none of SQLite's own (sqlite_sequence, sqlite_stat1), and of a virtual table
// what it shows and not where it keeps it. A virtual table that shows nothing by itself is left out. The error is
// `too_big` where there are more rows than are judged.
Result<DatabaseState, sql::SqlError> read_state(const sql::Connection& connection);

// Puts the tables of `state` into the order that `model` has them in. False where they are not the same tables, with as
// many columns.
bool align_tables(const DatabaseState& model, DatabaseState& state);

// Do two sets of rows agree as multisets? As many columns on both sides.
bool are_same_rows(const sql::ResultSet& expected, const sql::ResultSet& actual, Tolerance tolerance);

// The same for all tables. The states are aligned.
bool are_same_tables(const DatabaseState& expected, const DatabaseState& actual, Tolerance tolerance);

} // namespace joinery::grade
