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

// Those that a row can be given a value for: generated ones left out.
std::vector<std::string> settable_columns(sqlite3* handle, std::string_view table);

// The CREATE TABLE of a table; empty where there is none.
std::string definition_of(sqlite3* handle, std::string_view table);

// The column that is the row id by another name; empty where there is none.
std::string row_id_column(sqlite3* handle, std::string_view table);

std::vector<std::string> function_names(sqlite3* handle);

// How many arguments a function takes, ascending; -1 stands for any number, -3 for one or more, -4 for two or more.
std::vector<int> argument_counts(sqlite3* handle, std::string_view function);

// `child`.`child_columns` refer to `parent`.`parent_columns`, column by column.
struct ForeignKey {
    std::string child;
    std::vector<std::string> child_columns;
    std::string parent;
    std::vector<std::string> parent_columns; // the primary key's where the definition names none
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

// The rows of a query of ours, all values as text, NULL as the empty text.
std::vector<std::vector<std::string>> text_rows(sqlite3* handle, const std::string& query);

} // namespace joinery::sql
