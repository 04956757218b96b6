#include "engine/grade/state/shift_keys.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

using sql::Connection;
using sql::SqlError;
using sql::Statement;

constexpr std::string_view k_row_id_tables = R"sql(
    SELECT s.name, s.sql
    FROM main.sqlite_schema AS s
    JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
    WHERE s.type = 'table' AND l.type = 'table' AND l.wr = 0 AND substr(s.name, 1, 7) <> 'sqlite_'
      AND (SELECT count(*) = 1 AND max(type) = 'INTEGER' COLLATE NOCASE
           FROM pragma_table_xinfo(s.name, 'main') WHERE pk > 0)
      AND NOT EXISTS (SELECT * FROM pragma_index_list(s.name, 'main') WHERE origin = 'pk')
    ORDER BY s.rowid)sql";

// SQLite makes sqlite_sequence with the first table that needs it.
constexpr std::string_view k_make_sequence[] = {
    "CREATE TABLE main.\"joinery shifts keys\" (a INTEGER PRIMARY KEY AUTOINCREMENT)",
    "DROP TABLE main.\"joinery shifts keys\"",
    "PRAGMA writable_schema = ON",
};

struct Table {
    std::string name;
    std::string sql;
};

// How many rows came back.
Result<std::size_t, SqlError> run(const Connection& connection, std::string_view sql,
                                  const std::vector<std::string>& texts = {}) {
    Statement statement = TRY(Statement::prepare(connection, sql));
    for (std::size_t i = 0; i < texts.size(); ++i)
        statement.bind_text(static_cast<int>(i + 1), texts[i]);
    std::size_t rows = 0;
    while (TRY(statement.step()))
        ++rows;
    return rows;
}

Result<std::vector<Table>, SqlError> read_tables(const Connection& connection) {
    Statement statement = TRY(Statement::prepare(connection, k_row_id_tables));
    std::vector<Table> tables;
    while (TRY(statement.step())) {
        const auto* const name = std::get_if<std::string_view>(&statement.row()[0]);
        const auto* const sql = std::get_if<std::string_view>(&statement.row()[1]);
        if (name != nullptr && sql != nullptr)
            tables.push_back({std::string(*name), std::string(*sql)});
    }
    return tables;
}

// Where AUTOINCREMENT goes: `id INTEGER PRIMARY KEY ASC ON CONFLICT ABORT ^`, or `PRIMARY KEY (id ^)`.
std::optional<std::size_t> place_of_autoincrement(const std::vector<parse::Token>& tokens) {
    const auto is = [&](std::size_t i, std::string_view word) { return i < tokens.size() && is_word(tokens[i], word); };
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].depth != 1 || !is(i, "PRIMARY") || !is(i + 1, "KEY"))
            continue;
        std::size_t last = i + 1;
        if (is_sign(tokens[i + 2], "(")) {
            for (last = i + 3; last + 1 < tokens.size() && !is_sign(tokens[last + 1], ")"); ++last) {
            }
        } else {
            last += is(last + 1, "ASC") ? 1 : 0;
            last += is(last + 1, "ON") ? 3 : 0;
        }
        if (last >= tokens.size())
            return std::nullopt;
        return tokens[last].place.offset + tokens[last].place.length;
    }
    return std::nullopt;
}

std::string with_autoincrement(std::string sql) {
    const auto tokens = parse::tokenize(sql);
    for (const parse::Token& token : tokens)
        if (is_word(token, "AUTOINCREMENT"))
            return sql;
    if (const auto place = place_of_autoincrement(tokens))
        sql.insert(*place, " AUTOINCREMENT");
    return sql;
}

} // namespace

Result<std::vector<ShiftedTable>, SqlError> shift_keys(const Connection& connection) {
    const std::vector<Table> tables = TRY(read_tables(connection));
    std::vector<ShiftedTable> shifted;
    for (const std::string_view sql : k_make_sequence)
        TRY(run(connection, sql));
    for (const Table& table : tables) {
        const std::int64_t first = static_cast<std::int64_t>(shifted.size() + 1) * k_shifted_keys;
        const std::string sql = with_autoincrement(table.sql);
        TRY(run(connection, "UPDATE main.sqlite_schema SET sql = ?2 WHERE type = 'table' AND name = ?1",
                {table.name, sql}));
        TRY(run(connection, "DELETE FROM main.sqlite_sequence WHERE name = ?1", {table.name}));
        TRY(run(connection,
                "INSERT INTO main.sqlite_sequence (name, seq) VALUES (?1, " + std::to_string(first - 1) + ")",
                {table.name}));
        shifted.push_back({table.name, first});
    }
    TRY(run(connection, "PRAGMA writable_schema = RESET"));
    return shifted;
}

} // namespace joinery::grade
