// Where SQLite itself ends a statement, to hold split_script() against.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <sqlite3.h>

#include "engine/parse/token.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/script.hpp"

namespace joinery {

// The end of the statement at the offset; none where it does not compile.
inline std::optional<std::size_t> end_by_sqlite(const sql::Connection& connection, const std::string& script,
                                                std::size_t offset) {
    sqlite3_stmt* handle = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(connection.handle(), script.c_str() + offset, -1, &handle, &tail);
    sqlite3_finalize(handle);
    if (code != SQLITE_OK)
        return std::nullopt;
    return static_cast<std::size_t>(tail - script.c_str());
}

// A last statement without semicolon ends for SQLite with the spaces and comments behind it. And it takes a semicolon
// among the arguments of a virtual table for one of them, where split_script() would rather say what is missing.
inline bool is_same_end(const std::string& script, TextSpan place, std::size_t end) {
    const auto tokens = parse::tokenize(text_at(script, place));
    if (tokens.size() > 1 && parse::is_word(tokens[1], "virtual"))
        return true;
    const std::size_t ours = place.offset + place.length;
    return end == ours || (end == script.size() && script[ours - 1] != ';');
}

} // namespace joinery
