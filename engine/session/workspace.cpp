#include "engine/session/workspace.hpp"

#include <algorithm>

#include "engine/session/part_to_run.hpp"
#include "engine/sql/connection_state.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::session {

namespace {

Page page_at(const std::vector<sql::ResultSet>& results, std::size_t index, std::size_t row) {
    const sql::ResultSet& result = results[index];
    Page page{.result = index, .first_row = row - row % sql::ResultSet::k_page_rows};
    const std::size_t end = std::min(page.first_row + sql::ResultSet::k_page_rows, result.row_count());
    for (std::size_t r = page.first_row; r < end; ++r) {
        Row& cells = page.rows.emplace_back();
        cells.reserve(result.column_count());
        for (std::size_t c = 0; c < result.column_count(); ++c)
            cells.push_back(grade::shown_cell(result.value(r, c)));
    }
    return page;
}

ResultSummary summary(const sql::ResultSet& result) {
    return {.columns = result.column_names(), .row_count = result.row_count(), .complete = result.is_complete()};
}

std::string set_up_fault(std::string_view data, std::string_view script, const sql::SqlError& error) {
    return "The data set `" + std::string(data) + "` cannot be set up: its " + std::string(script) + " ends with \"" +
           error.message + "\".";
}

} // namespace

Result<Workspace, std::string> Workspace::build(const pack::DataSet& data) { return build(data, {"seed", data.seed}); }

Result<Workspace, std::string> Workspace::build_with(const pack::DataSet& data, const std::string& witness) {
    return build(data, {"counterexample", witness});
}

Result<Workspace, std::string> Workspace::build(const pack::DataSet& data, const Script& rows) {
    auto connection = sql::Connection::open_in_memory();
    if (!connection)
        return Failure<std::string>(set_up_fault(data.name, "database", connection.error()));
    sql::restrict_connection(*connection);
    for (const Script& script : {Script{"schema", data.schema}, rows}) {
        const sql::ScriptOutcome outcome = sql::run_script(*connection, script.sql, {.budget = sql::k_run_budget});
        if (outcome.error)
            return Failure<std::string>(set_up_fault(data.name, script.name, *outcome.error));
    }
    auto catalogue = schema::read_catalogue(*connection);
    if (!catalogue)
        return Failure<std::string>(set_up_fault(data.name, "catalogue", catalogue.error()));
    return Workspace(std::move(*connection), std::move(*catalogue));
}

Ran Workspace::run(const Run& request, const std::function<void(std::size_t offset)>& on_statement) {
    const sql::TextSpan part = part_to_run(request);
    m_results.clear(); // their memory first
    sql::ScriptOptions options{.budget = sql::k_run_budget};
    if (on_statement)
        options.on_statement = [&](std::size_t offset) { on_statement(part.offset + offset); };
    const std::string_view script = std::string_view(request.sql).substr(part.offset, part.length);
    sql::ScriptOutcome outcome = sql::run_script(m_connection, script, options);
    m_results = std::move(outcome.results);

    Ran ran{.ran = {part.offset, part.offset + part.length},
            .steps = outcome.steps,
            .milliseconds = outcome.milliseconds,
            .error = std::move(outcome.error),
            .in_transaction = sql::is_in_transaction(m_connection)};
    for (const sql::StatementOutcome& statement : outcome.statements)
        ran.statements.push_back({.offset = part.offset + statement.place.offset,
                                  .length = statement.place.length,
                                  .changes = statement.changes,
                                  .result = statement.result});
    for (const sql::ResultSet& result : m_results)
        ran.results.push_back(summary(result));
    if (!m_results.empty())
        ran.page = page_at(m_results, m_results.size() - 1, 0);
    if (ran.error && ran.error->place)
        ran.error->place->offset += part.offset;
    // A catalogue that cannot be read (no memory is left, say) is not news: the host keeps the one it has.
    if (auto catalogue = schema::read_catalogue(m_connection); catalogue && *catalogue != m_catalogue) {
        m_catalogue = std::move(*catalogue);
        ran.schema = m_catalogue;
    }
    return ran;
}

Result<Page, std::string> Workspace::page(std::size_t result, std::size_t row) const {
    if (result >= m_results.size())
        return Failure<std::string>("There is no such result any more. Run the query again.");
    // An empty result has one page, with no rows.
    if (row > 0 && row >= m_results[result].row_count())
        return Failure<std::string>("The result has no such row.");
    return page_at(m_results, result, row);
}

} // namespace joinery::session
