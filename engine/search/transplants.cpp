#include "engine/search/transplants.hpp"

#include <algorithm>

#include "engine/parse/print.hpp"
#include "engine/parse/token.hpp"

namespace joinery::search {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using parse::SelectCore;

// The operands of the ANDs in a condition.
void split(const Expression& condition, std::vector<const Expression*>& parts) {
    const bool is_and = condition.kind == ExpressionKind::binary && condition.op == parse::Operator::logical_and;
    if (!is_and)
        return parts.push_back(&condition);
    for (const Expression& operand : condition.operands)
        split(operand, parts);
}

std::vector<const Expression*> conditions_of(const parse::Box<Expression>& condition) {
    std::vector<const Expression*> parts;
    if (condition)
        split(*condition, parts);
    return parts;
}

void add_condition(parse::Box<Expression>& condition, const Expression& part) {
    if (!condition) {
        condition = part;
        return;
    }
    Expression both{.kind = ExpressionKind::binary, .op = parse::Operator::logical_and};
    both.operands = {*condition, part};
    condition = std::move(both);
}

// Nodes of a kind, each once.
std::vector<const Expression*> nodes_of(const Sites& sites, ExpressionKind kind) {
    std::vector<const Expression*> nodes;
    for (const ExpressionSite& site : sites.expressions) {
        const bool is_known =
            std::any_of(nodes.begin(), nodes.end(), [&](const Expression* node) { return *node == *site.expression; });
        if (site.expression->kind == kind && !is_known)
            nodes.push_back(site.expression);
    }
    return nodes;
}

// The first node that is otherwise there. Where the whole list is the beginning of the other: nothing, at the place.
template <class Node>
TextSpan first_difference(const std::vector<Node>& mine, const std::vector<Node>& its, TextSpan place) {
    for (std::size_t i = 0; i < mine.size(); ++i)
        if (i >= its.size() || !(mine[i] == its[i]))
            return mine[i].place;
    return {place.offset, 0};
}

bool differ_in_joins_alone(std::vector<parse::Source> mine, const std::vector<parse::Source>& its) {
    for (std::size_t i = 0; i < mine.size() && i < its.size(); ++i)
        mine[i].join = its[i].join;
    return mine == its;
}

// What kind of slip makes the one of the other.
MutantKind slip_between(const Expression& mine, const Expression& its) {
    if (mine.kind == ExpressionKind::column && its.kind == ExpressionKind::column)
        return MutantKind::column;
    if (mine.kind == ExpressionKind::literal && its.kind == ExpressionKind::literal)
        return MutantKind::constant;
    if (mine.kind != ExpressionKind::call || its.kind != ExpressionKind::call)
        return MutantKind::select_list;
    const parse::Call my_call = mine.call ? *mine.call : parse::Call{};
    const parse::Call its_call = its.call ? *its.call : parse::Call{};
    if (parse::folded(mine.names.back().text) != parse::folded(its.names.back().text))
        return my_call.window && its_call.window ? MutantKind::window_function : MutantKind::aggregate;
    if (my_call.is_star != its_call.is_star)
        return MutantKind::count_star;
    if (my_call.quantifier != its_call.quantifier)
        return MutantKind::distinct_argument;
    if (!(mine.operands == its.operands) || !my_call.window || !its_call.window)
        return MutantKind::select_list;
    if (!(my_call.window->partition == its_call.window->partition))
        return MutantKind::window_partition;
    return my_call.window->order == its_call.window->order ? MutantKind::window_frame : MutantKind::window_order;
}

class Transplants {
public:
    Transplants(const parse::Statement& answer, const parse::Statement& reference)
        : m_answer(answer), m_mine(answer), m_its(reference), m_my_sites(sites_of(m_mine)),
          m_its_sites(sites_of(m_its)) {}

    std::vector<Mutant> make() {
        replace_nodes(ExpressionKind::literal, MutantKind::constant);
        replace_nodes(ExpressionKind::column, MutantKind::column);
        replace_conditions();
        for (std::size_t i = 0; i < m_my_sites.cores.size() && i < m_its_sites.cores.size(); ++i)
            edit_core(i);
        for (std::size_t i = 0; i < m_my_sites.queries.size() && i < m_its_sites.queries.size(); ++i)
            edit_tail(i);
        for (std::size_t i = 0; i < m_my_sites.conditions.size() && i < m_its_sites.conditions.size(); ++i)
            edit_condition(i);
        for (std::size_t i = 0; i < m_my_sites.updates.size() && i < m_its_sites.updates.size(); ++i)
            edit_assignments(i);
        return std::move(m_edits);
    }

private:
    template <class Change>
    void add(MutantKind kind, Clause clause, TextSpan place, Change change) {
        Mutant edit{.kind = kind, .clause = clause, .place = place, .words = {}, .statement = m_answer};
        Sites sites = sites_of(edit.statement);
        change(sites);
        if (!(edit.statement == m_answer))
            m_edits.push_back(std::move(edit));
    }

    void replace_nodes(ExpressionKind kind, MutantKind slip) {
        const auto others = nodes_of(m_its_sites, kind);
        for (std::size_t i = 0; i < m_my_sites.expressions.size(); ++i) {
            const ExpressionSite& site = m_my_sites.expressions[i];
            if (site.expression->kind != kind)
                continue;
            for (const Expression* other : others)
                add(slip, site.clause, site.expression->place,
                    [&](Sites& sites) { *sites.expressions[i].expression = *other; });
        }
    }

