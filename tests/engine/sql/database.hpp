// What the tests of engine/sql/ begin with: a database, and short ways to run SQL on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/token.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::sql {

// A value as a literal: NULL, 1, 1.5, 'text', X'00FF'.
inline std::string literal(const ValueView& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return shortest_text(*real);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return "'" + std::string(*text) + "'";
    if (const auto* blob = std::get_if<BlobView>(&value))
        return "X'" + hexadecimal(blob->bytes) + "'";
    return "NULL";
}

// The rows as literals: "1 'a'; 2 'b'".
inline std::string rows_of(const ResultSet& result) {
    std::string text;
    for (std::size_t row = 0; row < result.row_count(); ++row) {
        for (std::size_t column = 0; column < result.column_count(); ++column)
            text += (column > 0 ? " " : row > 0 ? "; " : "") + literal(result.value(row, column));
    }
    return text;
}

// All the time in the world: a slow machine under sanitizers must not change what a test sees.
inline const ScriptOptions k_unhurried{.budget = {.steps = k_run_budget.steps, .milliseconds = 1e12}};

class Database {
public:
    explicit Database(std::string_view script = "") : m_connection(*Connection::open_in_memory()) {
        restrict_connection(m_connection);
        const ScriptOutcome outcome = run(script);
        INFO(script);
        REQUIRE(outcome.error == std::nullopt);
    }

    Connection& connection() { return m_connection; }

    ScriptOutcome run(std::string_view script, const ScriptOptions& options = k_unhurried) {
        return run_script(m_connection, script, options);
    }

    // The rows of the script's last result, as literals.
    std::string rows(std::string_view script) {
        const ScriptOutcome outcome = run(script);
        INFO(script);
        INFO((outcome.error ? outcome.error->message : std::string()));
        REQUIRE(outcome.error == std::nullopt);
        REQUIRE(!outcome.results.empty());
        return rows_of(outcome.results.back());
    }

    // The error that the script ends in.
    SqlError error(std::string_view script, const ScriptOptions& options = k_unhurried) {
        const ScriptOutcome outcome = run(script, options);
        INFO(script);
        REQUIRE(outcome.error != std::nullopt);
        return *outcome.error;
    }

private:
    Connection m_connection;
};

} // namespace joinery::sql
