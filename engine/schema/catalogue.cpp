#include "engine/schema/catalogue.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::schema {

namespace {

using sql::Connection;
using sql::SqlError;
using sql::Statement;

// "main" everywhere: a temporary table of the same name would come first.
constexpr std::string_view k_relations = R"sql(
    SELECT s.name, s.type
    FROM main.sqlite_schema AS s
    JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
    WHERE s.type IN ('table', 'view') AND l.type <> 'shadow' AND substr(s.name, 1, 7) <> 'sqlite_'
    ORDER BY s.type, s.rowid)sql";

// hidden is 1 for what a virtual table takes as an argument, 2 and 3 for generated columns.
constexpr std::string_view k_columns = R"sql(
    SELECT name, type, "notnull", pk, hidden > 1
    FROM pragma_table_xinfo(?1, 'main')
    WHERE hidden <> 1
    ORDER BY cid)sql";

// SQLite numbers them from the last one backwards: the one declared first comes first.
constexpr std::string_view k_references = R"sql(
    SELECT "from", "table", coalesce("to", ''), seq + 1
    FROM pragma_foreign_key_list(?1, 'main')
    ORDER BY id DESC, seq)sql";

std::string text(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::string_view>(&statement.row()[column]);
    return value == nullptr ? std::string() : std::string(*value);
}

int number(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::int64_t>(&statement.row()[column]);
    return value == nullptr ? 0 : static_cast<int>(*value);
}

std::string quoted(std::string_view name) {
    std::string text = "\"";
    for (const char letter : name)
        text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + "\"";
}

// SQLite compares names without regard to case.
template <class Named>
auto find_by_name(std::vector<Named>& all, std::string_view name) {
    return std::find_if(all.begin(), all.end(),
                        [folded = parse::folded(name)](const Named& one) { return parse::folded(one.name) == folded; });
}

Result<std::vector<Column>, SqlError> read_columns(const Connection& connection, std::string_view relation) {
    Statement statement = TRY(Statement::prepare(connection, k_columns));
    statement.bind_text(1, relation);
    std::vector<Column> columns;
    while (TRY(statement.step()))
        columns.push_back({.name = text(statement, 0),
                           .type = text(statement, 1),
                           .not_null = number(statement, 2) != 0,
                           .primary_key = number(statement, 3),
                           .generated = number(statement, 4) != 0,
                           .references = std::nullopt});
    return columns;
}

Result<std::int64_t, SqlError> count_rows(const Connection& connection, std::string_view table) {
    const std::string query = "SELECT count(*) FROM main." + quoted(table);
    Statement statement = TRY(Statement::prepare(connection, query));
    TRY(statement.step());
    return std::get<std::int64_t>(statement.row()[0]);
}

// A view whose table is gone, or a virtual table that is damaged, is in the catalogue all the same. Want of memory is
// another matter: what is missing then would look as if it were not there.
template <class T>
Result<std::optional<T>, SqlError> if_readable(Result<T, SqlError> read) {
    if (read)
        return std::optional<T>(std::move(*read));
    if (read.error().kind == sql::SqlErrorKind::out_of_memory)
        return Failure<SqlError>(std::move(read).error());
    return std::optional<T>();
}

Result<std::vector<Relation>, SqlError> read_relations(const Connection& connection) {
    Statement statement = TRY(Statement::prepare(connection, k_relations));
    std::vector<Relation> relations;
    while (TRY(statement.step())) {
        Relation relation;
        relation.name = text(statement, 0);
        relation.kind = text(statement, 1) == "view" ? RelationKind::view : RelationKind::table;
        relations.push_back(std::move(relation));
    }
    return relations;
}

// Names as the parent's definition has them; where there is no such parent, as the reference has them.
Reference resolve(Reference reference, int place_in_key, std::vector<Relation>& relations) {
    const auto parent = find_by_name(relations, reference.table);
    if (parent == relations.end())
        return reference;
    reference.table = parent->name;
    const auto column = reference.column.empty()
                            ? std::find_if(parent->columns.begin(), parent->columns.end(),
                                           [&](const Column& one) { return one.primary_key == place_in_key; })
                            : find_by_name(parent->columns, reference.column);
    if (column != parent->columns.end())
        reference.column = column->name;
    return reference;
}

Result<void, SqlError> read_references(const Connection& connection, Relation& child,
                                       std::vector<Relation>& relations) {
    Statement statement = TRY(Statement::prepare(connection, k_references));
    statement.bind_text(1, child.name);
    while (TRY(statement.step())) {
        const auto column = find_by_name(child.columns, text(statement, 0));
        if (column == child.columns.end() || column->references)
            continue;
        column->references = resolve({text(statement, 1), text(statement, 2)}, number(statement, 3), relations);
    }
    return {};
}

} // namespace

Result<Catalogue, SqlError> read_catalogue(Connection& connection) {
    Catalogue catalogue{TRY(read_relations(connection))};
    for (Relation& relation : catalogue.relations) {
        if (auto columns = TRY(if_readable(read_columns(connection, relation.name))))
            relation.columns = std::move(*columns);
        if (relation.kind == RelationKind::table)
            relation.rows = TRY(if_readable(count_rows(connection, relation.name)));
    }
    for (Relation& relation : catalogue.relations)
        if (relation.kind == RelationKind::table)
            if (auto read = read_references(connection, relation, catalogue.relations); !read)
                return Failure<SqlError>(std::move(read).error());
    return catalogue;
}

} // namespace joinery::schema
