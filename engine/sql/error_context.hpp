// What is known of a refused statement while its error is being explained.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/token.hpp"
#include "engine/sql/sql_error.hpp"

struct sqlite3;

namespace joinery::sql {

struct ErrorContext {
    sqlite3* handle = nullptr;
    std::string_view script;
    TextSpan statement;
    std::vector<parse::Token> tokens;  // of the statement; their places count from its start
    std::vector<std::string> captures; // what the message names: the x of "no such table: x"
    std::optional<std::size_t> at;     // the token that SQLite points to

    // A token's place in the script.
    TextSpan place_of(const parse::Token& token) const {
        return {statement.offset + token.place.offset, token.place.length};
    }
};

// Adds to an error what its message alone does not say: a place, a sentence, a suggestion.
using Advice = void (*)(const ErrorContext& context, SqlError& error);

} // namespace joinery::sql
