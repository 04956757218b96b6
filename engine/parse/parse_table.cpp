// CREATE TABLE: columns, constraints and options.
#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

Statement::Body Parser::create_table(bool is_temporary) {
    CreateTable table;
    table.is_temporary = is_temporary;
    table.if_not_exists = accept_if_not_exists();
    table.name = qualified_name();
    if (accept(Lexeme::kw_as))
        table.query = query();
    else
        table_body(table);
    return table;
}

void Parser::table_body(CreateTable& table) {
    expect(Lexeme::left_parenthesis);
    do {
        if (!table.columns.empty() && begins_table_constraint())
            break;
        table.columns.push_back(column_definition());
    } while (accept(Lexeme::comma));
    bool has_comma = true;
    while (begins_table_constraint() && !has_failed()) {
        table.constraints.push_back(table_constraint());
        table.constraints.back().has_comma = has_comma;
        has_comma = accept(Lexeme::comma);
    }
    if (has_comma && !table.constraints.empty())
        fail("a constraint");
    expect(Lexeme::right_parenthesis);
    table_options(table);
}

void Parser::table_options(CreateTable& table) {
    if (peek() != Lexeme::kw_without && !is_name())
        return;
    do {
        TableOption& option = table.options.emplace_back();
        option.has_without = accept(Lexeme::kw_without);
        option.name = name();
    } while (accept(Lexeme::comma));
}

bool Parser::begins_table_constraint() const {
    const Lexeme next = peek();
    return next == Lexeme::kw_constraint || next == Lexeme::kw_primary || next == Lexeme::kw_unique ||
           next == Lexeme::kw_check || next == Lexeme::kw_foreign;
}

TableConstraint Parser::table_constraint() {
    TableConstraint constraint;
    const std::size_t begin = this->begin();
    if (accept(Lexeme::kw_constraint))
        constraint.name = name();
    table_constraint_body(constraint);
    constraint.place = since(begin);
    return constraint;
}

void Parser::table_constraint_body(TableConstraint& constraint) {
    if (accept(Lexeme::kw_primary)) {
        constraint.kind = TableConstraintKind::primary_key;
        expect(Lexeme::kw_key);
        expect(Lexeme::left_parenthesis);
        constraint.terms = order_terms();
        constraint.is_autoincrement = accept(Lexeme::kw_autoincrement);
        expect(Lexeme::right_parenthesis);
    } else if (accept(Lexeme::kw_unique)) {
        constraint.kind = TableConstraintKind::unique;
        constraint.terms = order_terms_in_parentheses();
    } else if (accept(Lexeme::kw_check)) {
        constraint.kind = TableConstraintKind::check;
        expect(Lexeme::left_parenthesis);
        constraint.expression = boxed_expression();
        expect(Lexeme::right_parenthesis);
    } else if (accept(Lexeme::kw_foreign)) {
        constraint.kind = TableConstraintKind::foreign_key;
        expect(Lexeme::kw_key);
        if (peek() != Lexeme::left_parenthesis)
            expect(Lexeme::left_parenthesis);
        constraint.columns = column_names();
        constraint.references = references();
        if (peek() == Lexeme::kw_deferrable || peek() == Lexeme::kw_not)
            constraint.deferrable = deferrable();
        return;
    } else {
        return; // CONSTRAINT name, and nothing behind it
    }
    constraint.resolution = on_conflict();
}

} // namespace joinery::parse
