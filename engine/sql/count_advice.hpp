// Advice on numbers of columns that do not agree, and on what joins whole queries.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

void advise_on_values(const ErrorContext& context, SqlError& error);
void advise_on_values_for_columns(const ErrorContext& context, SqlError& error);
void advise_on_unequal_rows(const ErrorContext& context, SqlError& error);
void advise_on_row_value(const ErrorContext& context, SqlError& error);
void advise_on_subquery(const ErrorContext& context, SqlError& error);
void advise_on_union(const ErrorContext& context, SqlError& error);
void advise_on_union_order(const ErrorContext& context, SqlError& error);
void advise_on_term(const ErrorContext& context, SqlError& error);
void advise_on_search(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
