#include "engine/grade/compare_schema.hpp"

#include <algorithm>
#include <string>

#include "engine/grade/unjudged.hpp"
#include "engine/sql/token.hpp"

namespace joinery::grade {

namespace {

std::string normalized(std::string_view sql) {
    std::string text;
    for (const sql::Token& token : sql::tokenize(sql)) {
        const bool is_name = token.kind == sql::TokenKind::word || token.kind == sql::TokenKind::quoted_name;
        text += is_name ? sql::folded(sql::name_of(token)) : std::string(token.text);
        text += ' ';
    }
    return text;
}

const SchemaObject* find(const DatabaseState& state, const SchemaObject& wanted) {
    const auto found = std::find_if(state.objects.begin(), state.objects.end(), [&](const SchemaObject& object) {
        return object.type == wanted.type && sql::folded(object.name) == sql::folded(wanted.name);
    });
    return found == state.objects.end() ? nullptr : &*found;
}

std::string in_words(const SchemaObject& object) { return object.type + " " + list_of_names({object.name}); }

void add(Verdict& verdict, Phrase phrase, const SchemaObject& object, std::string expected, std::string actual) {
    if (verdict.text.empty())
        verdict.text = say(phrase, {in_words(object)});
    verdict.definitions.push_back({in_words(object), std::move(expected), std::move(actual)});
}

} // namespace

std::optional<Verdict> judge_schema(const DatabaseState& expected, const DatabaseState& actual) {
    Verdict verdict = wrong(VerdictKind::definition, {});
    for (const SchemaObject& object : expected.objects) {
        const SchemaObject* const here = find(actual, object);
        if (here == nullptr)
            add(verdict, Phrase::object_missing, object, "there", "not there");
        else if (here->sql != object.sql && normalized(here->sql) != normalized(object.sql))
            add(verdict, Phrase::object_defined_otherwise, object, object.sql, here->sql);
    }
    for (const SchemaObject& object : actual.objects)
        if (find(expected, object) == nullptr)
            add(verdict, Phrase::object_left_over, object, "not there", "there");
    if (verdict.definitions.empty())
        return std::nullopt;
    return verdict;
}

} // namespace joinery::grade
