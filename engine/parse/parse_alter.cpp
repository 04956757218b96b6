#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

Statement::Body Parser::alter() {
    advance();
    expect(Lexeme::kw_table);
    AlterTable result;
    result.table = qualified_name();
    if (accept(Lexeme::kw_rename))
        alter_rename(result);
    else if (accept(Lexeme::kw_add))
        alter_add(result);
    else if (accept(Lexeme::kw_drop))
        alter_drop(result);
    else if (accept(Lexeme::kw_alter))
        alter_column(result);
    else
        fail("`RENAME`, `ADD`, `DROP` or `ALTER`");
    return result;
}

void Parser::alter_rename(AlterTable& alter) {
    if (peek() != Lexeme::kw_to) {
        alter.kind = AlterKind::rename_column;
        accept(Lexeme::kw_column);
        alter.column = name();
    }
    expect(Lexeme::kw_to);
    alter.new_name = name();
}

void Parser::alter_add(AlterTable& alter) {
    if (peek() != Lexeme::kw_constraint && peek() != Lexeme::kw_check) {
        alter.kind = AlterKind::add_column;
        accept(Lexeme::kw_column);
        alter.definition = column_definition();
        return;
    }
    alter.kind = AlterKind::add_check;
    if (accept(Lexeme::kw_constraint))
        alter.new_name = name();
    expect(Lexeme::kw_check);
    expect(Lexeme::left_parenthesis);
    alter.expression = boxed_expression();
    expect(Lexeme::right_parenthesis);
    alter.resolution = on_conflict();
}

void Parser::alter_drop(AlterTable& alter) {
    const bool is_constraint = accept(Lexeme::kw_constraint);
    alter.kind = is_constraint ? AlterKind::drop_constraint : AlterKind::drop_column;
    if (!is_constraint)
        accept(Lexeme::kw_column);
    alter.column = name();
}

void Parser::alter_column(AlterTable& alter) {
    accept(Lexeme::kw_column);
    alter.column = name();
    alter.kind = AlterKind::drop_not_null;
    if (!accept(Lexeme::kw_drop)) {
        expect(Lexeme::kw_set);
        alter.kind = AlterKind::set_not_null;
    }
    expect(Lexeme::kw_not);
    expect(Lexeme::kw_null);
    if (alter.kind == AlterKind::set_not_null)
        alter.resolution = on_conflict();
}

} // namespace joinery::parse
