#include "engine/grade/definition/trial_bench.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/grade/definition/probe_values.hpp"
#include "engine/sql/connection_state.hpp"
#include "engine/sql/copy_database.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

using sql::SqlErrorKind;

// Of one statement. A trigger that fires itself is ended by its depth long before; the clock is only for the worst, so
// that no verdict depends on how fast a machine is.
constexpr sql::Budget k_budget{.steps = 1'000'000, .milliseconds = 30'000};

constexpr std::size_t k_read_bytes = std::size_t{4} * 1024 * 1024;

constexpr std::array k_settings = {"PRAGMA foreign_keys", "PRAGMA recursive_triggers"};

constexpr std::array k_endless = {SqlErrorKind::out_of_steps, SqlErrorKind::out_of_time, SqlErrorKind::out_of_memory};

sql::ScriptOptions options(std::size_t rows) {
    return {.budget = k_budget,
            .kept_rows = rows,
            .kept_bytes = k_read_bytes,
            .on_statement = {},
            .explains_refusals = false};
}

} // namespace

TrialBench::TrialBench(sql::Connection connection)
    : m_connection(std::move(connection)), m_watch(std::make_unique<sql::ChangeWatch>(m_connection)) {}

Result<TrialBench, sql::SqlError> TrialBench::copy_of(const sql::Connection& original,
                                                      const sql::Connection& settings) {
    sql::Connection copy = TRY(sql::copy_database(original));
    for (const std::string pragma : k_settings) {
        sql::Statement read = TRY(sql::Statement::prepare(settings, pragma));
        if (!TRY(read.step()))
            continue;
        const std::string set = pragma + " = " + sql_literal(read.row().front());
        sql::Statement write = TRY(sql::Statement::prepare(copy, set));
        TRY(write.step());
    }
    sql::restrict_connection(copy);
    return TrialBench(std::move(copy));
}

bool TrialBench::run(std::string_view statement) {
    const sql::ScriptOutcome outcome = sql::run_script(m_connection, statement, options(k_read_rows));
    m_effort += outcome.steps;
    return !outcome.error;
}

bool TrialBench::set_up(const std::vector<std::string>& statements) {
    // Probes of one row come one after another.
    if (m_is_set_up && statements == m_set_up && sql::is_in_transaction(m_connection) &&
        (!m_is_changed || run("ROLLBACK TO trial"))) {
        m_watch->forget();
        m_is_changed = false;
        return m_is_done;
    }
    m_set_up = statements;
    m_is_set_up = true;
    if (sql::is_in_transaction(m_connection))
        run("ROLLBACK");
    run("BEGIN");
    m_is_done =
        std::all_of(statements.begin(), statements.end(), [&](const std::string& statement) { return run(statement); });
    if (!sql::is_in_transaction(m_connection))
        run("BEGIN"); // a trigger rolled back
    run("SAVEPOINT trial");
    m_watch->forget();
    m_is_changed = false;
    return m_is_done;
}

Trace TrialBench::try_out(std::string_view statement) {
    sql::ScriptOutcome outcome = sql::run_script(m_connection, statement, options(k_read_rows));
    // A statement costs something even where it takes few steps: it is compiled.
    m_effort += outcome.steps + 50;
    Trace trace;
    trace.results = std::move(outcome.results);
    trace.changed = m_watch->tables();
    m_watch->forget();
    trace.lost_transaction = !sql::is_in_transaction(m_connection);
    if (!outcome.error) {
        m_is_changed = true;
        return trace;
    }
    // A row that was refused before anything was written leaves nothing to undo.
    m_is_changed = m_is_changed || !trace.changed.empty();
    const bool is_endless = std::find(k_endless.begin(), k_endless.end(), outcome.error->kind) != k_endless.end();
    trace.ending = is_endless ? Ending::endless : Ending::refused;
    trace.message = std::move(outcome.error->message);
    return trace;
}

void TrialBench::undo() {
    const bool is_undone = sql::is_in_transaction(m_connection) && (!m_is_changed || run("ROLLBACK TO trial"));
    if (!is_undone)
        set_up(std::vector<std::string>(m_set_up));
    m_watch->forget();
    m_is_changed = false;
}

std::optional<sql::ResultSet> TrialBench::read(std::string_view query, std::size_t rows) {
    sql::ScriptOutcome outcome = sql::run_script(m_connection, query, options(rows));
    m_effort += outcome.steps;
    if (outcome.error || outcome.results.empty())
        return std::nullopt;
    m_effort += outcome.results.back().row_count() * outcome.results.back().column_count();
    return std::move(outcome.results.back());
}

} // namespace joinery::grade
