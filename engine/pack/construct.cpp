#include "engine/pack/construct.hpp"

#include <algorithm>
#include <array>

#include "engine/base/enum_table.hpp"
#include "engine/pack/limits.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/nearest_name.hpp"

namespace joinery::pack {

namespace {

struct ConstructRow {
    Construct construct;
    std::string_view name;
    std::string_view words;
};

// In the order of the enumeration.
constexpr std::array k_constructs = {
    ConstructRow{Construct::select_distinct, "select distinct", "a `SELECT DISTINCT`"},
    ConstructRow{Construct::select_star, "select *", "a `SELECT *`"},
    ConstructRow{Construct::where, "where", "a `WHERE`"},
    ConstructRow{Construct::group_by, "group by", "a `GROUP BY`"},
    ConstructRow{Construct::having, "having", "a `HAVING`"},
    ConstructRow{Construct::order_by, "order by", "an `ORDER BY`"},
    ConstructRow{Construct::nulls_first, "nulls first", "a `NULLS FIRST`"},
    ConstructRow{Construct::nulls_last, "nulls last", "a `NULLS LAST`"},
    ConstructRow{Construct::limit, "limit", "a `LIMIT`"},
    ConstructRow{Construct::offset, "offset", "an `OFFSET`"},
    ConstructRow{Construct::join, "join", "a join"},
    ConstructRow{Construct::inner_join, "inner join", "an inner `JOIN`"},
    ConstructRow{Construct::left_join, "left join", "a `LEFT JOIN`"},
    ConstructRow{Construct::right_join, "right join", "a `RIGHT JOIN`"},
    ConstructRow{Construct::full_join, "full join", "a `FULL JOIN`"},
    ConstructRow{Construct::outer_join, "outer join", "an outer join"},
    ConstructRow{Construct::cross_join, "cross join", "a `CROSS JOIN`"},
    ConstructRow{Construct::natural_join, "natural join", "a `NATURAL JOIN`"},
    ConstructRow{Construct::comma_join, "comma join", "a join by comma"},
    ConstructRow{Construct::self_join, "self join", "a join of a table with itself"},
    ConstructRow{Construct::using_columns, "using", "a `USING`"},
    ConstructRow{Construct::subquery, "subquery", "a subquery"},
    ConstructRow{Construct::scalar_subquery, "scalar subquery", "a scalar subquery"},
    ConstructRow{Construct::correlated_subquery, "correlated subquery", "a correlated subquery"},
    ConstructRow{Construct::derived_table, "derived table", "a subquery in `FROM`"},
    ConstructRow{Construct::in_subquery, "in subquery", "an `IN` with a subquery"},
    ConstructRow{Construct::exists, "exists", "an `EXISTS`"},
    ConstructRow{Construct::not_exists, "not exists", "a `NOT EXISTS`"},
    ConstructRow{Construct::in, "in", "an `IN`"},
    ConstructRow{Construct::not_in, "not in", "a `NOT IN`"},
    ConstructRow{Construct::between, "between", "a `BETWEEN`"},
    ConstructRow{Construct::not_between, "not between", "a `NOT BETWEEN`"},
    ConstructRow{Construct::like, "like", "a `LIKE`"},
    ConstructRow{Construct::not_like, "not like", "a `NOT LIKE`"},
    ConstructRow{Construct::glob, "glob", "a `GLOB`"},
    ConstructRow{Construct::regexp, "regexp", "a `REGEXP`"},
    ConstructRow{Construct::is_null, "is null", "an `IS NULL`"},
    ConstructRow{Construct::is_not_null, "is not null", "an `IS NOT NULL`"},
    ConstructRow{Construct::case_when, "case", "a `CASE`"},
    ConstructRow{Construct::cast, "cast", "a `CAST`"},
    ConstructRow{Construct::collate, "collate", "a `COLLATE`"},
    ConstructRow{Construct::concatenation, "concatenation", "a `||`"},
    ConstructRow{Construct::row_value, "row value", "a row value"},
    ConstructRow{Construct::literal, "literal", "a literal value"},
    ConstructRow{Construct::compound, "compound", "a compound `SELECT`"},
    ConstructRow{Construct::union_any, "union", "a `UNION`"},
    ConstructRow{Construct::union_all, "union all", "a `UNION ALL`"},
    ConstructRow{Construct::intersect, "intersect", "an `INTERSECT`"},
    ConstructRow{Construct::except, "except", "an `EXCEPT`"},
    ConstructRow{Construct::values, "values", "a `VALUES`"},
    ConstructRow{Construct::cte, "cte", "a CTE that is used"},
    ConstructRow{Construct::recursive_cte, "recursive cte", "a recursive CTE"},
    ConstructRow{Construct::aggregate, "aggregate", "an aggregate function"},
    ConstructRow{Construct::distinct_aggregate, "distinct aggregate", "an aggregate with `DISTINCT`"},
    ConstructRow{Construct::count_star, "count(*)", "a `count(*)`"},
    ConstructRow{Construct::filter, "filter", "a `FILTER`"},
    ConstructRow{Construct::window_function, "window function", "a window function"},
    ConstructRow{Construct::window_clause, "window clause", "a `WINDOW` clause"},
    ConstructRow{Construct::partition_by, "partition by", "a `PARTITION BY`"},
    ConstructRow{Construct::window_order_by, "window order by", "an `ORDER BY` in a window"},
    ConstructRow{Construct::frame, "frame", "a frame in a window"},
    ConstructRow{Construct::insert, "insert", "an `INSERT`"},
    ConstructRow{Construct::insert_select, "insert select", "an `INSERT` from a `SELECT`"},
    ConstructRow{Construct::multi_row_insert, "multi-row insert", "an `INSERT` of several rows"},
    ConstructRow{Construct::insert_default, "insert default values", "an `INSERT` of `DEFAULT VALUES`"},
    ConstructRow{Construct::upsert, "upsert", "an upsert (`ON CONFLICT`)"},
    ConstructRow{Construct::replace, "replace", "a `REPLACE`"},
    ConstructRow{Construct::update, "update", "an `UPDATE`"},
    ConstructRow{Construct::update_from, "update from", "an `UPDATE` with `FROM`"},
    ConstructRow{Construct::remove, "delete", "a `DELETE`"},
    ConstructRow{Construct::returning, "returning", "a `RETURNING`"},
    ConstructRow{Construct::transaction, "transaction", "a transaction (`BEGIN`)"},
    ConstructRow{Construct::commit, "commit", "a `COMMIT`"},
    ConstructRow{Construct::rollback, "rollback", "a `ROLLBACK`"},
    ConstructRow{Construct::savepoint, "savepoint", "a `SAVEPOINT`"},
    ConstructRow{Construct::create_table, "create table", "a `CREATE TABLE`"},
    ConstructRow{Construct::create_table_as, "create table as", "a `CREATE TABLE` from a query"},
    ConstructRow{Construct::create_view, "create view", "a `CREATE VIEW`"},
    ConstructRow{Construct::create_index, "create index", "a `CREATE INDEX`"},
    ConstructRow{Construct::create_unique_index, "create unique index", "a `CREATE UNIQUE INDEX`"},
    ConstructRow{Construct::partial_index, "partial index", "a partial index"},
    ConstructRow{Construct::expression_index, "expression index", "an index on an expression"},
    ConstructRow{Construct::create_trigger, "create trigger", "a `CREATE TRIGGER`"},
    ConstructRow{Construct::temporary, "temporary", "a `TEMPORARY`"},
    ConstructRow{Construct::primary_key, "primary key", "a `PRIMARY KEY`"},
    ConstructRow{Construct::autoincrement, "autoincrement", "an `AUTOINCREMENT`"},
    ConstructRow{Construct::foreign_key, "foreign key", "a foreign key"},
    ConstructRow{Construct::references, "references", "a `REFERENCES` at a column"},
    ConstructRow{Construct::unique, "unique", "a `UNIQUE`"},
    ConstructRow{Construct::not_null, "not null", "a `NOT NULL`"},
    ConstructRow{Construct::check, "check", "a `CHECK`"},
    ConstructRow{Construct::default_value, "default", "a `DEFAULT`"},
    ConstructRow{Construct::generated_column, "generated column", "a generated column"},
    ConstructRow{Construct::strict, "strict", "a `STRICT`"},
    ConstructRow{Construct::without_rowid, "without rowid", "a `WITHOUT ROWID`"},
    ConstructRow{Construct::alter_table, "alter table", "an `ALTER TABLE`"},
    ConstructRow{Construct::add_column, "add column", "an `ADD COLUMN`"},
    ConstructRow{Construct::drop_column, "drop column", "a `DROP COLUMN`"},
    ConstructRow{Construct::rename, "rename", "a `RENAME`"},
    ConstructRow{Construct::drop, "drop", "a `DROP`"},
    ConstructRow{Construct::pragma, "pragma", "a `PRAGMA`"},
    ConstructRow{Construct::explain, "explain", "an `EXPLAIN`"},
};

static_assert(is_in_order(k_constructs, &ConstructRow::construct) &&
              k_constructs.size() == static_cast<std::size_t>(Construct::last));

enum class CallKind : std::uint8_t { aggregate, aggregate_alone, window, scalar };

// Functions with a name of their own in the list.
struct CallRow {
    std::string_view name;
    CallKind kind;
};

constexpr std::array k_calls = {
    CallRow{"count", CallKind::aggregate},
    CallRow{"sum", CallKind::aggregate},
    CallRow{"total", CallKind::aggregate},
    CallRow{"avg", CallKind::aggregate},
    CallRow{"min", CallKind::aggregate_alone},
    CallRow{"max", CallKind::aggregate_alone},
    CallRow{"group_concat", CallKind::aggregate},
    CallRow{"string_agg", CallKind::aggregate},
    CallRow{"json_group_array", CallKind::aggregate},
    CallRow{"json_group_object", CallKind::aggregate},
    CallRow{"row_number", CallKind::window},
    CallRow{"rank", CallKind::window},
    CallRow{"dense_rank", CallKind::window},
    CallRow{"percent_rank", CallKind::window},
    CallRow{"cume_dist", CallKind::window},
    CallRow{"ntile", CallKind::window},
    CallRow{"lag", CallKind::window},
    CallRow{"lead", CallKind::window},
    CallRow{"first_value", CallKind::window},
    CallRow{"last_value", CallKind::window},
    CallRow{"nth_value", CallKind::window},
    CallRow{"coalesce", CallKind::scalar},
    CallRow{"ifnull", CallKind::scalar},
    CallRow{"nullif", CallKind::scalar},
    CallRow{"iif", CallKind::scalar},
};

// Aggregates that have no name of their own in the list.
constexpr std::array<std::string_view, 6> k_more_aggregates = {
    "jsonb_group_array", "jsonb_group_object", "median", "percentile", "percentile_cont", "percentile_disc"};

constexpr std::string_view k_function = "function:";

const CallRow* find_call(std::string_view name) {
    for (const CallRow& row : k_calls)
        if (row.name == name)
            return &row;
    return nullptr;
}

bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

} // namespace

std::string normal_construct_name(std::string_view name) {
    std::string normal;
    for (const char byte : parse::folded(name)) {
        if (!is_blank(byte))
            normal += byte;
        else if (!normal.empty() && normal.back() != ' ')
            normal += ' ';
    }
    if (!normal.empty() && normal.back() == ' ')
        normal.pop_back();
    return normal;
}

std::optional<NamedConstruct> find_construct(std::string_view name) {
    const std::string normal = normal_construct_name(name);
    for (const ConstructRow& row : k_constructs)
        if (row.name == normal)
            return NamedConstruct{row.construct, {}};
    if (const CallRow* call = find_call(normal))
        return NamedConstruct{Construct::call, normal, call->kind == CallKind::aggregate_alone};
    if (normal.rfind(k_function, 0) != 0)
        return std::nullopt;
    std::string function = normal.substr(k_function.size());
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_";
    if (function.empty() || function.size() > k_id_bytes || function.find_first_not_of(allowed) != std::string::npos)
        return std::nullopt;
    return NamedConstruct{Construct::call, std::move(function)};
}

std::string construct_words(const NamedConstruct& construct) {
    if (construct.construct == Construct::call)
        return "a call of `" + construct.function + "()`";
    return std::string(k_constructs[static_cast<std::size_t>(construct.construct)].words);
}

std::vector<std::string> construct_names() {
    std::vector<std::string> names;
    names.reserve(k_constructs.size() + k_calls.size());
    for (const ConstructRow& row : k_constructs)
        names.emplace_back(row.name);
    for (const CallRow& row : k_calls)
        names.emplace_back(row.name);
    return names;
}

std::string unknown_construct(std::string_view name) {
    std::string text = "There is no construct `" + std::string(name) + "`.";
    if (const auto nearest = sql::nearest_name(normal_construct_name(name), construct_names()))
        text += " Is `" + *nearest + "` meant?";
    return text;
}

bool is_aggregate(std::string_view folded_name, std::size_t argument_count) {
    if (const CallRow* row = find_call(folded_name))
        return row->kind == CallKind::aggregate || (row->kind == CallKind::aggregate_alone && argument_count == 1);
    return std::find(k_more_aggregates.begin(), k_more_aggregates.end(), folded_name) != k_more_aggregates.end();
}

} // namespace joinery::pack
