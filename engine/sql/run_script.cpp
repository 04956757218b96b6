#include "engine/sql/run_script.hpp"

#include <string>
#include <utility>

#include <sqlite3.h>

#include "engine/sql/budget_watch.hpp"
#include "engine/sql/connection_state.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/script.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::sql {

namespace {

// One run of one script.
class ScriptRun {
public:
    ScriptRun(Connection& connection, std::string_view script, const ScriptOptions& options)
        : m_connection(connection), m_script(script), m_options(options), m_watch(connection, options.budget) {}

    ScriptOutcome run() {
        const bool is_too_long =
            m_script.size() > static_cast<std::size_t>(sqlite3_limit(handle(), SQLITE_LIMIT_SQL_LENGTH, -1));
        if (is_too_long)
            m_outcome.error = made_error(ErrorId::script_too_long, {}, "statement too long", std::nullopt);
        else
            run_statements();
        m_outcome.steps = m_watch.steps();
        m_outcome.milliseconds = m_watch.milliseconds();
        return std::move(m_outcome);
    }

private:
    sqlite3* handle() const { return m_connection.handle(); }

    void run_statements() {
        for (const TextSpan& place : split_script(m_script)) {
            if (m_options.on_statement)
                m_options.on_statement(place.offset);
            const bool was_in_transaction = is_in_transaction(m_connection);
            auto ran = m_watch.is_used_up() ? interrupted(place) : run_statement(place);
            if (ran) {
                m_outcome.statements.push_back(*ran);
                continue;
            }
            m_outcome.error = std::move(ran).error();
            m_outcome.lost_transaction = was_in_transaction && !is_in_transaction(m_connection);
            return;
        }
    }

    Result<StatementOutcome, SqlError> run_statement(TextSpan place) {
        const sqlite3_int64 changes_before = sqlite3_total_changes64(handle());
        auto statement = Statement::prepare(m_connection, m_script, place);
        if (!statement)
            return why(std::move(statement).error(), place);
        auto result = run_to_end(*statement, place);
        m_watch.count_statement(statement->steps());
        if (!result)
            return why(std::move(result).error(), place);
        StatementOutcome ran{.place = place};
        // SQLite keeps the count of the newest statement that changes rows until the next one.
        if (sqlite3_total_changes64(handle()) != changes_before)
            ran.changes = sqlite3_changes64(handle());
        if (*result) {
            ran.result = m_outcome.results.size();
            m_outcome.results.push_back(std::move(**result));
        }
        return ran;
    }

    // What the statement returned; none where it returns no columns.
    Result<std::optional<ResultSet>, SqlError> run_to_end(Statement& statement, TextSpan place) {
        std::optional<ResultSet> result;
        if (statement.column_count() > 0) {
            result.emplace(TRY(statement.column_names()));
            if (m_kept_bytes + result->byte_count() > m_options.kept_bytes)
                return Failure<SqlError>(no_room(place));
        }
        while (TRY(step(statement))) {
            if (result->is_complete() && !has_room_after(*result))
                result->mark_cut();
            if (result->is_complete())
                result->append_row(statement.row());
            else if (statement.is_read_only())
                break; // one that writes has to finish what it began
        }
        if (result) {
            m_kept_rows += result->row_count();
            m_kept_bytes += result->byte_count();
        }
        return result;
    }

    Result<bool, SqlError> step(Statement& statement) const {
        if (m_options.explains_refusals)
            return statement.step();
        const Statement::Step step = statement.step_quietly();
        if (step == Statement::Step::refused)
            return Failure<SqlError>(statement.bare_error());
        return step == Statement::Step::row;
    }

    bool has_room_after(const ResultSet& result) const {
        return m_kept_rows + result.row_count() < m_options.kept_rows &&
               m_kept_bytes + result.byte_count() < m_options.kept_bytes;
    }

    // An interruption is ours to explain: SQLite does not know why we asked for it.
    Failure<SqlError> why(SqlError error, TextSpan place) const {
        if (auto used_up = m_watch.error(place))
            return Failure<SqlError>(*std::move(used_up));
        return Failure<SqlError>(std::move(error));
    }

    Result<StatementOutcome, SqlError> interrupted(TextSpan place) const { return why({}, place); }

    // Rows past the cap are left out silently, but a script could still return thousands of empty results.
    static SqlError no_room(TextSpan place) {
        return made_error(ErrorId::no_room_for_result, {}, "too many results", place);
    }

    Connection& m_connection;
    std::string_view m_script;
    const ScriptOptions& m_options;
    BudgetWatch m_watch;
    ScriptOutcome m_outcome;
    std::size_t m_kept_rows = 0;
    std::size_t m_kept_bytes = 0;
};

} // namespace

ScriptOutcome run_script(Connection& connection, std::string_view script, const ScriptOptions& options) {
    return ScriptRun(connection, script, options).run();
}

} // namespace joinery::sql
