#include "engine/sql/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/sql/quoted_name.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::sql {

namespace {

constexpr std::string_view k_tables = R"sql(
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name)sql";

constexpr std::string_view k_parents = R"sql(
    SELECT DISTINCT "table" FROM pragma_foreign_key_list(?1, 'main'))sql";

constexpr std::string_view k_row_id = R"sql(
    SELECT r.column1 FROM (VALUES ('_rowid_'), ('rowid'), ('oid')) AS r
    WHERE EXISTS (SELECT 1 FROM pragma_table_list(?1) WHERE schema = 'main' AND type = 'table' AND wr = 0)
      AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(?1, 'main') WHERE lower(name) = r.column1)
    LIMIT 1)sql";

// Of a table or of an index on one.
constexpr std::string_view k_by_root = R"sql(
    SELECT s.tbl_name FROM main.sqlite_schema AS s JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.tbl_name
    WHERE s.rootpage = ?1 AND l.type = 'table' AND substr(s.tbl_name, 1, 7) <> 'sqlite_')sql";

// The texts in the first column.
Result<std::vector<std::string>, SqlError> texts(const Connection& connection, std::string_view query,
                                                 std::string_view argument = {}) {
    Statement statement = TRY(Statement::prepare(connection, query));
    if (query.find("?1") != std::string_view::npos)
        statement.bind_text(1, argument);
    std::vector<std::string> found;
    while (TRY(statement.step()))
        if (const auto* const text = std::get_if<std::string_view>(&statement.row()[0]))
            found.emplace_back(*text);
    return found;
}

bool holds(const std::vector<std::string>& names, std::string_view wanted) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return parse::folded(name) == parse::folded(wanted); });
}

struct Family {
    std::string table;
    std::vector<std::string> parents;
};

} // namespace

Result<std::vector<std::string>, SqlError> tables_child_first(const Connection& connection) {
    std::vector<Family> families;
    for (std::string& table : TRY(texts(connection, k_tables))) {
        auto parents = TRY(texts(connection, k_parents, table));
        families.push_back({std::move(table), std::move(parents)});
    }
    std::vector<std::string> ordered;
    while (!families.empty()) {
        // One that no other refers to; in a circle, the first.
        auto next = std::find_if(families.begin(), families.end(), [&](const Family& candidate) {
            return std::none_of(families.begin(), families.end(), [&](const Family& other) {
                return other.table != candidate.table && holds(other.parents, candidate.table);
            });
        });
        next = next == families.end() ? families.begin() : next;
        ordered.push_back(next->table);
        families.erase(next);
    }
    return ordered;
}

Result<std::vector<std::string>, SqlError> tables_read_by(const Connection& connection, std::string_view query) {
    const std::string explained = "EXPLAIN " + std::string(query);
    Statement program = TRY(Statement::prepare(connection, explained));
    std::vector<std::string> tables;
    while (TRY(program.step())) {
        const auto& row = program.row(); // addr, opcode, p1, p2, p3, …
        const auto* const opcode = std::get_if<std::string_view>(&row[1]);
        const auto* const root = std::get_if<std::int64_t>(&row[3]);
        const auto* const database = std::get_if<std::int64_t>(&row[4]);
        if (opcode == nullptr || root == nullptr || database == nullptr || *opcode != "OpenRead" || *database != 0)
            continue;
        for (std::string& table : TRY(texts(connection, k_by_root, std::to_string(*root))))
            if (!holds(tables, table))
                tables.push_back(std::move(table));
    }
    std::sort(tables.begin(), tables.end());
    return tables;
}

Result<std::string, SqlError> row_id_name(const Connection& connection, std::string_view table) {
    auto names = TRY(texts(connection, k_row_id, table));
    return names.empty() ? std::string() : std::move(names.front());
}

Result<std::vector<std::int64_t>, SqlError> row_ids(const Connection& connection, std::string_view table,
                                                    std::size_t most) {
    std::vector<std::int64_t> ids;
    const std::string name = TRY(row_id_name(connection, table));
    if (name.empty())
        return ids;
    const std::string query = "SELECT " + name + " FROM main." + quoted_name(table) + " ORDER BY 1";
    Statement statement = TRY(Statement::prepare(connection, query));
    while (TRY(statement.step())) {
        if (ids.size() == most)
            return std::vector<std::int64_t>();
        if (const auto* const id = std::get_if<std::int64_t>(&statement.row()[0]))
            ids.push_back(*id);
    }
    return ids;
}

} // namespace joinery::sql
