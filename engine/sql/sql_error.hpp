// What went wrong with a learner's SQL: SQLite's words, the place, a plain sentence and a way on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/text_span.hpp"

namespace joinery::sql {

// In step with the list in docs/protocol.md.
enum class SqlErrorKind {
    syntax,
    incomplete,
    unknown_table,
    unknown_column,
    unknown_function,
    ambiguous_column,
    wrong_argument_count,
    aggregate_misuse,
    column_count_mismatch,
    already_exists,
    constraint_unique,
    constraint_not_null,
    constraint_check,
    constraint_foreign_key,
    constraint_datatype,
    denied,
    out_of_steps,
    out_of_time,
    out_of_memory,
    too_big,
    too_deep,
    other,
};

// The kind's name in messages: "unknown_column".
std::string_view name(SqlErrorKind kind);

using joinery::TextSpan;

struct SqlError {
    SqlErrorKind kind = SqlErrorKind::other;
    std::string message; // SQLite's own, word for word
    std::optional<TextSpan> place;
    std::string sentence;   // plain words; names in `backquotes`
    std::string suggestion; // empty where there is none
    std::string id;         // the name of the template of both, see error_id.hpp; empty for a text of none
    friend bool operator==(const SqlError&, const SqlError&) = default;
};

} // namespace joinery::sql
