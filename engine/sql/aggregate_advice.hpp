// Advice on functions: those that are not there, arguments, aggregates and windows.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

// In function_advice.cpp.
void advise_on_function(const ErrorContext& context, SqlError& error);

// DATEADD(day, 1, x): what SQLite complains of stands among the arguments of another database's function. False where
// it does not.
bool advise_on_function_around(const ErrorContext& context, SqlError& error);
void advise_on_arguments(const ErrorContext& context, SqlError& error);

void advise_on_aggregate(const ErrorContext& context, SqlError& error);
void advise_on_window(const ErrorContext& context, SqlError& error);
void advise_on_grouping(const ErrorContext& context, SqlError& error);
void advise_on_having(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
