#include "engine/grade/run/trial.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/parse/token.hpp"
#include "engine/sql/connection_state.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

// CREATE TEMP TABLE changes nothing that lasts.
bool is_definition(std::string_view statement) {
    const auto tokens = parse::tokenize(statement);
    const auto is = [&](std::size_t i, std::string_view word) { return i < tokens.size() && is_word(tokens[i], word); };
    return is(0, "ALTER") || is(0, "DROP") || (is(0, "CREATE") && !is(1, "TEMP") && !is(1, "TEMPORARY"));
}

// The script without what it says itself of the end from which tables are read; spaces stand there instead. Nothing
// where it says nothing.
std::optional<std::string> without_direction(std::string_view script) {
    std::optional<std::string> rest;
    for (const sql::TextSpan& place : sql::split_script(script)) {
        const auto tokens = parse::tokenize(text_at(script, place));
        const bool sets_it = !tokens.empty() && is_word(tokens.front(), "PRAGMA") &&
                             std::any_of(tokens.begin(), tokens.end(), [](const parse::Token& token) {
                                 return parse::folded(parse::name_of(token)) == "reverse_unordered_selects";
                             });
        if (!sets_it)
            continue;
        rest = rest ? std::move(rest) : std::string(script);
        rest->replace(place.offset, place.length, place.length, ' ');
    }
    return rest;
}

} // namespace

Trial run_trial(sql::Connection& connection, std::string_view script, const TrialOptions& options) {
    const bool was_in_transaction = sql::is_in_transaction(connection);
    const bool is_turned = options.row_order == RowOrder::read_backwards;
    // A script that turned the tables itself is turned back.
    const auto turned_back = is_turned ? without_direction(script) : std::nullopt;
    const bool is_backwards = is_turned && !turned_back;
    if (turned_back)
        script = *turned_back;
    if (is_backwards)
        sql::run_script(connection, "PRAGMA reverse_unordered_selects = ON;", {});
    sql::ScriptOutcome outcome = sql::run_script(
        connection, script,
        {.budget = options.budget, .kept_rows = k_judged_rows, .kept_bytes = k_judged_bytes, .on_statement = {}});
    if (is_backwards)
        sql::run_script(connection, "PRAGMA reverse_unordered_selects = OFF;", {});
    Trial trial;
    trial.error = std::move(outcome.error);
    trial.steps = outcome.steps;
    for (const sql::StatementOutcome& statement : outcome.statements) {
        if (statement.result)
            trial.result_statement = statement.place;
        trial.changed_database |= statement.changes > 0 || is_definition(text_at(script, statement.place));
    }
    if (!was_in_transaction && sql::is_in_transaction(connection)) {
        trial.left_transaction_open = true;
        sql::run_script(connection, "ROLLBACK;", {});
    }
    if (!outcome.results.empty())
        trial.result = std::move(outcome.results.back());
    return trial;
}

} // namespace joinery::grade
