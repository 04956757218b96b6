// Advice on rows that a table refuses.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

void advise_on_values(const ErrorContext& context, SqlError& error);
void advise_on_unique(const ErrorContext& context, SqlError& error);
void advise_on_foreign_key(const ErrorContext& context, SqlError& error);
void advise_on_strict_type(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
