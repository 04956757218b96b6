// Advice on text that is no SQL: what SQLite's parser stumbled over is seldom what went wrong.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

// near "x": syntax error
void advise_on_syntax(const ErrorContext& context, SqlError& error);

// incomplete input
void advise_on_end(const ErrorContext& context, SqlError& error);

// unrecognized token
void advise_on_token(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
