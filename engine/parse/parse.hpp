// From text to tree, for all that SQLite takes for SQL, and nothing else. What it refuses for another reason than its
// grammar (no such table, too many columns) is a tree here.
//
//     const auto statement = parse::parse_statement("SELECT a FROM t");
//     if (!statement) complain(statement.error());
//
// A text ends at its first NUL, as it does for SQLite.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/parse/statement.hpp"
#include "engine/parse/syntax_error.hpp"

namespace joinery::parse {

// How deep a tree may be: every operator, call and subquery around a value counts, and so does every parenthesis that
// is open. A chain of n operators, a + b + c + …, is n deep, as it is to SQLite. Trees past the limit are refused, so
// that nothing that works on trees needs a limit of its own.
struct ParseLimits {
    std::size_t depth = 200; // what our sandbox allows (engine/sql/sandbox.cpp)
};

// As deep as SQLite goes where nobody limits it.
inline constexpr ParseLimits k_sqlite_limits{1000};

// The one statement of a text. It is an error where there is none, or more than one.
Result<Statement, SyntaxError> parse_statement(std::string_view text, ParseLimits limits = {});

// All statements of a text, in order; stops at the first error. Places count from the start of the text.
Result<std::vector<Statement>, SyntaxError> parse_script(std::string_view text, ParseLimits limits = {});

// An expression and nothing else.
Result<Expression, SyntaxError> parse_expression(std::string_view text, ParseLimits limits = {});

} // namespace joinery::parse
