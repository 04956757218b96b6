// Operators, by precedence climbing: expression_from(level) reads as far as operators bind at least as tightly as that.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/parse/parser.hpp"
#include "engine/parse/precedence.hpp"

namespace joinery::parse {

namespace {

struct Binary {
    Lexeme lexeme;
    Operator op;
    int level;
};

constexpr std::array k_binaries = {
    Binary{Lexeme::kw_or, Operator::logical_or, level::k_or},
    Binary{Lexeme::kw_and, Operator::logical_and, level::k_and},
    Binary{Lexeme::equal, Operator::equal, level::k_equality},
    Binary{Lexeme::not_equal, Operator::not_equal, level::k_equality},
    Binary{Lexeme::less, Operator::less, level::k_comparison},
    Binary{Lexeme::less_equal, Operator::less_equal, level::k_comparison},
    Binary{Lexeme::greater, Operator::greater, level::k_comparison},
    Binary{Lexeme::greater_equal, Operator::greater_equal, level::k_comparison},
    Binary{Lexeme::ampersand, Operator::bit_and, level::k_bits},
    Binary{Lexeme::bar, Operator::bit_or, level::k_bits},
    Binary{Lexeme::shift_left, Operator::shift_left, level::k_bits},
    Binary{Lexeme::shift_right, Operator::shift_right, level::k_bits},
    Binary{Lexeme::plus, Operator::add, level::k_sum},
    Binary{Lexeme::minus, Operator::subtract, level::k_sum},
    Binary{Lexeme::star, Operator::multiply, level::k_product},
    Binary{Lexeme::slash, Operator::divide, level::k_product},
    Binary{Lexeme::percent, Operator::remainder, level::k_product},
    Binary{Lexeme::concat, Operator::concatenate, level::k_concatenation},
    Binary{Lexeme::arrow, Operator::extract, level::k_concatenation},
    Binary{Lexeme::long_arrow, Operator::extract_text, level::k_concatenation},
};

// By lexeme, so that the look-up costs nothing.
constexpr std::array<Binary, 256> k_binary_of = [] {
    std::array<Binary, 256> table = {};
    for (const Binary& binary : k_binaries)
        table[static_cast<std::size_t>(binary.lexeme)] = binary;
    return table;
}();

const Binary& binary_of(Lexeme lexeme) { return k_binary_of[static_cast<std::size_t>(lexeme)]; }

Operator match_operator(Lexeme lexeme) {
    switch (lexeme) {
    case Lexeme::kw_like:
        return Operator::like;
    case Lexeme::kw_glob:
        return Operator::glob;
    case Lexeme::kw_regexp:
        return Operator::regexp;
    case Lexeme::kw_match:
        return Operator::match;
    default:
        return Operator::none;
    }
}

// How tightly what begins with this binds to what stands before it; 0 for what is no operator. The NOT of NOT LIKE
// binds as loosely as the other NOT.
int level_of(Lexeme lexeme) {
    switch (lexeme) {
    case Lexeme::kw_not:
        return level::k_not;
    case Lexeme::kw_is:
    case Lexeme::kw_isnull:
    case Lexeme::kw_notnull:
    case Lexeme::kw_between:
    case Lexeme::kw_in:
    case Lexeme::kw_like:
    case Lexeme::kw_glob:
    case Lexeme::kw_regexp:
    case Lexeme::kw_match:
        return level::k_equality;
    case Lexeme::kw_collate:
        return level::k_collate;
    default:
        return binary_of(lexeme).level;
    }
}

} // namespace

Expression Parser::expression() { return expression_from(level::k_or); }

Expression Parser::expression_from(int level) { return operators_from(level, false); }

// `stops_at_and`: what stands between BETWEEN and its AND may hold an AND only in parentheses, or behind an OR.
Expression Parser::operators_from(int level, bool stops_at_and) {
    if (!enter())
        return {};
    const std::size_t begin = this->begin();
    Expression left = operand();
    while (add_operator(left, level, stops_at_and))
        left.place = since(begin);
    leave();
    return left;
}

bool Parser::add_operator(Expression& left, int level, bool stops_at_and) {
    const Lexeme next = peek();
    const int binds = level_of(next);
    if (binds == 0 || binds < level || (stops_at_and && next == Lexeme::kw_and))
        return false;
    if (next == Lexeme::kw_collate)
        add_collate(left);
    else if (binary_of(next).level != 0)
        add_binary(left);
    else
        add_postfix(left);
    return true;
}

void Parser::add_binary(Expression& left) {
    const Binary& binary = binary_of(peek());
    advance();
    wrap(left, ExpressionKind::binary);
    left.op = binary.op;
    add_right(left, binary.level + 1);
}

void Parser::add_postfix(Expression& left) {
    const bool is_negated = accept(Lexeme::kw_not);
    const Lexeme next = peek();
    if (next == Lexeme::kw_between)
        add_between(left, is_negated);
    else if (next == Lexeme::kw_in)
        add_in(left, is_negated);
    else if (match_operator(next) != Operator::none)
        add_match(left, is_negated);
    else if (is_negated && next == Lexeme::kw_null)
        add_null_test(left, true);
    else if (is_negated)
        fail("`NULL`, `LIKE`, `BETWEEN` or `IN`");
    else if (next == Lexeme::kw_is)
        add_is(left);
    else
        add_null_test(left, next == Lexeme::kw_notnull);
}

void Parser::add_null_test(Expression& left, bool is_negated) {
    advance();
    wrap(left, ExpressionKind::null_test);
    left.is_negated = is_negated;
}

void Parser::add_is(Expression& left) {
    advance();
    wrap(left, ExpressionKind::binary);
    const bool is_negated = accept(Lexeme::kw_not);
    if (accept(Lexeme::kw_distinct)) {
        expect(Lexeme::kw_from);
        left.op = is_negated ? Operator::is_not_distinct_from : Operator::is_distinct_from;
    } else {
        left.op = is_negated ? Operator::is_not : Operator::is;
    }
    add_right(left, level::k_comparison);
}

void Parser::add_match(Expression& left, bool is_negated) {
    wrap(left, ExpressionKind::match);
    left.op = match_operator(peek());
    left.is_negated = is_negated;
    advance();
    add_right(left, level::k_comparison);
    if (accept(Lexeme::kw_escape))
        add_right(left, level::k_comparison);
}

void Parser::add_between(Expression& left, bool is_negated) {
    advance();
    wrap(left, ExpressionKind::between);
    left.is_negated = is_negated;
    const std::size_t height = m_height;
    left.operands.push_back(operators_from(level::k_or, true));
    grow(height);
    expect(Lexeme::kw_and);
    add_right(left, level::k_comparison);
}

void Parser::add_in(Expression& left, bool is_negated) {
    advance();
    wrap(left, ExpressionKind::in_list);
    left.is_negated = is_negated;
    const std::size_t height = m_height;
    if (peek() != Lexeme::left_parenthesis) {
        left.kind = ExpressionKind::in_table;
        QualifiedName table = qualified_name();
        if (table.schema)
            left.names.push_back(std::move(*table.schema));
        left.names.push_back(std::move(table.name));
        left.has_arguments = peek() == Lexeme::left_parenthesis;
        if (!left.has_arguments)
            return;
    } else if (is_query_in_parentheses()) {
        left.kind = ExpressionKind::in_query;
        left.query = query_in_parentheses();
        grow(height);
        return;
    }
    expect(Lexeme::left_parenthesis);
    std::vector<Expression> list = expressions_or_none();
    std::move(list.begin(), list.end(), std::back_inserter(left.operands));
    expect(Lexeme::right_parenthesis);
    grow(height);
}

void Parser::add_collate(Expression& left) {
    advance();
    wrap(left, ExpressionKind::collate);
    left.names.push_back(plain_name());
}

// The next operand of a node whose operators bind from `level` on.
void Parser::add_right(Expression& node, int level) {
    const std::size_t height = m_height;
    node.operands.push_back(expression_from(level));
    grow(height);
}

// Makes what has been read the first operand of a new node around it.
void Parser::wrap(Expression& left, ExpressionKind kind) {
    Expression node;
    node.kind = kind;
    node.operands.reserve(2);
    node.operands.push_back(std::move(left));
    left = std::move(node);
    set_height(m_height + 1);
}

// A node of this height has got one more operand, which was read last.
void Parser::grow(std::size_t height) { set_height(std::max(height, m_height + 1)); }

std::vector<Expression> Parser::expressions() {
    std::vector<Expression> result;
    std::size_t height = 0;
    do {
        result.push_back(expression());
        height = std::max(height, m_height);
    } while (accept(Lexeme::comma));
    m_height = height;
    return result;
}

std::vector<Expression> Parser::expressions_or_none() {
    m_height = 0;
    return peek() == Lexeme::right_parenthesis ? std::vector<Expression>() : expressions();
}

Box<Expression> Parser::boxed_expression() { return {expression()}; }

Box<Expression> Parser::expression_after(Lexeme keyword) {
    return accept(keyword) ? boxed_expression() : Box<Expression>();
}

} // namespace joinery::parse
