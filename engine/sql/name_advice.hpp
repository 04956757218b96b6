// Advice on tables and columns that are not there, or there twice.
#pragma once

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

void advise_on_table(const ErrorContext& context, SqlError& error);
void advise_on_view(const ErrorContext& context, SqlError& error);
void advise_on_ambiguity(const ErrorContext& context, SqlError& error);
void advise_on_duplicate(const ErrorContext& context, SqlError& error);
void advise_on_added_type(const ErrorContext& context, SqlError& error);
void advise_on_renamed(const ErrorContext& context, SqlError& error);
void advise_on_existing(const ErrorContext& context, SqlError& error);
void advise_on_taken(const ErrorContext& context, SqlError& error);

// The message names the thing that is wrong second: marks that one.
void mark_second_name(const ErrorContext& context, SqlError& error);

// In column_advice.cpp.
void advise_on_column(const ErrorContext& context, SqlError& error);
void advise_on_double_quotes(const ErrorContext& context, SqlError& error);
void advise_on_column_of_table(const ErrorContext& context, SqlError& error);

// What stands before and behind the last point of a name.
struct QualifiedName {
    std::string qualifier; // empty where there is none
    std::string name;
};
QualifiedName split_name(const std::string& whole);

bool is_same_name(std::string_view a, std::string_view b);

// Names that are few enough to be read are worth listing.
constexpr std::size_t k_listed_most = 8;

} // namespace joinery::sql
