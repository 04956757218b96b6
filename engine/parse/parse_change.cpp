#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

bool Parser::begins_change() const {
    const Lexeme next = peek();
    return next == Lexeme::kw_insert || next == Lexeme::kw_replace || next == Lexeme::kw_update ||
           next == Lexeme::kw_delete;
}

Statement::Body Parser::change(With with) {
    if (peek() == Lexeme::kw_update)
        return update(std::move(with));
    if (peek() == Lexeme::kw_delete)
        return remove(std::move(with));
    return insert(std::move(with));
}

Insert Parser::insert(With with) {
    Insert result;
    result.with = std::move(with);
    result.is_replace = accept(Lexeme::kw_replace);
    if (!result.is_replace) {
        expect(Lexeme::kw_insert);
        result.resolution = resolution_after_or();
    }
    expect(Lexeme::kw_into);
    result.table = qualified_name();
    result.alias = alias_after_as();
    if (peek() == Lexeme::left_parenthesis)
        result.columns = names_in_parentheses();
    if (!m_is_in_trigger && accept(Lexeme::kw_default)) {
        expect(Lexeme::kw_values);
    } else {
        result.query = query();
        result.upserts = upserts();
    }
    result.returning = returning();
    return result;
}

Update Parser::update(With with) {
    Update result;
    result.with = std::move(with);
    expect(Lexeme::kw_update);
    result.resolution = resolution_after_or();
    result.table = qualified_name();
    result.alias = alias_after_as();
    result.indexed = indexed();
    expect(Lexeme::kw_set);
    result.assignments = assignments();
    result.from = from();
    result.where = expression_after(Lexeme::kw_where);
    if (m_is_in_trigger)
        return result;
    result.returning = returning();
    refuse_tail();
    return result;
}

Delete Parser::remove(With with) {
    Delete result;
    result.with = std::move(with);
    expect(Lexeme::kw_delete);
    expect(Lexeme::kw_from);
    result.table = qualified_name();
    result.alias = alias_after_as();
    result.indexed = indexed();
    result.where = expression_after(Lexeme::kw_where);
    if (m_is_in_trigger)
        return result;
    result.returning = returning();
    refuse_tail();
    return result;
}

// UPDATE and DELETE with ORDER BY or LIMIT are for a SQLite that was built with them. Ours was not, and says it so.
void Parser::refuse_tail() {
    if (peek() == Lexeme::kw_order)
        fail_with("syntax error near \"ORDER BY\"");
    if (peek() == Lexeme::kw_limit)
        fail_with("syntax error near \"LIMIT\"");
}

Resolution Parser::resolution_after_or() { return accept(Lexeme::kw_or) ? resolution() : Resolution::none; }

// The ON CONFLICT of a constraint.
Resolution Parser::on_conflict() {
    if (!accept(Lexeme::kw_on))
        return Resolution::none;
    expect(Lexeme::kw_conflict);
    return resolution();
}

Resolution Parser::resolution() {
    if (accept(Lexeme::kw_rollback))
        return Resolution::rollback;
    if (accept(Lexeme::kw_abort))
        return Resolution::abort;
    if (accept(Lexeme::kw_fail))
        return Resolution::fail;
    if (accept(Lexeme::kw_ignore))
        return Resolution::ignore;
    if (!accept(Lexeme::kw_replace))
        fail("`ROLLBACK`, `ABORT`, `FAIL`, `IGNORE` or `REPLACE`");
    return Resolution::replace;
}

std::vector<Assignment> Parser::assignments() {
    std::vector<Assignment> result;
    do {
        Assignment& added = result.emplace_back();
        added.is_row = peek() == Lexeme::left_parenthesis;
        if (added.is_row)
            added.columns = names_in_parentheses();
        else
            added.columns.push_back(name());
        expect(Lexeme::equal);
        added.value = expression();
    } while (accept(Lexeme::comma));
    return result;
}

// One without a target is the last.
std::vector<Upsert> Parser::upserts() {
    std::vector<Upsert> result;
    while (accept(Lexeme::kw_on)) {
        result.push_back(upsert());
        if (result.back().target.empty())
            break;
    }
    return result;
}

Upsert Parser::upsert() {
    Upsert result;
    expect(Lexeme::kw_conflict);
    if (peek() == Lexeme::left_parenthesis) {
        result.target = order_terms_in_parentheses();
        result.target_where = expression_after(Lexeme::kw_where);
    }
    expect(Lexeme::kw_do);
    if (accept(Lexeme::kw_nothing))
        return result;
    expect(Lexeme::kw_update);
    expect(Lexeme::kw_set);
    result.is_update = true;
    result.assignments = assignments();
    result.where = expression_after(Lexeme::kw_where);
    return result;
}

std::vector<SelectItem> Parser::returning() {
    return accept(Lexeme::kw_returning) ? select_items() : std::vector<SelectItem>();
}

} // namespace joinery::parse
