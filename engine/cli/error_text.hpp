// An SQL error as text for a terminal: SQLite's words, the line with the place under it, and plain words.
#pragma once

#include <string>
#include <string_view>

#include "engine/sql/sql_error.hpp"

namespace joinery::cli {

// `name` says which text it is: a file's path, or "SQL".
std::string error_text(const sql::SqlError& error, std::string_view name, std::string_view script);

} // namespace joinery::cli
