#include "engine/grade/trial.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/parse/token.hpp"
#include "engine/sql/run_script.hpp"

namespace joinery::grade {

namespace {

Result<sql::Connection, sql::SqlError> fresh_database(const Fixture& fixture) {
    sql::Connection connection = TRY(sql::Connection::open_in_memory());
    sql::restrict_connection(connection);
    for (const std::string& script : fixture.scripts)
        if (auto outcome = sql::run_script(connection, script, {.budget = k_author_budget}); outcome.error)
            return Failure<sql::SqlError>(*std::move(outcome.error));
    return connection;
}

// CREATE TEMP TABLE changes nothing that lasts.
bool is_definition(std::string_view statement) {
    const auto tokens = parse::tokenize(statement);
    const auto is = [&](std::size_t i, std::string_view word) { return i < tokens.size() && is_word(tokens[i], word); };
    return is(0, "ALTER") || is(0, "DROP") || (is(0, "CREATE") && !is(1, "TEMP") && !is(1, "TEMPORARY"));
}

} // namespace

Result<Trial, sql::SqlError> try_script(const Fixture& fixture, std::string_view script, const TrialOptions& options) {
    sql::Connection connection = TRY(fresh_database(fixture));
    if (options.scan_order == ScanOrder::reversed)
        sql::run_script(connection, "PRAGMA reverse_unordered_selects = ON;", {});
    sql::ScriptOutcome outcome = sql::run_script(
        connection, script,
        {.budget = options.budget, .kept_rows = k_judged_rows, .kept_bytes = k_judged_bytes, .on_statement = {}});
    Trial trial;
    trial.error = std::move(outcome.error);
    for (const sql::StatementOutcome& statement : outcome.statements) {
        if (statement.result)
            trial.result_statement = statement.place;
        trial.changed_database |= statement.changes > 0 || is_definition(text_at(script, statement.place));
    }
    if (!outcome.results.empty())
        trial.result = std::move(outcome.results.back());
    return trial;
}

} // namespace joinery::grade
