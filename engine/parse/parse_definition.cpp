#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

Statement::Body Parser::create() {
    advance();
    if (accept(Lexeme::kw_virtual))
        return create_virtual_table();
    if (peek() == Lexeme::kw_unique || peek() == Lexeme::kw_index)
        return create_index();
    const bool is_temporary = accept_one_of(Lexeme::kw_temp, Lexeme::kw_temporary);
    if (accept(Lexeme::kw_table))
        return create_table(is_temporary);
    if (accept(Lexeme::kw_view))
        return create_view(is_temporary);
    if (accept(Lexeme::kw_trigger))
        return create_trigger(is_temporary);
    fail("`TABLE`, `VIEW`, `INDEX` or `TRIGGER`");
    return {};
}

bool Parser::accept_if_not_exists() {
    if (!accept(Lexeme::kw_if))
        return false;
    expect(Lexeme::kw_not);
    expect(Lexeme::kw_exists);
    return true;
}

bool Parser::accept_if_exists() {
    if (!accept(Lexeme::kw_if))
        return false;
    expect(Lexeme::kw_exists);
    return true;
}

Statement::Body Parser::create_view(bool is_temporary) {
    CreateView view;
    view.is_temporary = is_temporary;
    view.if_not_exists = accept_if_not_exists();
    view.name = qualified_name();
    view.columns = column_names();
    expect(Lexeme::kw_as);
    view.query = query();
    return view;
}

Statement::Body Parser::create_index() {
    CreateIndex index;
    index.is_unique = accept(Lexeme::kw_unique);
    expect(Lexeme::kw_index);
    index.if_not_exists = accept_if_not_exists();
    index.name = qualified_name();
    expect(Lexeme::kw_on);
    index.table = name();
    index.terms = order_terms_in_parentheses();
    index.where = expression_after(Lexeme::kw_where);
    return index;
}

Statement::Body Parser::create_trigger(bool is_temporary) {
    CreateTrigger trigger;
    trigger.is_temporary = is_temporary;
    trigger.if_not_exists = accept_if_not_exists();
    trigger.name = qualified_name();
    trigger_event(trigger);
    expect(Lexeme::kw_on);
    trigger.table = qualified_name();
    if (accept(Lexeme::kw_for)) {
        expect(Lexeme::kw_each);
        expect(Lexeme::kw_row);
        trigger.for_each_row = true;
    }
    trigger.when = expression_after(Lexeme::kw_when);
    expect(Lexeme::kw_begin);
    m_is_in_trigger = true;
    do {
        trigger.steps.push_back(trigger_step());
        expect(Lexeme::semicolon);
    } while (!has_failed() && peek() != Lexeme::kw_end);
    m_is_in_trigger = false;
    expect(Lexeme::kw_end);
    return trigger;
}

void Parser::trigger_event(CreateTrigger& trigger) {
    if (accept(Lexeme::kw_before)) {
        trigger.time = TriggerTime::before;
    } else if (accept(Lexeme::kw_after)) {
        trigger.time = TriggerTime::after;
    } else if (accept(Lexeme::kw_instead)) {
        expect(Lexeme::kw_of);
        trigger.time = TriggerTime::instead_of;
    }
    if (accept(Lexeme::kw_delete)) {
        trigger.event = TriggerEvent::remove;
    } else if (accept(Lexeme::kw_update)) {
        trigger.event = TriggerEvent::update;
        if (accept(Lexeme::kw_of))
            trigger.columns = names();
    } else if (!accept(Lexeme::kw_insert)) {
        fail("`INSERT`, `UPDATE` or `DELETE`");
    }
}

TriggerStep Parser::trigger_step() {
    if (peek() == Lexeme::kw_update)
        return update({});
    if (peek() == Lexeme::kw_delete)
        return remove({});
    if (begins_change())
        return insert({});
    return query();
}

Statement::Body Parser::create_virtual_table() {
    CreateVirtualTable table;
    expect(Lexeme::kw_table);
    table.if_not_exists = accept_if_not_exists();
    table.name = qualified_name();
    expect(Lexeme::kw_using);
    table.module = name();
    if (accept(Lexeme::left_parenthesis)) {
        table.arguments = module_arguments();
        expect(Lexeme::right_parenthesis);
    }
    return table;
}

std::vector<std::string> Parser::module_arguments() {
    std::vector<std::string> arguments;
    do
        arguments.push_back(module_argument());
    while (accept(Lexeme::comma));
    return arguments;
}

// Any tokens, even semicolons, up to a comma or a parenthesis that belongs to none of them.
std::string Parser::module_argument() {
    const std::size_t first = m_at;
    std::size_t open = 0;
    while (m_at < m_last && peek() != Lexeme::illegal) {
        const Lexeme next = peek();
        if (open == 0 && (next == Lexeme::comma || next == Lexeme::right_parenthesis))
            break;
        open += next == Lexeme::left_parenthesis ? 1 : 0;
        open -= next == Lexeme::right_parenthesis ? 1 : 0;
        advance();
    }
    return m_at == first ? std::string() : std::string(text_at(m_text, since(m_tokens[first].place.offset)));
}

Statement::Body Parser::drop() {
    advance();
    Drop result;
    if (accept(Lexeme::kw_index))
        result.kind = ObjectKind::index;
    else if (accept(Lexeme::kw_view))
        result.kind = ObjectKind::view;
    else if (accept(Lexeme::kw_trigger))
        result.kind = ObjectKind::trigger;
    else if (!accept(Lexeme::kw_table))
        fail("`TABLE`, `VIEW`, `INDEX` or `TRIGGER`");
    result.if_exists = accept_if_exists();
    result.name = qualified_name();
    return result;
}

} // namespace joinery::parse
