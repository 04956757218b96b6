#include "engine/sql/row_deletion.hpp"

#include <array>

#include "engine/parse/token.hpp"
#include "engine/sql/no_triggers.hpp"
#include "engine/sql/quoted_name.hpp"
#include "engine/sql/statement.hpp"
#include "engine/sql/table_rows.hpp"

namespace joinery::sql {

namespace {

constexpr std::string_view k_keys = R"sql(
    SELECT f."table", f.on_delete IN ('NO ACTION', 'RESTRICT') AND lower(f."table") <> lower(l.name)
    FROM pragma_table_list AS l, pragma_foreign_key_list(l.name, 'main') AS f
    WHERE l.schema = 'main' AND l.type = 'table')sql";

// Rows to try first. A row that is referred to mostly is among them, and without an index each row of the parent takes
// a scan of the child.
constexpr std::array k_parts = {1, 16};

} // namespace

RowDeletion::RowDeletion(const Connection& connection) : m_connection(connection) {
    auto keys = Statement::prepare(connection, k_keys);
    if (!keys) {
        m_has_actions = true;
        return;
    }
    while (keys->step_quietly() == Statement::Step::row) {
        const auto* const parent = std::get_if<std::string_view>(&keys->row()[0]);
        const auto* const only_keeps = std::get_if<std::int64_t>(&keys->row()[1]);
        m_has_actions |= only_keeps == nullptr || *only_keeps == 0;
        if (parent != nullptr)
            m_parents.insert(parse::folded(*parent));
    }
}

bool RowDeletion::run(const std::string& table, std::int64_t first, std::int64_t last) {
    const NoTriggers guard(m_connection);
    const std::string& row_id = row_id_of(table);
    if (row_id.empty())
        return false;
    const std::string from = "DELETE FROM main." + quoted_name(table) + " WHERE ";
    const std::string rows = row_id + " BETWEEN " + std::to_string(first) + " AND " + std::to_string(last);
    // A row that is kept is kept whatever else is deleted with it, but for actions.
    if (m_has_actions || m_parents.count(parse::folded(table)) == 0)
        return execute(from + rows);
    if (!execute("SAVEPOINT joinery_deletion"))
        return false;
    const std::string first_rows =
        from + row_id + " IN (SELECT " + row_id + " FROM main." + quoted_name(table) + " WHERE " + rows;
    bool is_deleted = true;
    for (std::size_t i = 0; is_deleted && i < k_parts.size(); ++i)
        is_deleted =
            execute(std::string(first_rows).append(" ORDER BY 1 LIMIT ").append(std::to_string(k_parts[i])) + ")");
    // Keys that are deferred speak up at the end.
    is_deleted = is_deleted && execute(from + rows) && execute("RELEASE joinery_deletion");
    if (!is_deleted) {
        execute("ROLLBACK TO joinery_deletion");
        execute("RELEASE joinery_deletion");
    }
    return is_deleted;
}

bool RowDeletion::execute(const std::string& statement) const {
    auto prepared = Statement::prepare(m_connection, statement);
    return prepared && prepared->step_quietly() != Statement::Step::refused;
}

const std::string& RowDeletion::row_id_of(const std::string& table) {
    const auto found = m_row_ids.find(table);
    if (found != m_row_ids.end())
        return found->second;
    auto name = row_id_name(m_connection, table);
    return m_row_ids.emplace(table, name ? *std::move(name) : std::string()).first->second;
}

} // namespace joinery::sql
