#include "engine/search/mutate_expression.hpp"

#include <algorithm>
#include <array>

#include "engine/parse/literal.hpp"
#include "engine/parse/token.hpp"
#include "engine/search/constants.hpp"

namespace joinery::search {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using parse::Operator;
using Edits = std::vector<ExpressionEdit>;

Expression with_operator(Expression expression, Operator op) {
    expression.op = op;
    return expression;
}

Expression with_text(Expression expression, std::string text) {
    expression.text = std::move(text);
    return expression;
}

Expression negated(Expression expression) {
    expression.is_negated = !expression.is_negated;
    return expression;
}

Expression called(Expression expression, std::string name) {
    expression.names.back() = parse::make_name(std::move(name));
    return expression;
}

Expression binary(Operator op, Expression left, Expression right) {
    Expression made{.kind = ExpressionKind::binary, .op = op};
    made.operands.push_back(std::move(left));
    made.operands.push_back(std::move(right));
    return made;
}

// An operator and those that it is taken for.
struct Confusion {
    Operator op;
    MutantKind kind;
    std::array<Operator, 3> others; // none: no more
};

constexpr std::array k_confusions = {
    Confusion{Operator::less, MutantKind::comparison, {Operator::less_equal, Operator::greater, Operator::not_equal}},
    Confusion{Operator::less_equal, MutantKind::comparison, {Operator::less, Operator::greater_equal, Operator::equal}},
    Confusion{
        Operator::greater, MutantKind::comparison, {Operator::greater_equal, Operator::less, Operator::not_equal}},
    Confusion{
        Operator::greater_equal, MutantKind::comparison, {Operator::greater, Operator::less_equal, Operator::equal}},
    Confusion{
        Operator::equal, MutantKind::comparison, {Operator::not_equal, Operator::less_equal, Operator::greater_equal}},
    Confusion{Operator::not_equal, MutantKind::comparison, {Operator::equal, Operator::less, Operator::greater}},
    Confusion{Operator::is, MutantKind::null_test, {Operator::is_not, Operator::equal, Operator::none}},
    Confusion{Operator::is_not, MutantKind::null_test, {Operator::is, Operator::not_equal, Operator::none}},
    Confusion{Operator::logical_and, MutantKind::connective, {Operator::logical_or, Operator::none, Operator::none}},
    Confusion{Operator::logical_or, MutantKind::connective, {Operator::logical_and, Operator::none, Operator::none}},
    Confusion{Operator::add, MutantKind::arithmetic, {Operator::subtract, Operator::none, Operator::none}},
    Confusion{Operator::subtract, MutantKind::arithmetic, {Operator::add, Operator::none, Operator::none}},
    Confusion{Operator::multiply, MutantKind::arithmetic, {Operator::divide, Operator::add, Operator::none}},
    Confusion{Operator::divide, MutantKind::arithmetic, {Operator::multiply, Operator::none, Operator::none}},
};

void of_binary(const Expression& expression, Edits& edits) {
    if (parse::is_null_literal(expression.operands[1]) && expression.op == Operator::equal)
        edits.push_back({MutantKind::null_test, with_operator(expression, Operator::is)});
    if (parse::is_null_literal(expression.operands[1]) && expression.op == Operator::not_equal)
        edits.push_back({MutantKind::null_test, with_operator(expression, Operator::is_not)});
    for (const Confusion& row : k_confusions)
        for (const Operator other : row.others)
            if (row.op == expression.op && other != Operator::none)
                edits.push_back({row.kind, with_operator(expression, other)});
    if (expression.op == Operator::logical_and || expression.op == Operator::logical_or)
        for (const Expression& operand : expression.operands)
            edits.push_back({MutantKind::dropped_condition, operand});
}

void of_between(const Expression& expression, Edits& edits) {
    edits.push_back({MutantKind::negation, negated(expression)});
    const Expression& value = expression.operands[0];
    const std::array<std::pair<Operator, Operator>, 2> ends = {std::pair{Operator::greater, Operator::less_equal},
                                                               std::pair{Operator::greater_equal, Operator::less}};
    for (const auto& [low, high] : ends) {
        Expression made = binary(Operator::logical_and, binary(low, value, expression.operands[1]),
                                 binary(high, value, expression.operands[2]));
        if (expression.is_negated) {
            Expression negation{.kind = ExpressionKind::unary, .op = Operator::logical_not};
            negation.operands.push_back(std::move(made));
            made = std::move(negation);
        }
        edits.push_back({MutantKind::between_end, std::move(made)});
    }
}

void of_literal(const Expression& expression, Edits& edits) {
    const auto value = value_of_literal(expression.text);
    const auto* number = value ? std::get_if<std::int64_t>(&*value) : nullptr;
    if (number == nullptr || *number > 1'000'000'000)
        return;
    edits.push_back({MutantKind::constant, with_text(expression, std::to_string(*number + 1))});
    if (*number > 0)
        edits.push_back({MutantKind::constant, with_text(expression, std::to_string(*number - 1))});
}

void of_match(const Expression& expression, Edits& edits) {
    edits.push_back({MutantKind::negation, negated(expression)});
    const Expression& pattern = expression.operands[1];
    const auto value = pattern.kind == ExpressionKind::literal ? value_of_literal(pattern.text) : std::nullopt;
    const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
    if (text == nullptr || expression.op != Operator::like)
        return;
    const auto with_pattern = [&](const std::string& other) {
        Expression made = expression;
        made.operands[1].text = literal(Value(other));
        edits.push_back({MutantKind::pattern, std::move(made)});
    };
    if (text->empty())
        return;
    with_pattern(text->front() == '%' ? text->substr(1) : "%" + *text);
    with_pattern(text->back() == '%' ? text->substr(0, text->size() - 1) : *text + "%");
}

// A function and those that it is taken for.
struct Names {
    std::string_view name;
    MutantKind kind;
    std::array<std::string_view, 2> others;
};

constexpr std::array k_functions = {
    Names{"sum", MutantKind::aggregate, {"avg", "total"}},
    Names{"total", MutantKind::aggregate, {"sum", ""}},
    Names{"avg", MutantKind::aggregate, {"sum", ""}},
    Names{"min", MutantKind::aggregate, {"max", ""}},
    Names{"max", MutantKind::aggregate, {"min", ""}},
    Names{"row_number", MutantKind::window_function, {"rank", "dense_rank"}},
    Names{"rank", MutantKind::window_function, {"dense_rank", "row_number"}},
    Names{"dense_rank", MutantKind::window_function, {"rank", "row_number"}},
    Names{"lag", MutantKind::window_function, {"lead", ""}},
    Names{"lead", MutantKind::window_function, {"lag", ""}},
    Names{"first_value", MutantKind::window_function, {"last_value", ""}},
    Names{"last_value", MutantKind::window_function, {"first_value", ""}},
};

void of_window(const Expression& expression, Edits& edits) {
    const auto edit = [&](MutantKind kind, auto change) {
        Expression made = expression;
        change(*made.call->window);
        edits.push_back({kind, std::move(made)});
    };
    const parse::Window& window = *expression.call->window;
    for (std::size_t i = 0; i < window.partition.size(); ++i)
        edit(MutantKind::window_partition,
             [&](parse::Window& w) { w.partition.erase(w.partition.begin() + static_cast<std::ptrdiff_t>(i)); });
    for (std::size_t i = 0; i < window.order.size(); ++i)
        edit(MutantKind::window_order, [&](parse::Window& w) {
            const bool is_down = w.order[i].direction == parse::Direction::descending;
            w.order[i].direction = is_down ? parse::Direction::none : parse::Direction::descending;
        });
    if (window.frame)
        edit(MutantKind::window_frame, [](parse::Window& w) { w.frame.reset(); });
    if (window.frame && window.frame->unit != parse::FrameUnit::groups)
        edit(MutantKind::window_frame, [](parse::Window& w) {
            const bool is_rows = w.frame->unit == parse::FrameUnit::rows;
            w.frame->unit = is_rows ? parse::FrameUnit::range : parse::FrameUnit::rows;
        });
}

void of_call(const Expression& expression, Edits& edits) {
    const std::string name = parse::folded(expression.names.back().text);
    const bool is_aggregate = expression.operands.size() == 1;
    for (const Names& row : k_functions)
        for (const std::string_view other : row.others)
            if (row.name == name && !other.empty() && (row.kind != MutantKind::aggregate || is_aggregate))
                edits.push_back({row.kind, called(expression, std::string(other))});
    if ((name == "coalesce" || name == "ifnull") && expression.operands.size() > 1)
        edits.push_back({MutantKind::null_value, expression.operands[0]});
    const bool is_star = expression.call && expression.call->is_star;
    const bool is_distinct = expression.call && expression.call->quantifier == parse::Quantifier::distinct;
    const bool has_window = expression.call && expression.call->is_over_window();
    if (is_aggregate && !has_window && (name == "count" || name == "sum" || name == "avg" || name == "group_concat")) {
        Expression made = expression;
        if (!made.call)
            made.call = parse::Call{};
        made.call->quantifier = is_distinct ? parse::Quantifier::none : parse::Quantifier::distinct;
        edits.push_back({MutantKind::distinct_argument, std::move(made)});
    }
    if (name == "count" && !is_star && is_aggregate) {
        Expression made = expression;
        made.operands.clear();
        if (!made.call)
            made.call = parse::Call{};
        made.call->quantifier = parse::Quantifier::none;
        made.call->is_star = true;
        edits.push_back({MutantKind::count_star, std::move(made)});
    }
    if (expression.call && expression.call->filter) {
        Expression made = expression;
        made.call->filter.reset();
        edits.push_back({MutantKind::dropped_condition, std::move(made)});
    }
    if (expression.call && expression.call->window)
        of_window(expression, edits);
}

void of_case(const Expression& expression, Edits& edits) {
    if (!expression.has_else)
        return;
    Expression made = expression;
    made.has_else = false;
    made.operands.pop_back();
    edits.push_back({MutantKind::case_branch, std::move(made)});
}

} // namespace

std::vector<ExpressionEdit> edits_of(const Expression& expression) {
    Edits edits;
    switch (expression.kind) {
    case ExpressionKind::binary:
        of_binary(expression, edits);
        break;
    case ExpressionKind::between:
        of_between(expression, edits);
        break;
    case ExpressionKind::literal:
        of_literal(expression, edits);
        break;
    case ExpressionKind::match:
        of_match(expression, edits);
        break;
    case ExpressionKind::call:
        of_call(expression, edits);
        break;
    case ExpressionKind::case_when:
        of_case(expression, edits);
        break;
    case ExpressionKind::null_test:
        edits.push_back({MutantKind::null_test, negated(expression)});
        break;
    case ExpressionKind::in_list:
    case ExpressionKind::in_query:
    case ExpressionKind::in_table:
        edits.push_back({MutantKind::negation, negated(expression)});
        break;
    case ExpressionKind::unary:
        if (expression.op == Operator::logical_not)
            edits.push_back({MutantKind::negation, expression.operands[0]});
        break;
    case ExpressionKind::exists: {
        Expression negation{.kind = ExpressionKind::unary, .op = Operator::logical_not};
        negation.operands.push_back(expression);
        edits.push_back({MutantKind::negation, std::move(negation)});
        break;
    }
    default:
        break;
    }
    return edits;
}

} // namespace joinery::search
