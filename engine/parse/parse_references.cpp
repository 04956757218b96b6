// Foreign keys: REFERENCES and what may stand behind it.
#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

References Parser::references() {
    References result;
    expect(Lexeme::kw_references);
    result.table = name();
    result.columns = column_names();
    while (reference_rule(result))
        continue;
    return result;
}

// False where there is none.
bool Parser::reference_rule(References& references) {
    ReferenceRule rule;
    if (accept(Lexeme::kw_match)) {
        rule.match = name();
    } else if (accept(Lexeme::kw_on)) {
        if (accept(Lexeme::kw_insert))
            rule.event = ReferenceEvent::on_insert;
        else if (accept(Lexeme::kw_update))
            rule.event = ReferenceEvent::on_update;
        else
            rule.event = ReferenceEvent::on_delete;
        if (rule.event == ReferenceEvent::on_delete)
            expect(Lexeme::kw_delete);
        rule.action = reference_action();
    } else {
        return false;
    }
    references.rules.push_back(std::move(rule));
    return true;
}

ReferenceAction Parser::reference_action() {
    if (accept(Lexeme::kw_set)) {
        if (accept(Lexeme::kw_null))
            return ReferenceAction::set_null;
        expect(Lexeme::kw_default);
        return ReferenceAction::set_default;
    }
    if (accept(Lexeme::kw_cascade))
        return ReferenceAction::cascade;
    if (accept(Lexeme::kw_restrict))
        return ReferenceAction::restrict;
    expect(Lexeme::kw_no);
    expect(Lexeme::kw_action);
    return ReferenceAction::no_action;
}

Deferrable Parser::deferrable() {
    Deferrable result;
    result.is_negated = accept(Lexeme::kw_not);
    expect(Lexeme::kw_deferrable);
    if (!accept(Lexeme::kw_initially))
        return result;
    result.initially = accept(Lexeme::kw_deferred) ? Deferral::deferred : Deferral::immediate;
    if (result.initially == Deferral::immediate)
        expect(Lexeme::kw_immediate);
    return result;
}

} // namespace joinery::parse
