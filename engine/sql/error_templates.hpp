// Every sentence about SQL that does not run, in one table, so that they can be read together and translated.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/template_text.hpp"
#include "engine/sql/error_id.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

struct ErrorTemplate {
    ErrorId id;
    std::string_view name; // the same in messages: "missing_comma"
    SqlErrorKind kind;
    std::string_view sentence;   // {1}, {2}, … and {1?row is|rows are}, see fill()
    std::string_view suggestion; // empty where there is none
};

constexpr std::size_t k_error_id_count = static_cast<std::size_t>(ErrorId::last) + 1;

const ErrorTemplate& template_of(ErrorId id);

// Makes of the error what the template says; its message and its place stay.
void explain(ErrorId id, const std::vector<Argument>& arguments, SqlError& error);

// An error that has not come from SQLite.
SqlError made_error(ErrorId id, const std::vector<Argument>& arguments, std::string message,
                    std::optional<TextSpan> place);

// Parts of sentences.
enum class ErrorWords { listed_and, listed_or, reference, milliseconds, seconds, last = seconds };
std::string say(ErrorWords words, const std::vector<Argument>& arguments);

std::string in_backquotes(std::string_view text);

// "a, b and c", "a, b or c"
std::string listed(const std::vector<std::string>& items, ErrorWords last_two = ErrorWords::listed_and);

// The same, each item in backquotes.
std::string listed_names(std::vector<std::string> names, ErrorWords last_two = ErrorWords::listed_and);

// The table is kept in parts, each in its own file.
struct TemplateRows {
    const ErrorTemplate* first = nullptr;
    std::size_t count = 0;
};
TemplateRows syntax_templates();
TemplateRows name_templates();
TemplateRows data_templates();

} // namespace joinery::sql
