// SQLite's messages and what they mean in plain words, in one table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/error_context.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

struct ErrorMeaning {
    std::string_view message; // {} stands for any text
    SqlErrorKind kind = SqlErrorKind::other;
    std::string_view sentence;   // {1}, {2}: what stood there
    std::string_view suggestion; // may be empty
    Advice advice = nullptr;     // may change all of it
};

struct FoundMeaning {
    const ErrorMeaning* meaning = nullptr;
    std::vector<std::string> captures;
};

// The first row that the whole message fits; none for a message that nothing is known about.
std::optional<FoundMeaning> find_meaning(std::string_view message);

// A sentence of the table with the captures in their places.
std::string filled(std::string_view sentence, const std::vector<std::string>& captures);

// The kind that a result code means by itself, where its message is somebody's own: a CHECK's name, a trigger's text.
SqlErrorKind kind_of_code(int extended_code);

} // namespace joinery::sql
