// Calls, with all that may stand in and behind their parentheses; and ORDER BY, which may stand there too.
#include <utility>

#include "engine/parse/parser.hpp"
#include "engine/parse/precedence.hpp"

namespace joinery::parse {

Expression Parser::call() {
    const std::size_t begin = this->begin();
    Expression node;
    node.kind = ExpressionKind::call;
    node.names.push_back(take_name());
    expect(Lexeme::left_parenthesis);
    Call parts = call_parts(node);
    if (parts != Call())
        node.call = std::move(parts);
    node.place = since(begin);
    return node;
}

Call Parser::call_parts(Expression& node) {
    Call parts;
    const std::size_t height = m_height;
    if (accept(Lexeme::star)) {
        parts.is_star = true;
    } else {
        if (accept(Lexeme::kw_distinct))
            parts.quantifier = Quantifier::distinct;
        else if (accept(Lexeme::kw_all))
            parts.quantifier = Quantifier::all;
        const bool is_empty = peek() == Lexeme::right_parenthesis || peek() == Lexeme::kw_order;
        while (!is_empty) {
            add_right(node, level::k_or);
            if (!accept(Lexeme::comma))
                break;
        }
        parts.order = order_by();
    }
    expect(Lexeme::right_parenthesis);
    call_tail(parts);
    if (node.operands.empty())
        m_height = height;
    return parts;
}

// FILTER (WHERE …) OVER …
void Parser::call_tail(Call& parts) {
    const std::size_t height = m_height;
    if (accept(Lexeme::kw_filter)) {
        expect(Lexeme::left_parenthesis);
        expect(Lexeme::kw_where);
        parts.filter = boxed_expression();
        expect(Lexeme::right_parenthesis);
    }
    if (accept(Lexeme::kw_over)) {
        if (accept(Lexeme::left_parenthesis)) {
            parts.window = window();
            expect(Lexeme::right_parenthesis);
        } else {
            parts.window_name = name();
        }
    }
    m_height = height;
}

Window Parser::window() {
    Window result;
    const std::size_t begin = this->begin();
    const Lexeme next = peek();
    const bool is_clause = next == Lexeme::kw_partition || next == Lexeme::kw_rows || next == Lexeme::kw_range ||
                           next == Lexeme::kw_groups;
    if (is_name() && !is_clause)
        result.base = take_name();
    if (accept(Lexeme::kw_partition)) {
        expect(Lexeme::kw_by);
        result.partition = expressions();
    }
    result.order = order_by();
    result.frame = frame();
    result.place = since(begin);
    return result;
}

std::optional<Frame> Parser::frame() {
    Frame result;
    if (accept(Lexeme::kw_range))
        result.unit = FrameUnit::range;
    else if (accept(Lexeme::kw_groups))
        result.unit = FrameUnit::groups;
    else if (!accept(Lexeme::kw_rows))
        return std::nullopt;
    if (accept(Lexeme::kw_between)) {
        result.start = frame_start();
        expect(Lexeme::kw_and);
        result.end = frame_end();
    } else {
        result.start = frame_start();
    }
    result.exclusion = exclusion();
    return result;
}

FrameBound Parser::frame_start() {
    if (!accept(Lexeme::kw_unbounded))
        return frame_bound();
    expect(Lexeme::kw_preceding);
    return {BoundKind::unbounded_preceding, {}};
}

FrameBound Parser::frame_end() {
    if (!accept(Lexeme::kw_unbounded))
        return frame_bound();
    expect(Lexeme::kw_following);
    return {BoundKind::unbounded_following, {}};
}

FrameBound Parser::frame_bound() {
    if (accept(Lexeme::kw_current)) {
        expect(Lexeme::kw_row);
        return {BoundKind::current_row, {}};
    }
    FrameBound bound{BoundKind::preceding, boxed_expression()};
    if (accept(Lexeme::kw_following))
        bound.kind = BoundKind::following;
    else
        expect(Lexeme::kw_preceding);
    return bound;
}

Exclusion Parser::exclusion() {
    if (!accept(Lexeme::kw_exclude))
        return Exclusion::none;
    if (accept(Lexeme::kw_no)) {
        expect(Lexeme::kw_others);
        return Exclusion::no_others;
    }
    if (accept(Lexeme::kw_current)) {
        expect(Lexeme::kw_row);
        return Exclusion::current_row;
    }
    if (accept(Lexeme::kw_group))
        return Exclusion::group;
    expect(Lexeme::kw_ties);
    return Exclusion::ties;
}

std::vector<OrderTerm> Parser::order_by() {
    if (!accept(Lexeme::kw_order))
        return {};
    expect(Lexeme::kw_by);
    return order_terms();
}

std::vector<OrderTerm> Parser::order_terms() {
    std::vector<OrderTerm> terms;
    do {
        OrderTerm& term = terms.emplace_back();
        term.expression = expression();
        term.direction = direction();
        if (accept(Lexeme::kw_nulls)) {
            term.nulls = accept(Lexeme::kw_first) ? NullsOrder::first : NullsOrder::last;
            if (term.nulls == NullsOrder::last)
                expect(Lexeme::kw_last);
        }
    } while (accept(Lexeme::comma));
    return terms;
}

std::vector<OrderTerm> Parser::order_terms_in_parentheses() {
    expect(Lexeme::left_parenthesis);
    std::vector<OrderTerm> terms = order_terms();
    expect(Lexeme::right_parenthesis);
    return terms;
}

Direction Parser::direction() {
    if (accept(Lexeme::kw_asc))
        return Direction::ascending;
    return accept(Lexeme::kw_desc) ? Direction::descending : Direction::none;
}

} // namespace joinery::parse
