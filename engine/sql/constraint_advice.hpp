// Advice on rows that a table refuses.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

void advise_on_unique(const ErrorContext& context, SqlError& error);
void advise_on_not_null(const ErrorContext& context, SqlError& error);
void advise_on_check(const ErrorContext& context, SqlError& error);
void advise_on_strict_type(const ErrorContext& context, SqlError& error);
void advise_on_integer(const ErrorContext& context, SqlError& error);

// In reference_advice.cpp.
void advise_on_foreign_key(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
