#include "engine/search/mutate_query.hpp"

#include <array>
#include <utility>

#include "engine/parse/print.hpp"

namespace joinery::search {

namespace {

using parse::CompoundOperator;
using parse::Expression;
using parse::JoinKind;
using parse::Query;
using parse::SelectCore;
using parse::Source;

std::string code(const std::string& text) { return "`" + text + "`"; }

bool is_distinct(const SelectCore& core) { return core.quantifier == parse::Quantifier::distinct; }

// Moves the condition of an outer join into WHERE, the mistake that turns it into an inner one.
void move_condition(const SelectCore& core, std::size_t source, std::vector<NodeEdit<SelectCore>>& edits) {
    const Source& term = core.from[source];
    if (!term.on || (term.join != JoinKind::left && term.join != JoinKind::full))
        return;
    const bool is_and = term.on->kind == parse::ExpressionKind::binary && term.on->op == parse::Operator::logical_and;
    if (!is_and)
        return;
    SelectCore made = core;
    const Expression moved = term.on->operands[1];
    made.from[source].on = term.on->operands[0];
    if (made.where) {
        Expression both{.kind = parse::ExpressionKind::binary, .op = parse::Operator::logical_and};
        both.operands = {*made.where, moved};
        made.where = std::move(both);
    } else {
        made.where = moved;
    }
    edits.push_back({MutantKind::condition_place, Clause::from, moved.place,
                     code(parse::print(moved)) + " in `WHERE`, not in `ON`", std::move(made)});
}

struct Join {
    JoinKind from;
    JoinKind to;
};

constexpr std::array k_joins = {
    Join{JoinKind::inner, JoinKind::left},  Join{JoinKind::left, JoinKind::inner},
    Join{JoinKind::right, JoinKind::inner}, Join{JoinKind::full, JoinKind::left},
    Join{JoinKind::full, JoinKind::inner},  Join{JoinKind::left, JoinKind::full},
};

std::string words_of(JoinKind join) {
    switch (join) {
    case JoinKind::left:
        return "`LEFT JOIN`";
    case JoinKind::right:
        return "`RIGHT JOIN`";
    case JoinKind::full:
        return "`FULL JOIN`";
    default:
        return "`JOIN`";
    }
}

struct Compound {
    CompoundOperator from;
    CompoundOperator to;
};

constexpr std::array k_compounds = {
    Compound{CompoundOperator::union_distinct, CompoundOperator::union_all},
    Compound{CompoundOperator::union_all, CompoundOperator::union_distinct},
    Compound{CompoundOperator::intersect, CompoundOperator::except},
    Compound{CompoundOperator::intersect, CompoundOperator::union_distinct},
    Compound{CompoundOperator::except, CompoundOperator::intersect},
    Compound{CompoundOperator::except, CompoundOperator::union_distinct},
};

std::string words_of(CompoundOperator compound) {
    static constexpr std::array<const char*, 5> k_words = {"", "`UNION`", "`UNION ALL`", "`EXCEPT`", "`INTERSECT`"};
    return k_words[static_cast<std::size_t>(compound)];
}

void edit_order(const Query& query, std::vector<NodeEdit<Query>>& edits) {
    for (std::size_t i = 0; i < query.tail.order.size(); ++i) {
        const parse::OrderTerm& term = query.tail.order[i];
        const bool is_down = term.direction == parse::Direction::descending;
        Query made = query;
        made.tail.order[i].direction = is_down ? parse::Direction::none : parse::Direction::descending;
        edits.push_back({MutantKind::order_direction, Clause::order_by, term.expression.place,
                         "sorted by " + code(parse::print(term.expression)) + (is_down ? " upwards" : " downwards"),
                         std::move(made)});
        made = query;
        made.tail.order.erase(made.tail.order.begin() + static_cast<std::ptrdiff_t>(i));
        edits.push_back({MutantKind::order_key, Clause::order_by, term.expression.place,
                         "not sorted by " + code(parse::print(term.expression)), std::move(made)});
    }
    for (std::size_t i = 0; i + 1 < query.tail.order.size(); ++i) {
        Query made = query;
        std::swap(made.tail.order[i], made.tail.order[i + 1]);
        edits.push_back({MutantKind::order_key, Clause::order_by, query.tail.order[i].expression.place,
                         "sorted by " + code(parse::print(query.tail.order[i + 1].expression)) + " first",
                         std::move(made)});
    }
}

void edit_limit(const Query& query, std::vector<NodeEdit<Query>>& edits) {
    if (query.tail.offset) {
        Query made = query;
        made.tail.offset.reset();
        edits.push_back(
            {MutantKind::row_limit, Clause::limit, query.tail.offset->place, "without `OFFSET`", std::move(made)});
    }
    if (!query.tail.limit)
        return;
    Query made = query;
    made.tail.limit.reset();
    made.tail.offset.reset();
    edits.push_back(
        {MutantKind::row_limit, Clause::limit, query.tail.limit->place, "without `LIMIT`", std::move(made)});
}

} // namespace

std::vector<NodeEdit<SelectCore>> edits_of(const SelectCore& core) {
    std::vector<NodeEdit<SelectCore>> edits;
    if (!core.rows.empty())
        return edits;
    SelectCore made = core;
    made.quantifier = is_distinct(core) ? parse::Quantifier::none : parse::Quantifier::distinct;
    edits.push_back({MutantKind::distinct, Clause::select, core.place,
                     is_distinct(core) ? "without `DISTINCT`" : "with `DISTINCT`", std::move(made)});
    if (core.where) {
        made = core;
        made.where.reset();
        edits.push_back(
            {MutantKind::dropped_condition, Clause::where, core.where->place, "without `WHERE`", std::move(made)});
    }
    for (std::size_t i = 0; i < core.group_by.size(); ++i) {
        made = core;
        made.group_by.erase(made.group_by.begin() + static_cast<std::ptrdiff_t>(i));
        edits.push_back({MutantKind::group_column, Clause::group_by, core.group_by[i].place,
                         "not grouped by " + code(parse::print(core.group_by[i])), std::move(made)});
    }
    if (core.having) {
        made = core;
        made.having.reset();
        edits.push_back(
            {MutantKind::group_condition, Clause::having, core.having->place, "without `HAVING`", std::move(made)});
    }
    for (std::size_t i = 0; i < core.from.size(); ++i)
        move_condition(core, i, edits);
    return edits;
}

std::vector<NodeEdit<Query>> edits_of(const Query& query) {
    std::vector<NodeEdit<Query>> edits;
    for (std::size_t i = 1; i < query.cores.size(); ++i)
        for (const Compound& row : k_compounds) {
            if (row.from != query.cores[i].compound)
                continue;
            Query made = query;
            made.cores[i].compound = row.to;
            edits.push_back({MutantKind::set_operation, Clause::select, query.cores[i].place,
                             words_of(row.to) + " for " + words_of(row.from), std::move(made)});
        }
    edit_order(query, edits);
    edit_limit(query, edits);
    return edits;
}

std::vector<NodeEdit<Source>> edits_of(const Source& source) {
    std::vector<NodeEdit<Source>> edits;
    for (const Join& row : k_joins) {
        const bool has_condition = source.on || !source.with_columns.empty() || source.is_natural;
        if (row.from != source.join || !has_condition)
            continue;
        Source made = source;
        made.join = row.to;
        edits.push_back({MutantKind::join_kind, Clause::from, source.place,
                         words_of(row.to) + " for " + words_of(row.from), std::move(made)});
    }
    if (source.on && source.on->kind == parse::ExpressionKind::binary &&
        source.on->op != parse::Operator::logical_and) {
        Source made = source;
        made.on.reset();
        made.join = JoinKind::inner;
        edits.push_back({MutantKind::dropped_condition, Clause::from, source.on->place,
                         "without the condition of the join", std::move(made)});
    }
    return edits;
}

} // namespace joinery::search
