#include <algorithm>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/schema/definition.hpp"
#include "engine/schema/definition_text.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::schema {

namespace {

using sql::Connection;
using sql::SqlError;
using sql::Statement;

// "main" everywhere: a temporary table of the same name would come first.
constexpr std::string_view k_tables = R"sql(
    SELECT s.name, l.type, l.strict, l.wr, s.sql
    FROM main.sqlite_schema AS s
    JOIN pragma_table_list AS l ON l.schema = 'main' AND l.name = s.name
    WHERE s.type IN ('table', 'view') AND l.type <> 'shadow' AND substr(s.name, 1, 7) <> 'sqlite_'
    ORDER BY s.rowid)sql";

constexpr std::string_view k_columns = R"sql(
    SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?1, 'main') ORDER BY cid)sql";

constexpr std::string_view k_keys = R"sql(
    SELECT l.name, l."unique", l.origin, s.sql
    FROM pragma_index_list(?1, 'main') AS l
    LEFT JOIN main.sqlite_schema AS s ON s.type = 'index' AND s.name = l.name
    ORDER BY l.seq DESC)sql";

constexpr std::string_view k_key_parts = R"sql(
    SELECT coalesce(name, ''), cid, coll, "desc" FROM pragma_index_xinfo(?1, 'main') WHERE key ORDER BY seqno)sql";

// SQLite numbers them from the last one backwards.
constexpr std::string_view k_foreign_keys = R"sql(
    SELECT id, "from", "table", coalesce("to", ''), on_update, on_delete
    FROM pragma_foreign_key_list(?1, 'main')
    ORDER BY id DESC, seq)sql";

constexpr std::string_view k_triggers =
    "SELECT name, tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' ORDER BY rowid";

constexpr std::string_view k_texts = "SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL";

std::string text(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::string_view>(&statement.row()[column]);
    return value == nullptr ? std::string() : std::string(*value);
}

int number(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::int64_t>(&statement.row()[column]);
    return value == nullptr ? 0 : static_cast<int>(*value);
}

template <class Named>
const Named* find_named(const std::vector<Named>& all, std::string_view name) {
    const std::string folded = parse::folded(name);
    for (const Named& one : all)
        if (parse::folded(one.name) == folded)
            return &one;
    return nullptr;
}

// A view whose table is gone is there all the same, without columns. Want of memory is another matter.
Result<std::vector<ColumnDefinition>, SqlError> read_columns(const Connection& connection, std::string_view table) {
    Statement statement = TRY(Statement::prepare(connection, k_columns));
    statement.bind_text(1, table);
    std::vector<ColumnDefinition> columns;
    for (;;) {
        const auto row = statement.step();
        if (!row && row.error().kind == sql::SqlErrorKind::out_of_memory)
            return Failure<SqlError>(row.error());
        if (!row || !*row)
            return columns;
        ColumnDefinition column;
        column.name = text(statement, 0);
        column.type = text(statement, 1);
        column.affinity = affinity_of(column.type);
        column.not_null = number(statement, 2) != 0;
        if (!std::holds_alternative<sql::Null>(statement.row()[3]))
            column.default_text = text(statement, 3);
        column.primary_key = number(statement, 4);
        // 1: an argument of a virtual table; 2, 3: generated
        const int hidden = number(statement, 5);
        column.hidden = hidden == 1;
        column.generation = hidden == 2   ? Generation::when_read
                            : hidden == 3 ? Generation::when_written
                                          : Generation::none;
        columns.push_back(std::move(column));
    }
}

