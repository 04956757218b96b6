#include "engine/grade/text/known_tables.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

// A column and whether it is the key. A primary key without an index is the row id, which is never NULL.
constexpr std::string_view k_columns = R"sql(
    SELECT l.name, c.name,
           c.pk = 1 AND (SELECT max(pk) FROM pragma_table_xinfo(l.name, 'main')) = 1
               AND (c."notnull" OR NOT EXISTS (SELECT 1 FROM pragma_index_list(l.name, 'main') WHERE origin = 'pk'))
    FROM pragma_table_list AS l, pragma_table_xinfo(l.name, 'main') AS c
    WHERE l.schema = 'main' AND l.type = 'table' AND substr(l.name, 1, 7) <> 'sqlite_'
      AND NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE sql LIKE '%collate%'))sql";

std::string text_of(const sql::ValueView& value) {
    const auto* const text = std::get_if<std::string_view>(&value);
    return text == nullptr ? std::string() : parse::folded(*text);
}

} // namespace

bool KnownTable::has(std::string_view column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

const KnownTable* KnownTables::find(std::string_view name) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const KnownTable& table) { return table.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

KnownTables read_known_tables(const sql::Connection& connection) {
    KnownTables known;
    auto columns = sql::Statement::prepare(connection, k_columns);
    while (columns && columns->step_quietly() == sql::Statement::Step::row) {
        const auto& row = columns->row();
        const std::string table = text_of(row[0]);
        if (known.tables.empty() || known.tables.back().name != table)
            known.tables.push_back({table, {}, {}});
        known.tables.back().columns.push_back(text_of(row[1]));
        if (const auto* const is_key = std::get_if<std::int64_t>(&row[2]); is_key != nullptr && *is_key != 0)
            known.tables.back().key = known.tables.back().columns.back();
    }
    return known;
}

} // namespace joinery::grade
