#include "engine/grade/state/database_state.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

using sql::Connection;
using sql::SqlError;
using sql::Statement;

constexpr std::string_view k_objects = R"sql(
    SELECT s.type, s.name, s.sql
    FROM main.sqlite_schema AS s
    WHERE s.sql IS NOT NULL AND substr(s.name, 1, 7) <> 'sqlite_'
      AND s.tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
    ORDER BY s.rowid)sql";

// INTEGER PRIMARY KEY is the row id, but for INTEGER PRIMARY KEY DESC, which has an index of its own.
constexpr std::string_view k_columns = R"sql(
    SELECT s.name, l.type, c.name, c.pk, c.hidden,
           l.wr = 0 AND c.pk = 1 AND c.type = 'INTEGER' COLLATE NOCASE
               AND NOT EXISTS (SELECT * FROM pragma_index_list(s.name, 'main') WHERE origin = 'pk')
    FROM main.sqlite_schema AS s
    JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
    JOIN pragma_table_xinfo(s.name, 'main') AS c
    WHERE s.type = 'table' AND l.type IN ('table', 'virtual') AND substr(s.name, 1, 7) <> 'sqlite_'
    ORDER BY s.rowid, c.cid)sql";

// The columns of the first key that has no NULL in it.
constexpr std::string_view k_unique_key = R"sql(
    SELECT c.name
    FROM pragma_index_list(?1, 'main') AS i
    JOIN pragma_index_info(i.name, 'main') AS k
    JOIN pragma_table_xinfo(?1, 'main') AS c ON c.cid = k.cid
    WHERE i.seq = (SELECT max(u.seq)
                   FROM pragma_index_list(?1, 'main') AS u
                   WHERE u."unique" AND NOT u.partial
                     AND NOT EXISTS (SELECT *
                                     FROM pragma_index_info(u.name, 'main') AS p
                                     LEFT JOIN pragma_table_xinfo(?1, 'main') AS n ON n.cid = p.cid
                                     WHERE n."notnull" IS NOT 1 OR n.hidden > 0))
    ORDER BY k.seqno)sql";

std::string text(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::string_view>(&statement.row()[column]);
    return value == nullptr ? std::string() : std::string(*value);
}

std::int64_t number(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::int64_t>(&statement.row()[column]);
    return value == nullptr ? 0 : *value;
}

std::string quoted(std::string_view name) {
    std::string text = "\"";
    for (const char letter : name)
        text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + "\"";
}

// A table before its rows are read.
struct Shape {
    std::string name;
    bool is_virtual = false;
    std::vector<std::string> columns;
    std::vector<std::pair<std::int64_t, std::size_t>> primary_key; // place in the key, column
    std::optional<std::size_t> row_id;
};

Result<std::vector<Shape>, SqlError> read_shapes(const Connection& connection) {
    Statement statement = TRY(Statement::prepare(connection, k_columns));
    std::vector<Shape> shapes;
    while (TRY(statement.step())) {
        if (shapes.empty() || shapes.back().name != text(statement, 0))
            shapes.push_back({.name = text(statement, 0), .is_virtual = text(statement, 1) == "virtual"});
        if (number(statement, 4) != 0)
            continue;
        Shape& shape = shapes.back();
        const std::size_t column = shape.columns.size();
        shape.columns.push_back(text(statement, 2));
        if (const std::int64_t place = number(statement, 3); place > 0)
            shape.primary_key.emplace_back(place, column);
        if (number(statement, 5) != 0)
            shape.row_id = column;
    }
    for (Shape& shape : shapes) {
        std::sort(shape.primary_key.begin(), shape.primary_key.end());
        if (shape.primary_key.size() > 1)
            shape.row_id.reset();
    }
    return shapes;
}

Result<std::vector<std::size_t>, SqlError> read_key(const Connection& connection, const Shape& shape) {
    std::vector<std::size_t> key;
    for (const auto& [place, column] : shape.primary_key)
        key.push_back(column);
    if (!key.empty() || shape.is_virtual)
        return key;
    Statement statement = TRY(Statement::prepare(connection, k_unique_key));
    statement.bind_text(1, shape.name);
    while (TRY(statement.step())) {
        const auto found = std::find(shape.columns.begin(), shape.columns.end(), text(statement, 0));
        key.push_back(static_cast<std::size_t>(found - shape.columns.begin()));
    }
    return key;
}

