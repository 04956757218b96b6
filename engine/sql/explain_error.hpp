// Turns SQLite's refusal of a statement into words a learner can use.
#pragma once

#include <string_view>

#include "engine/sql/sql_error.hpp"

struct sqlite3;

namespace joinery::sql {

// The error of the statement at `statement` of `script`, which SQLite has just refused with the extended result code
// `code`. Call before anything else is done with the handle: message and place are read from it. Places count from the
// script's start. Refusals of the sandbox and budgets that ran out have words of their own and do not come here.
SqlError explain_error(sqlite3* handle, int code, std::string_view script, TextSpan statement);

} // namespace joinery::sql