    void replace_conditions() {
        for (std::size_t i = 0; i < m_my_sites.expressions.size(); ++i) {
            const ExpressionSite& site = m_my_sites.expressions[i];
            if (!site.is_condition)
                continue;
            for (const ExpressionSite& other : m_its_sites.expressions)
                if (other.is_condition)
                    add(MutantKind::dropped_condition, site.clause, site.expression->place,
                        [&](Sites& sites) { *sites.expressions[i].expression = *other.expression; });
        }
    }

    void edit_core(std::size_t i) {
        const SelectCore& mine = *m_my_sites.cores[i];
        const SelectCore& its = *m_its_sites.cores[i];
        const TextSpan nowhere{mine.place.offset, 0}; // of what is missing
        for (const Expression* part : conditions_of(its.where))
            add(MutantKind::dropped_condition, Clause::where, mine.where ? TextSpan(mine.where->place) : nowhere,
                [&](Sites& sites) { add_condition(sites.cores[i]->where, *part); });
        for (const Expression* part : conditions_of(its.having))
            add(MutantKind::group_condition, Clause::having, mine.having ? TextSpan(mine.having->place) : nowhere,
                [&](Sites& sites) { add_condition(sites.cores[i]->having, *part); });
        for (const Expression& term : its.group_by)
            add(MutantKind::group_column, Clause::group_by,
                mine.group_by.empty() ? nowhere : TextSpan(mine.group_by.back().place),
                [&](Sites& sites) { sites.cores[i]->group_by.push_back(term); });
        if (!(mine.group_by == its.group_by))
            add(MutantKind::group_column, Clause::group_by,
                mine.group_by.empty() ? nowhere : TextSpan(mine.group_by.front().place),
                [&](Sites& sites) { sites.cores[i]->group_by = its.group_by; });
        edit_items(i);
        if (!(mine.from == its.from))
            add(differ_in_joins_alone(mine.from, its.from) ? MutantKind::join_kind : MutantKind::source_list,
                Clause::from, first_difference(mine.from, its.from, mine.place),
                [&](Sites& sites) { sites.cores[i]->from = its.from; });
        if (!(mine.where == its.where))
            add(MutantKind::dropped_condition, Clause::where, mine.where ? TextSpan(mine.where->place) : nowhere,
                [&](Sites& sites) { sites.cores[i]->where = its.where; });
    }

    // One of the items, where that will do: a hint then points at it. Else all.
    void edit_items(std::size_t i) {
        const auto& mine = m_my_sites.cores[i]->items;
        const auto& its = m_its_sites.cores[i]->items;
        for (std::size_t k = 0; k < mine.size() && mine.size() == its.size(); ++k)
            if (!(mine[k] == its[k]))
                add(slip_between(mine[k].expression, its[k].expression), Clause::select, mine[k].place,
                    [&](Sites& sites) { sites.cores[i]->items[k] = its[k]; });
        if (!(mine == its))
            add(MutantKind::select_list, Clause::select, first_difference(mine, its, m_my_sites.cores[i]->place),
                [&](Sites& sites) { sites.cores[i]->items = its; });
    }

    // Of an UPDATE or DELETE.
    void edit_condition(std::size_t i) {
        const parse::Box<Expression>& mine = *m_my_sites.conditions[i];
        const parse::Box<Expression>& its = *m_its_sites.conditions[i];
        const TextSpan place = mine ? TextSpan(mine->place) : TextSpan(m_answer.place);
        for (const Expression* part : conditions_of(its))
            add(MutantKind::dropped_condition, Clause::where, place,
                [&](Sites& sites) { add_condition(*sites.conditions[i], *part); });
        add(MutantKind::dropped_condition, Clause::where, place, [&](Sites& sites) { *sites.conditions[i] = its; });
    }

    void edit_assignments(std::size_t i) {
        const parse::Update& mine = *m_my_sites.updates[i];
        const parse::Update& its = *m_its_sites.updates[i];
        add(MutantKind::assignment, Clause::set, mine.assignments.front().value.place,
            [&](Sites& sites) { sites.updates[i]->assignments = its.assignments; });
    }

    void edit_tail(std::size_t i) {
        const parse::QueryTail& mine = m_my_sites.queries[i]->tail;
        const parse::QueryTail& its = m_its_sites.queries[i]->tail;
        const TextSpan whole = m_my_sites.queries[i]->place;
        if (!(mine.order == its.order))
            add(MutantKind::order_key, Clause::order_by,
                mine.order.empty() ? whole : TextSpan(mine.order.front().expression.place),
                [&](Sites& sites) { sites.queries[i]->tail.order = its.order; });
        if (!(mine.limit == its.limit))
            add(MutantKind::row_limit, Clause::limit, mine.limit ? TextSpan(mine.limit->place) : whole,
                [&](Sites& sites) { sites.queries[i]->tail.limit = its.limit; });
        if (!(mine.offset == its.offset))
            add(MutantKind::row_limit, Clause::limit, mine.offset ? TextSpan(mine.offset->place) : whole,
                [&](Sites& sites) { sites.queries[i]->tail.offset = its.offset; });
    }

    const parse::Statement& m_answer;
    parse::Statement m_mine;
    parse::Statement m_its;
    Sites m_my_sites;
    Sites m_its_sites;
    std::vector<Mutant> m_edits;
};

} // namespace

std::vector<Mutant> transplants(const parse::Statement& answer, const parse::Statement& reference) {
    return Transplants(answer, reference).make();
}

} // namespace joinery::search
