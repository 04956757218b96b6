// Advice on names that are not there, or there twice.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

void advise_on_table(const ErrorContext& context, SqlError& error);
void advise_on_column(const ErrorContext& context, SqlError& error);
void advise_on_column_of_table(const ErrorContext& context, SqlError& error);
void advise_on_function(const ErrorContext& context, SqlError& error);
void advise_on_arguments(const ErrorContext& context, SqlError& error);
void advise_on_ambiguity(const ErrorContext& context, SqlError& error);
void advise_on_aggregate(const ErrorContext& context, SqlError& error);
void advise_on_existing(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
