// What a restricted connection may ask of SQLite at all. The decision is data: a table of pragmas and one of virtual
// tables; whatever is in neither is refused, with words for the learner.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/sql/error_id.hpp"

struct sqlite3;

namespace joinery::sql {

struct Refusal {
    ErrorId id;
    std::string name; // of the pragma or the module
};

// From now on SQLite asks us before it prepares a statement. Undone by nothing.
void install_authorizer(sqlite3* handle);

// Forgets what was refused so far. Call before a statement is prepared.
void forget_refusal(sqlite3* handle);

// Why the statement of this text was refused; none where it was not, or where the connection is not restricted.
std::optional<Refusal> find_refusal(sqlite3* handle, std::string_view statement);

} // namespace joinery::sql
