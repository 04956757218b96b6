#include "engine/grade/state/compare_schema.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

std::string normalized(std::string_view sql) {
    std::string text;
    for (const parse::Token& token : parse::tokenize(sql)) {
        const bool is_name = token.kind == parse::TokenKind::word || token.kind == parse::TokenKind::quoted_name;
        text += is_name ? parse::folded(parse::name_of(token)) : std::string(token.text);
        text += ' ';
    }
    return text;
}

bool are_alike(const SchemaObject& a, const SchemaObject& b) {
    return a.type == b.type && parse::folded(a.name) == parse::folded(b.name) &&
           (a.sql == b.sql || normalized(a.sql) == normalized(b.sql));
}

} // namespace

bool are_defined_alike(const DatabaseState& expected, const DatabaseState& actual) {
    const auto is_here = [&](const SchemaObject& object) {
        return std::any_of(actual.objects.begin(), actual.objects.end(),
                           [&](const SchemaObject& other) { return are_alike(object, other); });
    };
    return expected.objects.size() == actual.objects.size() &&
           std::all_of(expected.objects.begin(), expected.objects.end(), is_here);
}

} // namespace joinery::grade
