#include "engine/search/scratch_database.hpp"

#include "engine/sql/connection_state.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::search {

namespace {

// Small pages: what a transaction touches is copied page by page, and a table here has a handful of rows.
constexpr std::string_view k_settings = "PRAGMA page_size = 512;";

std::string insert_statement(const ModelTable& table) {
    std::string text = "INSERT OR IGNORE" + table.insert_into.substr(std::string_view("INSERT").size()) + " VALUES (";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += i == 0 ? "?" : ", ?";
    return text + ")";
}

} // namespace

Result<ScratchDatabase, sql::SqlError> ScratchDatabase::make(std::string_view schema_script) {
    sql::Connection connection = TRY(sql::Connection::open_in_memory());
    sql::run_script(connection, k_settings, {});
    sql::restrict_connection(connection);
    if (auto outcome = sql::run_script(connection, schema_script, {}); outcome.error)
        return Failure<sql::SqlError>(*std::move(outcome.error));
    return ScratchDatabase(std::move(connection));
}

Result<void, sql::SqlError> ScratchDatabase::prepare(const Model& model) {
    sql::allow_parameters(m_connection);
    m_texts = {"BEGIN", "ROLLBACK"};
    for (const ModelTable& table : model.tables) {
        m_texts.push_back(insert_statement(table));
        m_bound.emplace_back(table.columns.size(), nullptr);
    }
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        (i < 2 ? m_begin_and_undo : m_inserts).push_back(TRY(sql::Statement::prepare(m_connection, m_texts[i])));
    return {};
}

void ScratchDatabase::begin() {
    m_begin_and_undo[0].step_quietly();
    m_begin_and_undo[0].reset();
}

void ScratchDatabase::undo() {
    m_begin_and_undo[1].step_quietly();
    m_begin_and_undo[1].reset();
}

void ScratchDatabase::read_backwards() { set("PRAGMA reverse_unordered_selects = ON"); }

void ScratchDatabase::forget_references() { set("PRAGMA foreign_keys = OFF"); }

void ScratchDatabase::spare(const std::vector<bool>& tables) {
    m_spared = tables;
    m_forgets_for_now = sql::keeps_references(m_connection); // a schema may have turned it off
    if (m_forgets_for_now)
        forget_references();
}

void ScratchDatabase::spare_nothing() {
    m_spared.clear();
    if (m_forgets_for_now)
        set("PRAGMA foreign_keys = ON");
    m_forgets_for_now = false;
}

// Not by run_script(): a watch of its own would take the place of the search's.
void ScratchDatabase::set(std::string_view pragma) {
    if (auto statement = sql::Statement::prepare(m_connection, pragma))
        statement->step_quietly();
}

bool ScratchDatabase::insert(std::size_t table, const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
        m_inserts[table].bind(static_cast<int>(i) + 1, view(row[i]));
    m_bound[table].assign(row.size(), nullptr);
    return insert_bound(table);
}

bool ScratchDatabase::insert(std::size_t table, const DraftRow& row) {
    if (!m_spared.empty() && m_spared[table])
        return true;
    DraftRow& bound = m_bound[table];
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] != bound[i]) {
            m_inserts[table].bind(static_cast<int>(i) + 1, view(*row[i]));
            bound[i] = row[i];
        }
    return insert_bound(table);
}

bool ScratchDatabase::insert_bound(std::size_t table) {
    sql::Statement& statement = m_inserts[table];
    const std::int64_t before = sql::row_changes(m_connection);
    const bool is_done = statement.step_quietly() == sql::Statement::Step::done;
    statement.reset();
    return is_done && sql::row_changes(m_connection) != before;
}

bool ScratchDatabase::insert_all(const Content& content) {
    for (std::size_t table = 0; table < content.size(); ++table)
        for (const Row& row : content[table])
            if (!insert(table, row))
                return false;
    return true;
}

} // namespace joinery::search
