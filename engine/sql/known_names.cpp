#include "engine/sql/known_names.hpp"

#include <cstddef>
#include <cstdlib>
#include <memory>

#include <sqlite3.h>

#include "engine/parse/token.hpp"

namespace joinery::sql {

namespace {

using Row = std::vector<std::string>;

// Statement explains its errors by what is here, so this folder's own class cannot be used.
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

// All rows as text, NULL as the empty text, with `argument` bound to ?1.
std::vector<Row> rows_of(sqlite3* handle, const char* query, std::string_view argument = {}) {
    sqlite3_stmt* raw = nullptr;
    std::vector<Row> rows;
    if (sqlite3_prepare_v2(handle, query, -1, &raw, nullptr) != SQLITE_OK)
        return rows;
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
    if (sqlite3_bind_parameter_count(raw) > 0)
        sqlite3_bind_text64(raw, 1, argument.data(), argument.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    while (sqlite3_step(raw) == SQLITE_ROW) {
        Row& row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(raw); ++i) {
            const auto* text = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(raw, i)));
            row.emplace_back(text == nullptr ? "" : text);
        }
    }
    return rows;
}

std::vector<std::string> first_column(const std::vector<Row>& rows) {
    std::vector<std::string> names;
    names.reserve(rows.size());
    for (const Row& row : rows)
        names.push_back(row.front());
    return names;
}

} // namespace

std::vector<std::string> table_names(sqlite3* handle) {
    return first_column(rows_of(handle, "SELECT name FROM (SELECT name, type, rowid FROM sqlite_schema UNION ALL "
                                        "SELECT name, type, rowid FROM sqlite_temp_schema) "
                                        "WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
}

std::vector<std::string> column_names(sqlite3* handle, std::string_view table) {
    return first_column(rows_of(handle, "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden <> 1", table));
}

std::vector<std::string> settable_columns(sqlite3* handle, std::string_view table) {
    return first_column(rows_of(handle, "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0", table));
}

std::string definition_of(sqlite3* handle, std::string_view table) {
    const auto texts = first_column(
        rows_of(handle, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower(?1)", table));
    return texts.empty() ? "" : texts.front();
}

std::string row_id_column(sqlite3* handle, std::string_view table) {
    const auto names = first_column(
        rows_of(handle,
                "SELECT max(name) FROM pragma_table_info(?1) WHERE pk > 0 GROUP BY 1 = 1 HAVING count(*) = 1 AND "
                "upper(max(type)) = 'INTEGER'",
                table));
    return names.empty() ? "" : names.front();
}

std::vector<std::string> function_names(sqlite3* handle) {
    return first_column(
        rows_of(handle, "SELECT DISTINCT name FROM pragma_function_list WHERE name GLOB '[a-z]*' ORDER BY name"));
}

std::vector<int> argument_counts(sqlite3* handle, std::string_view function) {
    std::vector<int> counts;
    for (const Row& row : rows_of(
             handle, "SELECT DISTINCT narg FROM pragma_function_list WHERE name = lower(?1) ORDER BY narg", function))
        counts.push_back(std::atoi(row.front().c_str()));
    return counts;
}

std::vector<ForeignKey> foreign_keys_of(sqlite3* handle, std::string_view child) {
    std::vector<ForeignKey> keys;
    std::string last_id;
    for (const Row& row : rows_of(handle,
                                  "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1) "
                                  "ORDER BY id DESC, seq",
                                  child)) {
        if (keys.empty() || row[0] != last_id)
            keys.push_back({std::string(child), {}, row[1], {}});
        last_id = row[0];
        keys.back().child_columns.push_back(row[2]);
        if (!row[3].empty())
            keys.back().parent_columns.push_back(row[3]);
    }
    for (ForeignKey& key : keys)
        if (key.parent_columns.empty())
            key.parent_columns = first_column(
                rows_of(handle, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", key.parent));
    return keys;
}

std::vector<ForeignKey> foreign_keys_to(sqlite3* handle, std::string_view parent) {
    std::vector<ForeignKey> keys;
    for (const std::string& table : table_names(handle))
        for (ForeignKey& key : foreign_keys_of(handle, table))
            if (parse::folded(key.parent) == parse::folded(parent))
                keys.push_back(std::move(key));
    return keys;
}

std::vector<OrphanRow> orphan_rows(sqlite3* handle, std::size_t most) {
    std::vector<OrphanRow> orphans;
    for (const Row& row : rows_of(handle, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT ?1",
                                  std::to_string(most)))
        orphans.push_back({row[0], row[1], row[2]});
    return orphans;
}

std::vector<std::vector<std::string>> text_rows(sqlite3* handle, const std::string& query) {
    return rows_of(handle, query.c_str());
}

} // namespace joinery::sql
