#include "engine/grade/failing_data.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "engine/grade/rows/compare_rows.hpp"
#include "engine/sql/copy_database.hpp"
#include "engine/sql/quoted_name.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/statement.hpp"
#include "engine/sql/table_rows.hpp"

namespace joinery::grade {

namespace {

constexpr std::size_t k_most_runs = 60;
constexpr std::uint64_t k_most_steps = 500'000;
// A table with more rows is not cut: it would take all runs to see little change.
constexpr std::size_t k_cut_rows = 20'000;
// Nor is a larger database: undoing a cut takes as much memory again.
constexpr std::int64_t k_cut_bytes = std::int64_t{8} * 1024 * 1024;
constexpr std::size_t k_shown_tables = 8;

std::size_t count_rows(const sql::Connection& connection, const std::string& table) {
    const std::string query = "SELECT count(*) FROM main." + sql::quoted_name(table);
    auto statement = sql::Statement::prepare(connection, query);
    if (!statement || !statement->step())
        return 0;
    const auto* const count = std::get_if<std::int64_t>(&statement->row()[0]);
    return count == nullptr ? 0 : static_cast<std::size_t>(*count);
}

} // namespace

bool FailingData::find_tables(std::string_view reference, std::string_view answer) {
    auto kept = m_database.keep();
    if (!kept)
        return false;
    m_connection = *kept;
    auto all = sql::tables_child_first(*m_connection);
    if (!all)
        return false;
    m_all = *std::move(all);
    std::vector<std::string> read;
    for (const std::string_view query : {reference, answer}) {
        const auto tables = sql::tables_read_by(*m_connection, query);
        if (!tables)
            return false;
        read.insert(read.end(), tables->begin(), tables->end());
    }
    for (const std::string& table : m_all)
        if (std::find(read.begin(), read.end(), table) != read.end())
            m_tables.push_back(table);
    return !m_tables.empty();
}

std::size_t FailingData::row_count() const {
    std::size_t count = 0;
    for (const std::string& table : m_tables)
        count += count_rows(*m_connection, table);
    return count;
}

std::optional<Verdict> FailingData::cut_down(const Judge& judge, VerdictKind kind, std::uint64_t steps_of_a_run) {
    const auto size = sql::size_of_database(*m_connection);
    if (!size || *size > k_cut_bytes)
        return std::nullopt;
    m_deletion.emplace(*m_connection);
    m_runs_left = std::min(k_most_runs, static_cast<std::size_t>(k_most_steps / (steps_of_a_run + 1)));
    empty_unread_tables();
    for (const std::string& table : m_tables)
        cut_table(table, judge, kind);
    return std::exchange(m_verdict, std::nullopt);
}

// Nobody sees them, and their rows would hold others by foreign keys.
void FailingData::empty_unread_tables() {
    for (const std::string& table : m_all)
        if (std::find(m_tables.begin(), m_tables.end(), table) == m_tables.end())
            m_deletion->run(table, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
}

void FailingData::cut_table(const std::string& table, const Judge& judge, VerdictKind kind) {
    auto read = sql::row_ids(*m_connection, table, k_cut_rows);
    if (!read || read->empty())
        return;
    std::vector<std::int64_t> rows = *std::move(read);
    for (std::size_t size = (rows.size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        for (std::size_t at = 0; at < rows.size() && m_runs_left > 0;) {
            const std::size_t end = std::min(at + size, rows.size());
            if (try_without(table, rows[at], rows[end - 1], judge, kind))
                rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at),
                           rows.begin() + static_cast<std::ptrdiff_t>(end));
            else
                at = end;
        }
}

bool FailingData::try_without(const std::string& table, std::int64_t first, std::int64_t last, const Judge& judge,
                              VerdictKind kind) {
    if (!run("SAVEPOINT joinery_cut"))
        return false;
    std::optional<Verdict> verdict;
    if (m_deletion->run(table, first, last)) {
        --m_runs_left;
        verdict = judge();
    }
    const bool is_as_wrong = verdict && verdict->kind == kind && verdict->actual;
    if (!is_as_wrong)
        run("ROLLBACK TO joinery_cut");
    run("RELEASE joinery_cut");
    if (is_as_wrong)
        m_verdict = std::move(verdict);
    return is_as_wrong;
}

bool FailingData::run(std::string_view sql) const {
    return !sql::run_script(*m_connection, sql, {.budget = k_author_budget}).error;
}

std::vector<ShownTable> FailingData::show() const {
    std::vector<ShownTable> shown;
    for (const std::string& table : m_tables) {
        if (shown.size() == k_shown_tables)
            break;
        const std::string query =
            "SELECT * FROM main." + sql::quoted_name(table) + " LIMIT " + std::to_string(k_shown_rows);
        const sql::ScriptOutcome outcome = sql::run_script(*m_connection, query, {.budget = k_author_budget});
        if (outcome.error || outcome.results.empty())
            continue;
        const RowSelection rows = select_all(outcome.results.front());
        ShownResult content{outcome.results.front().column_names(), show_rows(rows, rows.rows)};
        content.rows.count = count_rows(*m_connection, table);
        shown.push_back({table, std::move(content)});
    }
    return shown;
}

} // namespace joinery::grade
