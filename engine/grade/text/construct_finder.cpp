#include "engine/grade/text/construct_finder.hpp"

#include <algorithm>
#include <utility>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using pack::Construct;
using parse::CompoundOperator;
using parse::JoinKind;
using parse::Lexeme;

bool is_select(const parse::Query& query) {
    return std::any_of(query.cores.begin(), query.cores.end(),
                       [](const parse::SelectCore& core) { return core.rows.empty(); });
}

struct JoinRow {
    JoinKind kind;
    Construct construct;
    bool is_outer;
};

constexpr JoinRow k_joins[] = {
    {JoinKind::inner, Construct::inner_join, false}, {JoinKind::cross, Construct::cross_join, false},
    {JoinKind::left, Construct::left_join, true},    {JoinKind::right, Construct::right_join, true},
    {JoinKind::full, Construct::full_join, true},
};

struct CompoundRow {
    CompoundOperator op;
    Construct construct;
    Lexeme keyword;
};

constexpr CompoundRow k_compounds[] = {
    {CompoundOperator::union_distinct, Construct::union_any, Lexeme::kw_union},
    {CompoundOperator::union_all, Construct::union_all, Lexeme::kw_union},
    {CompoundOperator::intersect, Construct::intersect, Lexeme::kw_intersect},
    {CompoundOperator::except, Construct::except, Lexeme::kw_except},
};

// Tables of a FROM, those in parentheses included.
void add_tables(const std::vector<parse::Source>& sources, std::vector<const parse::Source*>& all) {
    for (const parse::Source& source : sources) {
        if (source.kind == parse::SourceKind::sources)
            add_tables(source.sources, all);
        else if (source.kind == parse::SourceKind::table)
            all.push_back(&source);
    }
}

} // namespace

std::vector<Occurrence> ConstructFinder::take() {
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.place.offset < b.place.offset; });
    return std::move(m_found);
}

void ConstructFinder::statement(const parse::Statement& statement) {
    m_statement = statement.place;
    if (statement.explain != parse::Explain::no)
        note(Construct::explain, statement.place);
    std::visit([this](const auto& body) { this->body(body); }, statement.body);
}

void ConstructFinder::open_with(const parse::With& with) {
    m_frames.push_back({&with, m_frame});
    m_frame = &m_frames.back();
}

// CTEs are looked at once, after what uses them. One that is found in use meanwhile takes its turn: a chain of a
// thousand of them is no deeper than one.
void ConstructFinder::close_with() {
    const parse::CommonTable* const outer = m_inside;
    const auto is_here = [this](const FoundTable& one) { return one.frame == m_frame; };
    for (auto next = std::find_if(m_pending.begin(), m_pending.end(), is_here); next != m_pending.end();
         next = std::find_if(m_pending.begin(), m_pending.end(), is_here)) {
        m_inside = next->table;
        m_pending.erase(next);
        query(*m_inside->query);
    }
    m_inside = outer;
    m_frame = m_frame->outer;
}

void ConstructFinder::use_table(const parse::QualifiedName& name) {
    const FoundTable found = find_common_table(name, m_frame);
    if (found.table == nullptr)
        return;
    if (found.table == m_inside)
        note(Construct::recursive_cte, found.table->place);
    if (!m_used.insert(found.table).second)
        return;
    note(Construct::cte, found.table->place);
    m_pending.push_back(found);
}

void ConstructFinder::walk_in(const parse::Box<parse::Expression>& expression) {
    if (expression)
        walk_in(*expression);
}

void ConstructFinder::walk_in(const std::vector<parse::Expression>& expressions) {
    for (const parse::Expression& expression : expressions)
        walk_in(expression);
}

void ConstructFinder::query(const parse::Query& query) {
    open_with(query.with);
    for (const parse::SelectCore& core : query.cores)
        this->core(query, core);
    close_with();
}

void ConstructFinder::core(const parse::Query& query, const parse::SelectCore& core) {
    for (const CompoundRow& row : k_compounds) {
        if (row.op != core.compound)
            continue;
        const TextSpan place = m_words.before(core.place, row.keyword);
        note(Construct::compound, place);
        note(row.construct, place);
        if (row.construct == Construct::union_all)
            note(Construct::union_any, place);
    }
    if (!core.rows.empty())
        note(Construct::values, m_words.after(core.place, Lexeme::kw_values));
    sources(core.from);
    m_scopes.push_back(m_names.scope_of(core, m_frame));
    for (const std::vector<parse::Expression>& row : core.rows)
        walk_in(row);
    if (core.rows.empty())
        clauses(core);
    if (&core == &query.cores.back())
        tail(query.tail);
    m_scopes.pop_back();
}

