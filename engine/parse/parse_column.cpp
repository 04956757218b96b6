// A column's definition, and the constraints behind it.
#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

ColumnDefinition Parser::column_definition() {
    ColumnDefinition column;
    const std::size_t begin = this->begin();
    column.name = name();
    const std::size_t first = m_at;
    column.type = type_name();
    // To SQLite's grammar GENERATED ALWAYS belongs to the type; it is taken away again where AS follows.
    if (peek() == Lexeme::kw_as && m_at >= first + 2 && peek_behind(2) == Lexeme::kw_generated &&
        peek_behind(1) == Lexeme::kw_always) {
        m_at -= 2;
        column.type = m_at == first ? std::string() : std::string(text_at(m_text, since(m_tokens[first].place.offset)));
    }
    column.constraints = column_constraints();
    column.place = since(begin);
    return column;
}

std::vector<ColumnConstraint> Parser::column_constraints() {
    std::vector<ColumnConstraint> constraints;
    for (;;) {
        const std::size_t begin = this->begin();
        ColumnConstraint constraint;
        if (accept(Lexeme::kw_constraint))
            constraint.name = name();
        if (!column_constraint(constraint) && !constraint.name)
            return constraints;
        constraint.place = since(begin);
        constraints.push_back(std::move(constraint));
    }
}

// False where there is none.
bool Parser::column_constraint(ColumnConstraint& constraint) {
    switch (peek()) {
    case Lexeme::kw_null:
        advance();
        constraint.kind = ColumnConstraintKind::null;
        constraint.resolution = on_conflict();
        return true;
    case Lexeme::kw_not:
        if (peek(1) == Lexeme::kw_deferrable)
            break;
        advance();
        expect(Lexeme::kw_null);
        constraint.kind = ColumnConstraintKind::not_null;
        constraint.resolution = on_conflict();
        return true;
    case Lexeme::kw_primary:
        primary_key(constraint);
        return true;
    case Lexeme::kw_unique:
        advance();
        constraint.kind = ColumnConstraintKind::unique;
        constraint.resolution = on_conflict();
        return true;
    case Lexeme::kw_check:
        advance();
        constraint.kind = ColumnConstraintKind::check;
        expect(Lexeme::left_parenthesis);
        constraint.expression = boxed_expression();
        expect(Lexeme::right_parenthesis);
        return true;
    case Lexeme::kw_default:
        default_value(constraint);
        return true;
    case Lexeme::kw_collate:
        advance();
        constraint.kind = ColumnConstraintKind::collate;
        constraint.word = plain_name();
        return true;
    case Lexeme::kw_references:
        constraint.kind = ColumnConstraintKind::references;
        constraint.references = references();
        return true;
    case Lexeme::kw_generated:
    case Lexeme::kw_as:
        generated(constraint);
        return true;
    case Lexeme::kw_deferrable:
        break;
    default:
        return false;
    }
    constraint.kind = ColumnConstraintKind::deferrable;
    constraint.deferrable = deferrable();
    return true;
}

void Parser::primary_key(ColumnConstraint& constraint) {
    advance();
    constraint.kind = ColumnConstraintKind::primary_key;
    expect(Lexeme::kw_key);
    constraint.direction = direction();
    constraint.resolution = on_conflict();
    constraint.is_autoincrement = accept(Lexeme::kw_autoincrement);
}

// DEFAULT takes a literal, perhaps with a sign, or a bare word, which it takes for a string. All else in parentheses.
void Parser::default_value(ColumnConstraint& constraint) {
    advance();
    constraint.kind = ColumnConstraintKind::default_value;
    if (accept(Lexeme::left_parenthesis)) {
        constraint.is_in_parentheses = true;
        constraint.expression = boxed_expression();
        expect(Lexeme::right_parenthesis);
        return;
    }
    const std::size_t begin = this->begin();
    if (peek() == Lexeme::plus || peek() == Lexeme::minus) {
        Expression sign;
        sign.kind = ExpressionKind::unary;
        sign.op = peek() == Lexeme::plus ? Operator::identity : Operator::negate;
        advance();
        sign.operands.push_back(term());
        sign.place = since(begin);
        constraint.expression = std::move(sign);
        return;
    }
    if (is_term()) {
        constraint.expression = term();
        return;
    }
    Expression word;
    word.kind = ExpressionKind::column;
    if (!is_plain_name() && peek() != Lexeme::kw_indexed)
        fail("a value");
    else
        word.names.push_back(take_name());
    word.place = since(begin);
    constraint.expression = std::move(word);
}

bool Parser::is_term() const {
    switch (peek()) {
    case Lexeme::string:
    case Lexeme::blob:
    case Lexeme::integer:
    case Lexeme::real:
    case Lexeme::separated_number:
    case Lexeme::kw_null:
    case Lexeme::kw_current_date:
    case Lexeme::kw_current_time:
    case Lexeme::kw_current_timestamp:
        return true;
    default:
        return false;
    }
}

Expression Parser::term() {
    if (is_term())
        return literal();
    fail("a value");
    return {};
}

void Parser::generated(ColumnConstraint& constraint) {
    constraint.kind = ColumnConstraintKind::generated;
    constraint.has_always = accept(Lexeme::kw_generated);
    if (constraint.has_always)
        expect(Lexeme::kw_always);
    expect(Lexeme::kw_as);
    expect(Lexeme::left_parenthesis);
    constraint.expression = boxed_expression();
    expect(Lexeme::right_parenthesis);
    if (is_plain_name())
        constraint.word = take_name();
}

} // namespace joinery::parse