Result<std::vector<KeyPart>, SqlError> read_parts(const Connection& connection, std::string_view key,
                                                  const std::vector<std::string>& expressions) {
    Statement statement = TRY(Statement::prepare(connection, k_key_parts));
    statement.bind_text(1, key);
    std::vector<KeyPart> parts;
    while (TRY(statement.step())) {
        const bool is_expression = number(statement, 1) < 0;
        KeyPart part{.column = text(statement, 0),
                     .expression = {},
                     .collation = parse::folded(text(statement, 2)),
                     .descending = number(statement, 3) != 0};
        if (is_expression && parts.size() < expressions.size())
            part.expression = expressions[parts.size()];
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<std::vector<KeyDefinition>, SqlError> read_keys(const Connection& connection, std::string_view table) {
    Statement statement = TRY(Statement::prepare(connection, k_keys));
    statement.bind_text(1, table);
    std::vector<KeyDefinition> keys;
    while (TRY(statement.step())) {
        KeyDefinition key;
        key.name = text(statement, 0);
        key.is_unique = number(statement, 1) != 0;
        const std::string origin = text(statement, 2);
        key.origin = origin == "pk" ? KeyOrigin::primary_key : origin == "u" ? KeyOrigin::unique : KeyOrigin::index;
        IndexText said = read_index_text(text(statement, 3));
        key.predicate = std::move(said.predicate);
        key.parts = TRY(read_parts(connection, key.name, said.parts));
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<std::vector<ForeignKeyDefinition>, SqlError>
read_foreign_keys(const Connection& connection, std::string_view table, const std::vector<bool>& deferred) {
    Statement statement = TRY(Statement::prepare(connection, k_foreign_keys));
    statement.bind_text(1, table);
    std::vector<ForeignKeyDefinition> keys;
    std::optional<int> last;
    while (TRY(statement.step())) {
        if (last != number(statement, 0)) {
            ForeignKeyDefinition key;
            key.parent = text(statement, 2);
            key.on_update = text(statement, 4);
            key.on_delete = text(statement, 5);
            key.is_deferred = keys.size() < deferred.size() && deferred[keys.size()];
            keys.push_back(std::move(key));
            last = number(statement, 0);
        }
        keys.back().columns.push_back(text(statement, 1));
        keys.back().parent_columns.push_back(text(statement, 3));
    }
    return keys;
}

Result<TableDefinition, SqlError> read_table(const Connection& connection, TableDefinition table) {
    table.columns = TRY(read_columns(connection, table.name));
    if (table.kind != TableKind::ordinary)
        return table;
    TableText said = read_table_text(table.sql);
    for (ColumnDefinition& column : table.columns)
        if (const auto found = said.collations.find(parse::folded(column.name)); found != said.collations.end())
            column.collation = found->second;
    table.checks = std::move(said.checks);
    table.is_autoincrement = said.is_autoincrement;
    table.keys = TRY(read_keys(connection, table.name));
    table.foreign_keys = TRY(read_foreign_keys(connection, table.name, said.deferred));
    const bool has_key_index = std::any_of(table.keys.begin(), table.keys.end(), [](const KeyDefinition& key) {
        return key.origin == KeyOrigin::primary_key;
    });
    table.has_row_id_column = table.has_row_id && !has_key_index && table.primary_key().size() == 1;
    return table;
}

// Names as the parent's definition has them; where there is no such parent, as the reference has them.
void resolve_parents(Definitions& definitions) {
    for (TableDefinition& table : definitions.tables)
        for (ForeignKeyDefinition& key : table.foreign_keys) {
            const TableDefinition* const parent = definitions.find_table(key.parent);
            if (parent == nullptr)
                continue;
            key.parent = parent->name;
            const bool is_left_out = !key.parent_columns.empty() && key.parent_columns.front().empty();
            if (is_left_out && parent->primary_key().size() == key.columns.size())
                key.parent_columns = parent->primary_key();
        }
}

} // namespace

std::vector<std::string> TableDefinition::primary_key() const {
    std::vector<const ColumnDefinition*> key;
    for (const ColumnDefinition& column : columns)
        if (column.primary_key > 0)
            key.push_back(&column);
    std::sort(key.begin(), key.end(), [](const auto* a, const auto* b) { return a->primary_key < b->primary_key; });
    std::vector<std::string> names;
    names.reserve(key.size());
    for (const ColumnDefinition* column : key)
        names.push_back(column->name);
    return names;
}

const ColumnDefinition* TableDefinition::find_column(std::string_view column) const {
    return find_named(columns, column);
}

const TableDefinition* Definitions::find_table(std::string_view table) const { return find_named(tables, table); }

std::string quoted_name(std::string_view name) {
    std::string text = "\"";
    for (const char letter : name)
        text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + "\"";
}

Result<Definitions, SqlError> read_definitions(const Connection& connection) {
    Definitions definitions;
    {
        Statement statement = TRY(Statement::prepare(connection, k_tables));
        while (TRY(statement.step())) {
            TableDefinition table;
            table.name = text(statement, 0);
            const std::string kind = text(statement, 1);
            table.kind = kind == "view"      ? TableKind::view
                         : kind == "virtual" ? TableKind::virtual_table
                                             : TableKind::ordinary;
            table.is_strict = number(statement, 2) != 0;
            table.has_row_id = number(statement, 3) == 0;
            table.sql = text(statement, 4);
            table.plain_text = plain_text(table.sql);
            definitions.tables.push_back(std::move(table));
        }
    }
    for (TableDefinition& table : definitions.tables)
        table = TRY(read_table(connection, std::move(table)));
    resolve_parents(definitions);
    Statement statement = TRY(Statement::prepare(connection, k_triggers));
    while (TRY(statement.step())) {
        std::string sql = text(statement, 2);
        TriggerText said = read_trigger_text(sql);
        definitions.triggers.push_back({text(statement, 0), text(statement, 1), std::move(said.event), std::move(sql),
                                        std::move(said.plain_text)});
    }
    Statement texts = TRY(Statement::prepare(connection, k_texts));
    while (TRY(texts.step()))
        definitions.texts.push_back(plain_text(text(texts, 0)));
    std::sort(definitions.texts.begin(), definitions.texts.end());
    return definitions;
}

} // namespace joinery::schema