void ConstructFinder::clauses(const parse::SelectCore& core) {
    if (core.quantifier == parse::Quantifier::distinct)
        note(Construct::select_distinct, m_words.after(core.place, Lexeme::kw_distinct));
    for (const parse::SelectItem& item : core.items)
        if (item.kind != parse::SelectItemKind::expression)
            note(Construct::select_star, item.place);
    items(core.items);
    join_terms(core.from);
    where_of(core.where);
    if (!core.group_by.empty())
        note(Construct::group_by, m_words.before(core.group_by.front().place, Lexeme::kw_group));
    walk_in(core.group_by);
    if (core.having)
        note(Construct::having, m_words.before(core.having->place, Lexeme::kw_having));
    walk_in(core.having);
    if (!core.windows.empty())
        note(Construct::window_clause, m_words.before(core.windows.front().name.place, Lexeme::kw_window));
    for (const parse::NamedWindow& named : core.windows) {
        note_window(named.window);
        walk_in(named.window.partition);
        order_terms(named.window.order);
    }
}

void ConstructFinder::items(const std::vector<parse::SelectItem>& items) {
    for (const parse::SelectItem& item : items)
        if (item.kind == parse::SelectItemKind::expression)
            walk_in(item.expression);
}

// What a FROM names. Its sources do not see one another: they are looked at before the scope of the query is open.
void ConstructFinder::sources(const std::vector<parse::Source>& sources) {
    for (const parse::Source& source : sources) {
        join(source);
        this->source(source);
    }
    note_self_joins(sources);
}

void ConstructFinder::source(const parse::Source& source) {
    if (source.kind == parse::SourceKind::sources) {
        for (const parse::Source& inner : source.sources) {
            join(inner);
            this->source(inner);
        }
    } else if (source.kind == parse::SourceKind::table) {
        use_table(source.table);
    } else if (source.kind == parse::SourceKind::function) {
        m_found.push_back(
            {Construct::call, parse::folded(source.table.name.text), source.arguments.size() > 1, source.place});
    } else {
        if (is_select(*source.query))
            note(Construct::derived_table, source.query->place);
        subquery(*source.query);
    }
}

void ConstructFinder::join(const parse::Source& source) {
    if (source.join == JoinKind::none)
        return;
    if (source.join == JoinKind::comma) {
        note(Construct::join, source.place);
        note(Construct::comma_join, source.place);
        return;
    }
    const TextSpan place = m_words.join_before(source.place);
    note(Construct::join, place);
    for (const JoinRow& row : k_joins) {
        if (row.kind != source.join)
            continue;
        note(row.construct, place);
        if (row.is_outer)
            note(Construct::outer_join, place);
    }
    if (source.is_natural)
        note(Construct::natural_join, place);
}

// What a FROM says of the columns of its sources, who see one another there.
void ConstructFinder::join_terms(const std::vector<parse::Source>& sources) {
    for (const parse::Source& source : sources) {
        join_terms(source.sources);
        walk_in(source.arguments);
        walk_in(source.on);
        if (!source.with_columns.empty())
            note(Construct::using_columns, m_words.before(source.with_columns.front().place, Lexeme::kw_using));
    }
}

void ConstructFinder::note_self_joins(const std::vector<parse::Source>& sources) {
    std::vector<const parse::Source*> tables;
    add_tables(sources, tables);
    std::set<std::string> seen;
    for (const parse::Source* table : tables)
        if (!seen.insert(parse::folded(table->table.name.text)).second)
            note(Construct::self_join, table->place);
}

void ConstructFinder::tail(const parse::QueryTail& tail) {
    if (!tail.order.empty())
        note(Construct::order_by, m_words.before(tail.order.front().expression.place, Lexeme::kw_order));
    order_terms(tail.order);
    if (!tail.limit)
        return;
    const TextSpan limit = m_words.before(tail.limit->place, Lexeme::kw_limit);
    note(Construct::limit, limit);
    // LIMIT 10, 5 has its offset in front.
    if (tail.offset && tail.offset->place.offset > tail.limit->place.offset)
        note(Construct::offset, m_words.before(tail.offset->place, Lexeme::kw_offset));
    else if (tail.offset)
        note(Construct::offset, limit);
    walk_in(tail.limit);
    walk_in(tail.offset);
}

void ConstructFinder::order_terms(const std::vector<parse::OrderTerm>& terms) {
    note_nulls(terms);
    for (const parse::OrderTerm& term : terms)
        walk_in(term.expression);
}

void ConstructFinder::note_nulls(const std::vector<parse::OrderTerm>& terms) {
    for (const parse::OrderTerm& term : terms)
        if (term.nulls != parse::NullsOrder::none)
            note(term.nulls == parse::NullsOrder::first ? Construct::nulls_first : Construct::nulls_last,
                 m_words.after(term.expression.place, Lexeme::kw_nulls));
}

// In an expression or a FROM.
void ConstructFinder::subquery(const parse::Query& query) {
    if (is_select(query))
        note(Construct::subquery, query.place);
    m_subqueries.push_back({m_scopes.size(), false});
    this->query(query);
    if (m_subqueries.back().is_correlated)
        note(Construct::correlated_subquery, query.place);
    m_subqueries.pop_back();
}

} // namespace joinery::grade
