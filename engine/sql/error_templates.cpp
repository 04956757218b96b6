#include "engine/sql/error_templates.hpp"

#include <cassert>
#include <utility>

namespace joinery::sql {

const ErrorTemplate& template_of(ErrorId id) {
    auto place = static_cast<std::size_t>(id);
    TemplateRows rows = syntax_templates();
    for (const TemplateRows next : {name_templates(), data_templates()}) {
        if (place < rows.count)
            break;
        place -= rows.count;
        rows = next;
    }
    assert(place < rows.count && rows.first[place].id == id);
    return rows.first[place];
}

void explain(ErrorId id, const std::vector<Argument>& arguments, SqlError& error) {
    const ErrorTemplate& row = template_of(id);
    error.id = row.name;
    error.kind = row.kind;
    error.sentence = fill(row.sentence, arguments);
    error.suggestion = fill(row.suggestion, arguments);
}

SqlError made_error(ErrorId id, const std::vector<Argument>& arguments, std::string message,
                    std::optional<TextSpan> place) {
    SqlError error;
    error.message = std::move(message);
    error.place = place;
    explain(id, arguments, error);
    return error;
}

std::string say(ErrorWords words, const std::vector<Argument>& arguments) {
    // In the order of the enumeration.
    static constexpr std::array<std::string_view, 5> k_words = {
        "{1} and {2}", "{1} or {2}", "{1} refers to {2}", "{1} {1?millisecond|milliseconds}", "{1} {1?second|seconds}",
    };
    static_assert(k_words.size() == static_cast<std::size_t>(ErrorWords::last) + 1);
    return fill(k_words[static_cast<std::size_t>(words)], arguments);
}

std::string in_backquotes(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string listed(const std::vector<std::string>& items, ErrorWords last_two) {
    if (items.empty())
        return "";
    std::string text = items.front();
    for (std::size_t i = 1; i + 1 < items.size(); ++i)
        text.append(", ").append(items[i]);
    return items.size() == 1 ? text : say(last_two, {text, items.back()});
}

std::string listed_names(std::vector<std::string> names, ErrorWords last_two) {
    for (std::string& name : names)
        name = in_backquotes(name);
    return listed(names, last_two);
}

} // namespace joinery::sql
