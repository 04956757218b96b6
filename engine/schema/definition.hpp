// What the definitions of a database say, in full: enough to tell whether two of them mean the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/schema/affinity.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::schema {

enum class TableKind { ordinary, view, virtual_table };

enum class Generation { none, when_read, when_written }; // VIRTUAL, STORED

struct ColumnDefinition {
    std::string name;
    std::string type; // as declared; may be empty
    Affinity affinity = Affinity::blob;
    bool not_null = false;
    std::optional<std::string> default_text; // an expression
    std::string collation = "binary";        // folded
    int primary_key = 0;                     // place in the key from 1, or 0
    Generation generation = Generation::none;
    bool hidden = false; // an argument of a virtual table
};

struct KeyPart {
    std::string column;     // empty where it is an expression
    std::string expression; // plain_expression() of it; empty where it is a column
    std::string collation;  // folded
    bool descending = false;
};

enum class KeyOrigin { index, unique, primary_key }; // CREATE INDEX, UNIQUE, PRIMARY KEY

struct KeyDefinition {
    std::string name;
    KeyOrigin origin = KeyOrigin::index;
    bool is_unique = false;
    std::vector<KeyPart> parts;
    std::string predicate; // plain_expression() of what stands behind WHERE; may be empty
};

struct ForeignKeyDefinition {
    std::vector<std::string> columns;
    std::string parent;
    std::vector<std::string> parent_columns; // the parent's primary key is named where the definition leaves it out
    std::string on_update;                   // "NO ACTION", "CASCADE", …
    std::string on_delete;
    bool is_deferred = false;
};

struct CheckDefinition {
    std::string name; // may be empty
    std::string text; // the expression, as it was written
};

struct TableDefinition {
    std::string name;
    TableKind kind = TableKind::ordinary;
    bool is_strict = false;
    bool has_row_id = true;
    bool is_autoincrement = false;
    bool has_row_id_column = false; // an INTEGER PRIMARY KEY
    std::vector<ColumnDefinition> columns;
    std::vector<KeyDefinition> keys; // indexes; a primary key that is the row id is none
    std::vector<ForeignKeyDefinition> foreign_keys;
    std::vector<CheckDefinition> checks;
    std::string sql;        // as SQLite keeps it
    std::string plain_text; // of that

    // Names of its primary key, in order.
    std::vector<std::string> primary_key() const;
    // Names are compared as SQLite does, without regard to case. Null where there is none.
    const ColumnDefinition* find_column(std::string_view column) const;
};

struct TriggerDefinition {
    std::string name;
    std::string table;
    std::string event; // "INSERT", "UPDATE", "DELETE"
    std::string sql;
    std::string plain_text; // without the name
};

struct Definitions {
    std::vector<TableDefinition> tables; // views too; in the order they were created
    std::vector<TriggerDefinition> triggers;
    // plain_text() of all definitions, indexes too, sorted. Where two databases agree in them, nothing differs.
    std::vector<std::string> texts;
    const TableDefinition* find_table(std::string_view table) const;
};

// Reads what the main database defines, without SQLite's own tables and the shadow tables of virtual ones.
Result<Definitions, sql::SqlError> read_definitions(const sql::Connection& connection);

// "a""b" in double quotes, its quotes doubled.
std::string quoted_name(std::string_view name);

} // namespace joinery::schema
