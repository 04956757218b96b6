// The names that a database knows, read where a statement has just gone wrong. None of these can fail: without memory,
// or with a budget that is used up, they know less.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace joinery::sql {

// Tables and views, temporary ones too; SQLite's own left out. In the order they were made.
std::vector<std::string> table_names(sqlite3* handle);

// In their order. Empty for a table that is not there.
std::vector<std::string> column_names(sqlite3* handle, std::string_view table);

std::vector<std::string> function_names(sqlite3* handle);

// How many arguments a function takes, ascending; -1 stands for any number.
std::vector<int> argument_counts(sqlite3* handle, std::string_view function);

// `child`.`child_column` refers to `parent`.`parent_column`, column by column.
struct ForeignKey {
    std::string child;
    std::string child_columns; // "a" or "a, b"
    std::string parent;
    std::string parent_columns; // empty: the primary key
};

std::vector<ForeignKey> foreign_keys_of(sqlite3* handle, std::string_view child);
std::vector<ForeignKey> foreign_keys_to(sqlite3* handle, std::string_view parent);

// A row without its partner, as PRAGMA foreign_key_check finds it.
struct OrphanRow {
    std::string child;
    std::string row_id; // empty for a table WITHOUT ROWID
    std::string parent;
};

// The first of them at most `most`.
std::vector<OrphanRow> orphan_rows(sqlite3* handle, std::size_t most);

} // namespace joinery::sql
