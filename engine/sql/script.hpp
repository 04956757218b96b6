// Splits a script into statements the way SQLite would read it: a semicolon inside a string, a quoted name,
// a comment or the body of a trigger ends nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

// The statements of a script in order, each from its first token to its semicolon (included) or, for a last one
// without one, to its last token. Empty statements, spaces and comments around statements belong to none. Never fails:
// what is not closed (a string, a comment, a trigger) reaches to the end of the text. In one thing SQLite differs: it
// takes a semicolon among the arguments of a virtual table for one of them.
std::vector<TextSpan> split_script(std::string_view script);

// The statement around a caret: the one that holds the offset; else the one just before it on the same line, so
// that a caret behind the semicolon still means that statement; else none.
std::optional<TextSpan> statement_at(std::string_view script, std::size_t caret);

} // namespace joinery::sql
