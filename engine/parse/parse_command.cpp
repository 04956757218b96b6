#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

Statement Parser::statement() {
    Statement result;
    const std::size_t begin = this->begin();
    if (accept(Lexeme::kw_explain)) {
        result.explain = Explain::bytecode;
        if (accept(Lexeme::kw_query)) {
            expect(Lexeme::kw_plan);
            result.explain = Explain::query_plan;
        }
    }
    result.body = body();
    result.place = since(begin);
    if (m_at < m_last)
        expect(Lexeme::semicolon);
    fail_for_number();
    return result;
}

Statement::Body Parser::body() {
    if (begins_change())
        return change({});
    switch (peek()) {
    case Lexeme::kw_select:
    case Lexeme::kw_values:
        return query();
    case Lexeme::kw_with:
        return with_query_or_change();
    case Lexeme::kw_create:
        return create();
    case Lexeme::kw_drop:
        return drop();
    case Lexeme::kw_alter:
        return alter();
    case Lexeme::kw_begin:
        return begin_transaction();
    case Lexeme::kw_commit:
    case Lexeme::kw_end:
        return commit();
    case Lexeme::kw_rollback:
        return rollback();
    case Lexeme::kw_savepoint:
        return savepoint();
    case Lexeme::kw_release:
        return release();
    case Lexeme::kw_pragma:
        return pragma();
    case Lexeme::kw_attach:
        return attach();
    case Lexeme::kw_detach:
        return detach();
    case Lexeme::kw_analyze:
        return upkeep(UpkeepKind::analyze);
    case Lexeme::kw_reindex:
        return upkeep(UpkeepKind::reindex);
    case Lexeme::kw_vacuum:
        return vacuum();
    default:
        fail("a statement");
        return {};
    }
}

Statement::Body Parser::with_query_or_change() {
    const std::size_t begin = this->begin();
    With common = with();
    if (begins_change())
        return change(std::move(common));
    Query result = query_without_with();
    result.with = std::move(common);
    result.place = since(begin);
    return result;
}

std::optional<Name> Parser::transaction_name() {
    if (!accept(Lexeme::kw_transaction) || !is_name())
        return std::nullopt;
    return take_name();
}

Statement::Body Parser::begin_transaction() {
    advance();
    Transaction result;
    if (accept(Lexeme::kw_deferred))
        result.mode = TransactionMode::deferred;
    else if (accept(Lexeme::kw_immediate))
        result.mode = TransactionMode::immediate;
    else if (accept(Lexeme::kw_exclusive))
        result.mode = TransactionMode::exclusive;
    result.transaction = transaction_name();
    return result;
}

Statement::Body Parser::commit() {
    advance();
    Transaction result;
    result.kind = TransactionKind::commit;
    result.transaction = transaction_name();
    return result;
}

Statement::Body Parser::rollback() {
    advance();
    Transaction result;
    result.kind = TransactionKind::rollback;
    result.transaction = transaction_name();
    if (!accept(Lexeme::kw_to))
        return result;
    result.kind = TransactionKind::rollback_to;
    accept(Lexeme::kw_savepoint);
    result.savepoint = name();
    return result;
}

Statement::Body Parser::savepoint() {
    advance();
    Transaction result;
    result.kind = TransactionKind::savepoint;
    result.savepoint = name();
    return result;
}

Statement::Body Parser::release() {
    advance();
    accept(Lexeme::kw_savepoint);
    Transaction result;
    result.kind = TransactionKind::release;
    result.savepoint = name();
    return result;
}

Statement::Body Parser::pragma() {
    advance();
    Pragma result;
    result.name = qualified_name();
    if (accept(Lexeme::equal)) {
        result.form = PragmaForm::equal;
        result.value = pragma_value();
    } else if (accept(Lexeme::left_parenthesis)) {
        result.form = PragmaForm::parentheses;
        result.value = pragma_value();
        expect(Lexeme::right_parenthesis);
    }
    return result;
}

// A number, perhaps with a sign, or a word.
std::string Parser::pragma_value() {
    const bool is_negative = peek() == Lexeme::minus;
    const bool has_sign = accept_one_of(Lexeme::plus, Lexeme::minus);
    const Lexeme next = peek();
    const bool is_number = next == Lexeme::integer || next == Lexeme::real;
    const bool is_word = is_name() || next == Lexeme::kw_on || next == Lexeme::kw_delete || next == Lexeme::kw_default;
    if (!is_number && (has_sign || !is_word)) {
        fail("a value");
        return {};
    }
    std::string value = is_negative ? "-" : "";
    value += token().text;
    advance();
    return value;
}

Statement::Body Parser::attach() {
    advance();
    accept(Lexeme::kw_database);
    Attach result;
    result.file = expression();
    expect(Lexeme::kw_as);
    result.schema = expression();
    result.key = expression_after(Lexeme::kw_key);
    return result;
}

Statement::Body Parser::detach() {
    advance();
    accept(Lexeme::kw_database);
    return Detach{expression()};
}

Statement::Body Parser::upkeep(UpkeepKind kind) {
    advance();
    Upkeep result;
    result.kind = kind;
    if (is_name())
        result.name = qualified_name();
    return result;
}

Statement::Body Parser::vacuum() {
    advance();
    Vacuum result;
    if (is_name())
        result.schema = take_name();
    result.into = expression_after(Lexeme::kw_into);
    return result;
}

} // namespace joinery::parse
