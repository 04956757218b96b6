#include <iostream>
#include <optional>

#include "engine/cli/commands.hpp"
#include "engine/cli/error_text.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/plain_table.hpp"
#include "engine/pack/limits.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::cli {

namespace {

// Complains of an error; false where there is none.
bool complain(const std::optional<sql::SqlError>& error, std::string_view name, std::string_view script) {
    if (error)
        std::cerr << error_text(*error, name, script);
    return error.has_value();
}

} // namespace

ExitCode run(const RunOptions& options) {
    std::string schema;
    if (!options.schema.empty()) {
        auto text = read_file(options.schema, pack::k_text_bytes);
        if (!text)
            return ExitCode::usage;
        schema = std::move(*text);
    }
    auto connection =
        options.database.empty() ? sql::Connection::open_in_memory() : sql::Connection::open_file(options.database);
    if (!connection) {
        std::cerr << options.database << ": " << connection.error().message << '\n';
        return ExitCode::usage;
    }
    sql::restrict_connection(*connection);
    const sql::ScriptOptions rules{.budget = sql::k_run_budget};
    if (complain(sql::run_script(*connection, schema, rules).error, options.schema, schema))
        return ExitCode::findings;

    const sql::ScriptOutcome outcome = sql::run_script(*connection, options.sql, rules);
    for (std::size_t i = 0; i < outcome.results.size(); ++i)
        std::cout << (i > 0 ? "\n" : "") << plain_table(outcome.results[i]);
    return complain(outcome.error, "SQL", options.sql) ? ExitCode::findings : ExitCode::clean;
}

} // namespace joinery::cli
