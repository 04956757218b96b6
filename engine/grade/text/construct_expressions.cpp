#include <array>
#include <optional>

#include "engine/grade/text/construct_finder.hpp"
#include "engine/parse/literal.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using pack::Construct;
using parse::Expression;
using parse::ExpressionKind;
using parse::Lexeme;
using parse::Operator;

// NULL and CURRENT_DATE are written alike, but they are no values of the author's choice.
bool is_value(const Expression& literal) {
    const char first = literal.text.empty() ? 'n' : literal.text.front();
    return (first >= '0' && first <= '9') || first == '.' || first == '\'' ||
           ((first == 'x' || first == 'X') && literal.text.size() > 1 && literal.text[1] == '\'');
}

struct OperatorRow {
    Operator op;
    Construct plain;
    Construct negated;
};

constexpr std::array k_matches = {
    OperatorRow{Operator::like, Construct::like, Construct::not_like},
    OperatorRow{Operator::glob, Construct::glob, Construct::glob},
    OperatorRow{Operator::regexp, Construct::regexp, Construct::regexp},
};

// With a literal NULL on one side.
constexpr std::array k_null_tests = {
    OperatorRow{Operator::is, Construct::is_null, Construct::is_not_null},
    OperatorRow{Operator::is_not_distinct_from, Construct::is_null, Construct::is_not_null},
    OperatorRow{Operator::is_not, Construct::is_not_null, Construct::is_null},
    OperatorRow{Operator::is_distinct_from, Construct::is_not_null, Construct::is_null},
};

struct KindRow {
    ExpressionKind kind;
    Construct construct;
};

constexpr std::array k_kinds = {
    KindRow{ExpressionKind::row, Construct::row_value},   KindRow{ExpressionKind::case_when, Construct::case_when},
    KindRow{ExpressionKind::cast, Construct::cast},       KindRow{ExpressionKind::collate, Construct::collate},
    KindRow{ExpressionKind::between, Construct::between}, KindRow{ExpressionKind::in_list, Construct::in},
    KindRow{ExpressionKind::in_query, Construct::in},     KindRow{ExpressionKind::in_table, Construct::in},
    KindRow{ExpressionKind::exists, Construct::exists},
};

// What a test is called where it is negated, by a NOT inside or in front of it.
constexpr std::array k_negated_kinds = {
    KindRow{ExpressionKind::between, Construct::not_between}, KindRow{ExpressionKind::in_list, Construct::not_in},
    KindRow{ExpressionKind::in_query, Construct::not_in},     KindRow{ExpressionKind::in_table, Construct::not_in},
    KindRow{ExpressionKind::exists, Construct::not_exists},
};

template <std::size_t size>
std::optional<Construct> find_kind(const std::array<KindRow, size>& rows, ExpressionKind kind) {
    for (const KindRow& row : rows)
        if (row.kind == kind)
            return row.construct;
    return std::nullopt;
}

template <std::size_t size>
const OperatorRow* find_operator(const std::array<OperatorRow, size>& rows, Operator op) {
    for (const OperatorRow& row : rows)
        if (row.op == op)
            return &row;
    return nullptr;
}

// IS NULL or IS NOT NULL, however written; `is_negated` asks what it is behind a NOT.
std::optional<Construct> null_test(const Expression& test, bool is_negated) {
    if (test.kind == ExpressionKind::null_test)
        return test.is_negated != is_negated ? Construct::is_not_null : Construct::is_null;
    if (test.kind != ExpressionKind::binary ||
        !(parse::is_null_literal(test.operands[0]) || parse::is_null_literal(test.operands[1])))
        return std::nullopt;
    const OperatorRow* row = find_operator(k_null_tests, test.op);
    if (row == nullptr)
        return std::nullopt;
    return is_negated ? row->negated : row->plain;
}

std::optional<Construct> negated(const Expression& test) {
    if (test.kind == ExpressionKind::match) {
        const OperatorRow* row = find_operator(k_matches, test.op);
        return row != nullptr && row->plain != row->negated ? std::optional(row->negated) : std::nullopt;
    }
    return find_kind(k_negated_kinds, test.kind);
}

} // namespace

