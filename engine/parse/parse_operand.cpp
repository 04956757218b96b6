// What operators stand between: literals, names, parentheses, CASE and the like.
#include <utility>

#include "engine/parse/parser.hpp"
#include "engine/parse/precedence.hpp"

namespace joinery::parse {

namespace {

struct Prefix {
    Operator op = Operator::none;
    int level = level::k_prefix; // of its operand
};

Prefix prefix_of(Lexeme lexeme) {
    switch (lexeme) {
    case Lexeme::plus:
        return {Operator::identity};
    case Lexeme::minus:
        return {Operator::negate};
    case Lexeme::tilde:
        return {Operator::invert};
    case Lexeme::kw_not:
        return {Operator::logical_not, level::k_not};
    default:
        return {};
    }
}

Expression node_of(ExpressionKind kind) {
    Expression node;
    node.kind = kind;
    return node;
}

bool is_digit_of(std::string_view number, std::size_t at) {
    const bool is_hexadecimal = number.size() > 1 && (number[1] == 'x' || number[1] == 'X');
    if (at >= number.size())
        return false;
    const char byte = number[at];
    return (byte >= '0' && byte <= '9') || (is_hexadecimal && byte != '_' && byte != 'x' && byte != 'X');
}

// Does each underscore stand between two digits?
bool is_well_separated(std::string_view number) {
    for (std::size_t i = number.find('_'); i != std::string_view::npos; i = number.find('_', i + 1))
        if (i == 0 || !is_digit_of(number, i - 1) || !is_digit_of(number, i + 1))
            return false;
    return true;
}

} // namespace

Expression Parser::operand() {
    m_height = 1;
    switch (peek()) {
    case Lexeme::string:
        return peek(1) == Lexeme::dot ? named() : literal();
    case Lexeme::integer:
    case Lexeme::real:
    case Lexeme::separated_number:
    case Lexeme::blob:
    case Lexeme::parameter:
    case Lexeme::kw_null:
    case Lexeme::kw_current_date:
    case Lexeme::kw_current_time:
    case Lexeme::kw_current_timestamp:
        return literal();
    case Lexeme::left_parenthesis:
        return parenthesised();
    case Lexeme::plus:
    case Lexeme::minus:
    case Lexeme::tilde:
    case Lexeme::kw_not:
        return prefixed();
    case Lexeme::kw_exists:
        return exists();
    case Lexeme::kw_case:
        return case_when();
    case Lexeme::kw_cast:
        return cast();
    case Lexeme::kw_raise:
        return raise();
    default:
        return named();
    }
}

Expression Parser::literal() {
    const Token& taken = token();
    if (taken.lexeme == Lexeme::parameter && taken.text.size() > 1 && taken.text[0] == '#' && taken.text[1] >= '0' &&
        taken.text[1] <= '9') {
        fail("an expression"); // SQLite keeps #1 for itself
        return {};
    }
    if (!m_bad_number && taken.lexeme == Lexeme::separated_number && !is_well_separated(taken.text))
        m_bad_number = m_at;
    Expression node = node_of(taken.lexeme == Lexeme::parameter ? ExpressionKind::parameter : ExpressionKind::literal);
    node.place = taken.place;
    node.text = taken.text;
    advance();
    return node;
}

Expression Parser::prefixed() {
    const std::size_t begin = this->begin();
    const Prefix prefix = prefix_of(peek());
    advance();
    Expression node = node_of(ExpressionKind::unary);
    node.op = prefix.op;
    add_right(node, prefix.level);
    node.place = since(begin);
    return node;
}

bool Parser::is_query_in_parentheses() const {
    const Lexeme next = peek(1);
    return peek() == Lexeme::left_parenthesis &&
           (next == Lexeme::kw_select || next == Lexeme::kw_values || next == Lexeme::kw_with);
}

Box<Query> Parser::query_in_parentheses() {
    expect(Lexeme::left_parenthesis);
    Box<Query> result = query();
    expect(Lexeme::right_parenthesis);
    return result;
}

Expression Parser::parenthesised() {
    const std::size_t begin = this->begin();
    if (is_query_in_parentheses()) {
        Expression node = node_of(ExpressionKind::subquery);
        node.query = query_in_parentheses();
        node.place = since(begin);
        grow(1);
        return node;
    }
    advance();
    Expression inner = expression();
    if (peek() == Lexeme::comma)
        inner = row(std::move(inner), begin);
    expect(Lexeme::right_parenthesis);
    return inner;
}

Expression Parser::row(Expression first, std::size_t begin) {
    wrap(first, ExpressionKind::row);
    while (accept(Lexeme::comma))
        add_right(first, level::k_or);
    first.place = since(begin);
    ++first.place.length; // the parenthesis that is still to come
    return first;
}

Expression Parser::exists() {
    const std::size_t begin = this->begin();
    advance();
    Expression node = node_of(ExpressionKind::exists);
    node.query = query_in_parentheses();
    node.place = since(begin);
    grow(1);
    return node;
}

Expression Parser::case_when() {
    const std::size_t begin = this->begin();
    advance();
    Expression node = node_of(ExpressionKind::case_when);
    node.has_base = peek() != Lexeme::kw_when;
    if (node.has_base)
        add_right(node, level::k_or);
    do {
        expect(Lexeme::kw_when);
        add_right(node, level::k_or);
        expect(Lexeme::kw_then);
        add_right(node, level::k_or);
    } while (peek() == Lexeme::kw_when);
    node.has_else = accept(Lexeme::kw_else);
    if (node.has_else)
        add_right(node, level::k_or);
    expect(Lexeme::kw_end);
    node.place = since(begin);
    return node;
}

Expression Parser::cast() {
    const std::size_t begin = this->begin();
    advance();
    Expression node = node_of(ExpressionKind::cast);
    expect(Lexeme::left_parenthesis);
    add_right(node, level::k_or);
    expect(Lexeme::kw_as);
    node.text = type_name();
    expect(Lexeme::right_parenthesis);
    node.place = since(begin);
    return node;
}

Expression Parser::raise() {
    const std::size_t begin = this->begin();
    advance();
    Expression node = node_of(ExpressionKind::raise);
    expect(Lexeme::left_parenthesis);
    node.text = keyword_text(peek());
    if (!accept(Lexeme::kw_ignore)) {
        if (!accept_one_of(Lexeme::kw_rollback, Lexeme::kw_abort) && !accept(Lexeme::kw_fail))
            fail("`IGNORE`, `ROLLBACK`, `ABORT` or `FAIL`");
        expect(Lexeme::comma);
        add_right(node, level::k_or);
    }
    expect(Lexeme::right_parenthesis);
    node.place = since(begin);
    return node;
}

// A column, or a call.
Expression Parser::named() {
    const std::size_t begin = this->begin();
    if (!is_name()) {
        fail("an expression");
        return {};
    }
    if (peek(1) == Lexeme::left_parenthesis && peek() != Lexeme::string)
        return call();
    Expression node = node_of(ExpressionKind::column);
    node.names.push_back(take_name());
    while (node.names.size() < 3 && accept(Lexeme::dot))
        node.names.push_back(name());
    node.place = since(begin);
    return node;
}

// The words of a type, as they were written; empty where there is none.
std::string Parser::type_name() {
    const std::size_t begin = this->begin();
    if (!is_plain_name() && peek() != Lexeme::string)
        return {};
    while (is_plain_name() || peek() == Lexeme::string)
        advance();
    type_sizes();
    return std::string(text_at(m_text, since(begin)));
}

// (10), (10, 2)
void Parser::type_sizes() {
    if (!accept(Lexeme::left_parenthesis))
        return;
    signed_number();
    if (accept(Lexeme::comma))
        signed_number();
    expect(Lexeme::right_parenthesis);
}

void Parser::signed_number() {
    accept_one_of(Lexeme::plus, Lexeme::minus);
    if (!accept_one_of(Lexeme::integer, Lexeme::real))
        fail("a number");
}

} // namespace joinery::parse
