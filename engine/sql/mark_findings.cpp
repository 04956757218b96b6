#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

bool is_literal(const parse::Token& token) {
    return token.kind == parse::TokenKind::string || token.kind == parse::TokenKind::number ||
           token.kind == parse::TokenKind::blob;
}

// What may stand at the end of an item in a list: of a column's definition, too.
bool ends_item(const parse::Token& token) {
    static constexpr std::array<std::string_view, 5> k_last_words = {"NULL", "KEY", "UNIQUE", "AUTOINCREMENT", "END"};
    return is_plain_name(token) || is_literal(token) || is_sign(token, ")") || is_any(token, k_last_words);
}

} // namespace

// An unclosed string takes the rest of the text with it.
std::optional<Finding> find_open_quote(const Tokens& tokens, std::size_t /*at*/) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!tokens[i].is_closed) {
            const std::string mark =
                tokens[i].kind == parse::TokenKind::blob ? "'" : std::string(tokens[i].text.substr(0, 1));
            return Finding{i, "The quote " + in_backquotes(mark) + " that opens here is never closed.",
                           "Close it with " + in_backquotes(mark == "[" ? "]" : mark) + ".", SqlErrorKind::incomplete};
        }
    return std::nullopt;
}

// count(* FROM t
std::optional<Finding> find_open_parenthesis(const Tokens& tokens, std::size_t at) {
    const bool ends_here =
        is_sign(tokens[at], ";") || (clause_of(tokens[at]) != Clause::none && clause_of(tokens[at]) != Clause::select);
    if (tokens[at].depth == 0 || !ends_here)
        return std::nullopt;
    for (std::size_t i = at; i-- > 0;)
        if (is_sign(tokens[i], "(") && tokens[i].depth + 1 == tokens[at].depth)
            return Finding{
                i, "The parenthesis that opens here is not closed before " + in_backquotes(tokens[at].text) + ".",
                "Close it with `)`.", SqlErrorKind::incomplete};
    return std::nullopt;
}

std::optional<Finding> find_stray_parenthesis(const Tokens& tokens, std::size_t at) {
    if (!is_sign(tokens[at], ")"))
        return std::nullopt;
    const auto count = [&](std::string_view sign) {
        return std::count_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                             [&](const parse::Token& token) { return is_sign(token, sign); });
    };
    if (count(")") > count("("))
        return Finding{at, "This `)` closes nothing.", "Remove it, or open a parenthesis before."};
    return Finding{at, "Something is missing before this `)`.", ""};
}

// SELECT a, FROM t
std::optional<Finding> find_comma_before_nothing(const Tokens& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 2> k_with_by = {"GROUP", "ORDER"};
    const parse::Token& token = tokens[at];
    if (at == 0 || !is_sign(tokens[at - 1], ","))
        return std::nullopt;
    const bool has_by = at + 1 < tokens.size() && is_word(tokens[at + 1], "BY");
    const bool begins_clause = clause_of(token) != Clause::none && (!is_any(token, k_with_by) || has_by);
    if (!begins_clause && !is_sign(token, ")") && !is_sign(token, ";") && !is_sign(token, ","))
        return std::nullopt;
    return Finding{at - 1, "After this comma something is missing.", "Remove the comma, or write what comes after it."};
}

// SELECT a b c FROM t, VALUES (1 2)
std::optional<Finding> find_missing_comma(const Tokens& tokens, std::size_t at) {
    const parse::Token& token = tokens[at];
    const bool begins_item = is_plain_name(token) || is_literal(token);
    if (at == 0 || !begins_item || !ends_item(tokens[at - 1]))
        return std::nullopt;
    const Clause clause = clause_around(tokens, at);
    const bool is_in_list = clause == Clause::select || clause == Clause::group || clause == Clause::order ||
                            (clause == Clause::none && token.depth > 0);
    if (!is_in_list)
        return std::nullopt;
    return Finding{at,
                   "Something is missing between " + in_backquotes(tokens[at - 1].text) + " and " +
                       in_backquotes(token.text) + ".",
                   "Is it a comma?"};
}

std::optional<Finding> find_early_end(const Tokens& tokens, std::size_t at) {
    if (!is_sign(tokens[at], ";") || at == 0)
        return std::nullopt;
    return Finding{
        at, "The statement ends here, and after " + in_backquotes(tokens[at - 1].text) + " something is missing.", "",
        SqlErrorKind::incomplete};
}

} // namespace joinery::sql
