// The constructs of SQL that an exercise can ask for or forbid by name. The list is closed, and docs/pack-format.md
// says of each what counts. Where they stand in an answer is found in engine/grade/text/find_constructs.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::pack {

enum class Construct : std::uint8_t {
    select_distinct,
    select_star,
    where,
    group_by,
    having,
    order_by,
    nulls_first,
    nulls_last,
    limit,
    offset,
    join,
    inner_join,
    left_join,
    right_join,
    full_join,
    outer_join,
    cross_join,
    natural_join,
    comma_join,
    self_join,
    using_columns,
    subquery,
    scalar_subquery,
    correlated_subquery,
    derived_table,
    in_subquery,
    exists,
    not_exists,
    in,
    not_in,
    between,
    not_between,
    like,
    not_like,
    glob,
    regexp,
    is_null,
    is_not_null,
    case_when,
    cast,
    collate,
    concatenation,
    row_value,
    literal,
    compound,
    union_any,
    union_all,
    intersect,
    except,
    values,
    cte,
    recursive_cte,
    aggregate,
    distinct_aggregate,
    count_star,
    filter,
    window_function,
    window_clause,
    partition_by,
    window_order_by,
    frame,
    insert,
    insert_select,
    multi_row_insert,
    insert_default,
    upsert,
    replace,
    update,
    update_from,
    remove,
    returning,
    transaction,
    commit,
    rollback,
    savepoint,
    create_table,
    create_table_as,
    create_view,
    create_index,
    create_unique_index,
    partial_index,
    expression_index,
    create_trigger,
    temporary,
    primary_key,
    autoincrement,
    foreign_key,
    references,
    unique,
    not_null,
    check,
    default_value,
    generated_column,
    strict,
    without_rowid,
    alter_table,
    add_column,
    drop_column,
    rename,
    drop,
    pragma,
    explain,
    call, // of a function by its name; in requirements `function:NAME`, or one of the names below
    last = call,
};

// A construct, and of a call which one.
struct NamedConstruct {
    Construct construct = Construct::call;
    std::string function;            // of a call; in small letters
    bool is_aggregate_alone = false; // of a call: not where it has more than one argument, as max(a, b) has
    friend bool operator==(const NamedConstruct&, const NamedConstruct&) = default;
};

// In any case and with any spaces: "Left  JOIN", "function:upper". Nothing where there is no such construct.
std::optional<NamedConstruct> find_construct(std::string_view name);

// How the list writes it: small letters, one space between words.
std::string normal_construct_name(std::string_view name);

// With its article, for a sentence: "a `LEFT JOIN`", "a subquery", "a call of `sum()`".
std::string construct_words(const NamedConstruct& construct);

// Every name of the list, in its order, without `function:NAME`.
std::vector<std::string> construct_names();

// "There is no construct `lift join`. Is `left join` meant?"
std::string unknown_construct(std::string_view name);

// Does a call of this function, without OVER, gather many rows into one? max(a, b) does not.
bool is_aggregate(std::string_view folded_name, std::size_t argument_count);

} // namespace joinery::pack
