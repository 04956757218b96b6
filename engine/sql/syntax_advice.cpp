#include "engine/sql/syntax_advice.hpp"

#include <array>

#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// The first that finds something is right. What is surely wrong stands before what is only likely.
constexpr std::array<Finder, 14> k_finders = {
    find_open_quote,       find_other_dialect,       find_comma_before_nothing, find_empty_clause,
    find_open_parenthesis, find_clause_out_of_order, find_misspelled_keyword,   find_unknown_statement,
    find_early_end,        find_missing_word,        find_stray_parenthesis,    find_condition_without_where,
    find_keyword_as_name,  find_missing_comma,
};

void apply(const ErrorContext& context, const Finding& finding, SqlError& error) {
    error.kind = finding.kind;
    error.place = context.place_of(context.tokens[finding.token]);
    error.sentence = finding.sentence;
    error.suggestion = finding.suggestion;
}

} // namespace

void advise_on_syntax(const ErrorContext& context, SqlError& error) {
    if (!context.at)
        return;
    for (const auto finder : k_finders)
        if (const auto finding = finder(context.tokens, *context.at))
            return apply(context, *finding, error);
}

void advise_on_end(const ErrorContext& context, SqlError& error) {
    const Tokens& tokens = context.tokens;
    if (tokens.empty())
        return;
    const std::size_t last = tokens.size() - 1;
    if (const auto finding = find_open_quote(tokens, last))
        return apply(context, *finding, error);
    // Which parenthesis: the last one that is open at the end.
    std::size_t open = 0;
    for (std::size_t i = tokens.size(); i-- > 0;) {
        if (is_sign(tokens[i], ")"))
            ++open;
        else if (is_sign(tokens[i], "(") && open-- == 0)
            return apply(
                context,
                {i, "The parenthesis that opens here is never closed.", "Close it with `)`.", SqlErrorKind::incomplete},
                error);
    }
    if (const auto finding = find_misspelled_keyword(tokens, last))
        return apply(context, *finding, error);
    error.place = TextSpan{context.statement.offset + context.statement.length, 0};
    error.sentence =
        "The statement ends here, and after " + in_backquotes(tokens[last].text) + " something is missing.";
}

void advise_on_token(const ErrorContext& context, SqlError& error) {
    if (const auto finding = find_open_quote(context.tokens, 0))
        return apply(context, *finding, error);
    const std::string& text = context.captures.front();
    if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        error.sentence = in_backquotes(text) + " is neither a number nor a name.";
        error.suggestion = "A name that begins with a digit stands in double quotes.";
    }
}

} // namespace joinery::sql
