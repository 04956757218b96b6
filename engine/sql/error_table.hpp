// SQLite's messages and what they mean, in one table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/error_context.hpp"
#include "engine/sql/error_id.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

struct ErrorMeaning {
    std::string_view message; // {} stands for any text
    ErrorId id;               // what stood there are its arguments
    Advice advice = nullptr;  // may find better words
};

struct FoundMeaning {
    const ErrorMeaning* meaning = nullptr;
    std::vector<std::string> captures;
};

// The first row that the whole message fits; none for a message that nothing is known about.
std::optional<FoundMeaning> find_meaning(std::string_view message);

// The kind that a result code means by itself, where its message is somebody's own: a CHECK's name, a trigger's text.
SqlErrorKind kind_of_code(int extended_code);

} // namespace joinery::sql
