#include "engine/sql/syntax_advice.hpp"

#include <array>

#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// The first that finds something is right. What is surely wrong stands before what is only likely.
constexpr std::array k_finders = {
    Finder(find_quote_inside_text),   Finder(find_open_quote),
    Finder(find_look_alike),          Finder(find_other_dialect),
    Finder(find_other_sign),          Finder(find_misplaced_comma),
    Finder(find_with_form),           Finder(find_insert_mistake),
    Finder(find_update_mistake),      Finder(find_delete_mistake),
    Finder(find_create_mistake),      Finder(find_empty_clause),
    Finder(find_missing_parenthesis), Finder(find_open_parenthesis),
    Finder(find_case_mistake),        Finder(find_operator_mistake),
    Finder(find_clause_out_of_order), Finder(find_misplaced_word),
    Finder(find_misspelt_keyword),    Finder(find_unknown_statement),
    Finder(find_early_end),           Finder(find_missing_word),
    Finder(find_between_mistake),     Finder(find_stray_parenthesis),
    Finder(find_missing_operator),    Finder(find_condition_without_where),
    Finder(find_keyword_as_name),     Finder(find_missing_comma),
};

void apply(const Finding& finding, SqlError& error) {
    error.place = finding.place;
    explain(finding.id, finding.arguments, error);
}

// The last parenthesis that is open at the end.
std::optional<std::size_t> open_parenthesis(const Tokens& tokens) {
    std::size_t closed = 0;
    for (std::size_t i = tokens.size(); i-- > 0;) {
        if (is_sign(tokens[i], ")"))
            ++closed;
        else if (is_sign(tokens[i], "(") && closed-- == 0)
            return i;
    }
    return std::nullopt;
}

// WITH x AS (SELECT 1)
bool is_with_alone(const Tokens& tokens) {
    static constexpr std::array<std::string_view, 5> k_verbs = {"SELECT", "INSERT", "UPDATE", "DELETE", "VALUES"};
    return is_word(tokens.front(), "WITH") && is_sign(tokens.back(), ")") &&
           std::none_of(tokens.begin(), tokens.end(),
                        [](const parse::Token& token) { return token.depth == 0 && is_any(token, k_verbs); });
}

Found find_at_end(const ErrorContext& context) {
    const Tokens& tokens = context.tokens;
    const std::size_t last = tokens.size() - 1;
    if (auto found = find_open_quote(context, last))
        return found;
    if (auto found = find_look_alike(context, last))
        return found;
    if (const auto open = open_parenthesis(tokens))
        return found_at(context, *open, ErrorId::open_parenthesis);
    if (last > 1 && is_sign(tokens[last], "%") && is_word(tokens[last - 2], "LIKE"))
        return found_at(context, last - 1, ErrorId::pattern_without_quotes, {words_of(tokens[last - 2])});
    if (auto found = find_misspelt_keyword(context, last))
        return found;
    if (is_with_alone(tokens)) {
        const parse::Token& name = tokens[is_word(tokens[1], "RECURSIVE") ? 2 : 1];
        return found_at(context, last, ErrorId::with_without_query, {words_of(name)});
    }
    const bool is_trigger = is_word(tokens.front(), "CREATE") && has_word_between(tokens, 0, 3, "TRIGGER");
    if (is_trigger && is_word(tokens[last], "END"))
        return found_at(context, last, ErrorId::trigger_without_semicolon, {words_of(tokens[last])});
    if (is_sign(tokens[last], ","))
        return found_at(context, last, ErrorId::comma_before_nothing);
    if (auto found = find_between_mistake(context, last); found && is_sign(tokens[last], ")"))
        return found;
    for (std::size_t i = tokens.size(); i-- > 0 && !is_word(tokens[i], "END");)
        if (is_word(tokens[i], "CASE"))
            return found_at(context, i, ErrorId::case_without_end);
    return std::nullopt;
}

} // namespace

void advise_on_syntax(const ErrorContext& context, SqlError& error) {
    if (!context.at)
        return;
    for (const Finder finder : k_finders)
        if (const auto finding = finder(context, *context.at))
            return apply(*finding, error);
}

void advise_on_end(const ErrorContext& context, SqlError& error) {
    if (context.tokens.empty())
        return;
    if (auto found = find_at_end(context))
        return apply(*found, error);
    error.place = TextSpan{context.statement.offset + context.statement.length, 0};
    explain(ErrorId::unfinished, {words_of(context.tokens.back())}, error);
}

void advise_on_token(const ErrorContext& context, SqlError& error) {
    if (!context.at)
        return;
    for (const Finder finder : {Finder(find_quote_inside_text), Finder(find_open_quote), Finder(find_other_sign)})
        if (const auto finding = finder(context, *context.at))
            return apply(*finding, error);
    const std::string& text = context.captures.front();
    const char first = text.empty() ? '\0' : text.front();
    if (first >= '0' && first <= '9')
        explain(ErrorId::bad_number, {text}, error);
    else if (first == 'x' || first == 'X')
        explain(ErrorId::bad_blob, {text}, error);
}

} // namespace joinery::sql
