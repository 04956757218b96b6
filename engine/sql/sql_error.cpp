#include "engine/sql/sql_error.hpp"

#include <array>

namespace joinery::sql {

std::string_view name(SqlErrorKind kind) {
    // In the order of the enumeration.
    static constexpr std::array<std::string_view, 22> k_names = {
        "syntax",
        "incomplete",
        "unknown_table",
        "unknown_column",
        "unknown_function",
        "ambiguous_column",
        "wrong_argument_count",
        "aggregate_misuse",
        "column_count_mismatch",
        "already_exists",
        "constraint_unique",
        "constraint_not_null",
        "constraint_check",
        "constraint_foreign_key",
        "constraint_datatype",
        "denied",
        "out_of_steps",
        "out_of_time",
        "out_of_memory",
        "too_big",
        "too_deep",
        "other",
    };
    static_assert(k_names.size() == static_cast<std::size_t>(SqlErrorKind::other) + 1);
    return k_names[static_cast<std::size_t>(kind)];
}

} // namespace joinery::sql