SqlError too_big(const std::string& table) {
    return sql::made_error(sql::ErrorId::too_many_to_judge, {table}, "too many rows", std::nullopt);
}

// Rows and bytes that may still be read.
struct Allowance {
    std::size_t rows = k_judged_rows;
    std::size_t bytes = k_judged_bytes;
};

Result<sql::ResultSet, SqlError> read_rows(const Connection& connection, const Shape& shape, Allowance& allowance) {
    std::string query = "SELECT ";
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        query += (i > 0 ? ", " : "") + quoted(shape.columns[i]);
    query += " FROM main." + quoted(shape.name);
    Statement statement = TRY(Statement::prepare(connection, query));
    sql::ResultSet rows(shape.columns);
    while (TRY(statement.step())) {
        if (rows.row_count() >= allowance.rows || rows.byte_count() >= allowance.bytes)
            return Failure<SqlError>(too_big(shape.name));
        rows.append_row(statement.row());
    }
    allowance.rows -= rows.row_count();
    allowance.bytes -= std::min(allowance.bytes, rows.byte_count());
    return rows;
}

Result<std::vector<SchemaObject>, SqlError> read_objects(const Connection& connection) {
    Statement statement = TRY(Statement::prepare(connection, k_objects));
    std::vector<SchemaObject> objects;
    while (TRY(statement.step()))
        objects.push_back({text(statement, 0), text(statement, 1), text(statement, 2)});
    return objects;
}

bool is_want_of_room(const SqlError& error) {
    return error.kind == sql::SqlErrorKind::out_of_memory || error.kind == sql::SqlErrorKind::too_big;
}

} // namespace

Result<DatabaseState, SqlError> read_state(const Connection& connection) {
    DatabaseState state{.objects = TRY(read_objects(connection))};
    Allowance allowance;
    for (const Shape& shape : TRY(read_shapes(connection))) {
        auto rows = read_rows(connection, shape, allowance);
        if (!rows && shape.is_virtual && !is_want_of_room(rows.error()))
            continue;
        state.tables.push_back({.name = shape.name,
                                .key = TRY(read_key(connection, shape)),
                                .row_id = shape.row_id,
                                .rows = TRY(std::move(rows))});
    }
    return state;
}

bool align_tables(const DatabaseState& model, DatabaseState& state) {
    if (model.tables.size() != state.tables.size())
        return false;
    for (std::size_t i = 0; i < model.tables.size(); ++i) {
        const TableState& wanted = model.tables[i];
        const auto from = state.tables.begin() + static_cast<std::ptrdiff_t>(i);
        const auto found = std::find_if(from, state.tables.end(), [&](const TableState& table) {
            return parse::folded(table.name) == parse::folded(wanted.name);
        });
        if (found == state.tables.end() || found->rows.column_count() != wanted.rows.column_count())
            return false;
        std::iter_swap(from, found);
    }
    return true;
}

bool are_same_rows(const sql::ResultSet& expected, const sql::ResultSet& actual, Tolerance tolerance) {
    if (expected.row_count() != actual.row_count())
        return false;
    // Mostly they come in the same order.
    const auto are_same_in_order = [&] {
        for (std::size_t column = 0; column < expected.column_count(); ++column)
            for (std::size_t row = 0; row < expected.row_count(); ++row)
                if (!equal(expected.value(row, column), actual.value(row, column), tolerance))
                    return false;
        return true;
    };
    return are_same_in_order() || match_rows(select_all(expected), select_all(actual), tolerance).is_perfect();
}

bool are_same_tables(const DatabaseState& expected, const DatabaseState& actual, Tolerance tolerance) {
    for (std::size_t i = 0; i < expected.tables.size(); ++i)
        if (!are_same_rows(expected.tables[i].rows, actual.tables[i].rows, tolerance))
            return false;
    return true;
}

} // namespace joinery::grade
