// The tables that a statement names, and what it calls them: read from its words, since a statement with an error has
// no syntax tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/token.hpp"

struct sqlite3;

namespace joinery::sql {

struct TableInScope {
    std::string table;
    std::string called; // its alias, or the table's own name
    std::vector<std::string> columns;
};

// Every table of the database that stands behind FROM, JOIN, INTO, UPDATE, or a comma in such a list, at whatever
// depth.
std::vector<TableInScope> tables_in_scope(sqlite3* handle, const std::vector<parse::Token>& tokens);

// Those with a column of this name, case aside.
std::vector<TableInScope> tables_with_column(const std::vector<TableInScope>& tables, std::string_view column);

// A bare or a quoted name. A keyword is none.
bool is_plain_name(const parse::Token& token);

} // namespace joinery::sql