bool ConstructFinder::visit(const Expression& expression) {
    note_expression(expression);
    if (expression.kind == ExpressionKind::call)
        note_call(expression);
    else if (expression.kind == ExpressionKind::column)
        note_column(expression);
    else if (expression.kind == ExpressionKind::in_table)
        use_table({expression.names.size() > 1 ? std::optional(expression.names.front()) : std::nullopt,
                   expression.names.back()});
    if (!expression.query)
        return true;
    walk_in(expression.operands);
    subquery(*expression.query);
    return false;
}

void ConstructFinder::note_expression(const Expression& expression) {
    if (const auto construct = find_kind(k_kinds, expression.kind))
        note(*construct, expression.place);
    if (const auto construct = null_test(expression, false))
        note(*construct, expression.place);
    if (expression.is_negated)
        if (const auto construct = negated(expression))
            note(*construct, expression.place);
    switch (expression.kind) {
    case ExpressionKind::literal:
        if (is_value(expression))
            note(Construct::literal, expression.place);
        return;
    case ExpressionKind::match:
        if (const OperatorRow* row = find_operator(k_matches, expression.op))
            note(row->plain, expression.place);
        return;
    case ExpressionKind::binary:
        if (expression.op == Operator::concatenate)
            note(Construct::concatenation, expression.place);
        return;
    case ExpressionKind::subquery:
        if (expression.query->cores.front().items.size() == 1)
            note(Construct::scalar_subquery, expression.place);
        return;
    case ExpressionKind::in_query:
        if (expression.query->cores.front().rows.empty())
            note(Construct::in_subquery, expression.place);
        return;
    case ExpressionKind::unary:
        if (expression.op != Operator::logical_not)
            return;
        if (const auto construct = null_test(expression.operands.front(), true))
            note(*construct, expression.place);
        if (!expression.operands.front().is_negated)
            if (const auto construct = negated(expression.operands.front()))
                note(*construct, expression.place);
        return;
    default:
        return;
    }
}

void ConstructFinder::note_call(const Expression& expression) {
    const std::string name = parse::folded(expression.names.back().text);
    m_found.push_back({Construct::call, name, expression.operands.size() > 1, expression.place});
    const parse::Call* const call = expression.call.get();
    const bool is_window = call != nullptr && call->is_over_window();
    if (is_window)
        note(Construct::window_function, expression.place);
    else if (pack::is_aggregate(name, expression.operands.size()))
        note(Construct::aggregate, expression.place);
    if (name == "count" && expression.operands.empty())
        note(Construct::count_star, expression.place);
    if (call == nullptr)
        return;
    if (call->quantifier == parse::Quantifier::distinct)
        note(Construct::distinct_aggregate, expression.place);
    if (call->filter)
        note(Construct::filter, m_words.from(Lexeme::kw_filter, call->filter->place));
    note_nulls(call->order);
    if (call->window)
        note_window(*call->window);
}

void ConstructFinder::note_window(const parse::Window& window) {
    if (!window.partition.empty())
        note(Construct::partition_by, m_words.before(window.partition.front().place, Lexeme::kw_partition));
    if (!window.order.empty())
        note(Construct::window_order_by, m_words.before(window.order.front().expression.place, Lexeme::kw_order));
    note_nulls(window.order);
    if (window.frame)
        note(Construct::frame, window.place);
}

// A name that belongs to a query around a subquery makes the subquery correlated, and all between the two with it.
void ConstructFinder::note_column(const Expression& expression) {
    const std::string name = parse::folded(expression.names.back().text);
    const bool has_table = expression.names.size() > 1;
    if (m_subqueries.empty() || (!has_table && (name == "true" || name == "false")))
        return;
    const std::string table = has_table ? parse::folded(expression.names[expression.names.size() - 2].text) : "";
    for (std::size_t i = m_scopes.size(); i-- > 0;) {
        const NameScope& scope = m_scopes[i];
        // A full-text table has a hidden column of its own name.
        if (has_table ? !scope.has_table(table) : !scope.may_have_column(name) && !scope.has_table(name))
            continue;
        for (OpenSubquery& subquery : m_subqueries)
            subquery.is_correlated |= subquery.first_scope > i;
        return;
    }
}

} // namespace joinery::grade
