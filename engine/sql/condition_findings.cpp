#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

constexpr std::array<std::string_view, 8> k_comparisons = {"=", "==", "<>", "!=", "<", ">", "<=", ">="};
constexpr std::array<std::string_view, 5> k_comparing_words = {"LIKE", "IS", "IN", "BETWEEN", "NOT"};

bool compares(const parse::Token& token) {
    return is_any_sign(token, k_comparisons) || is_any(token, k_comparing_words);
}

// With a value on either side. + and - may stand before a value, too.
bool is_between_values(const parse::Token& token) {
    static constexpr std::array<std::string_view, 4> k_signs = {"*", "/", "%", "||"};
    static constexpr std::array<std::string_view, 7> k_words = {"AND", "OR", "LIKE", "GLOB", "IS", "IN", "BETWEEN"};
    return is_any_sign(token, k_comparisons) || is_any_sign(token, k_signs) || is_any(token, k_words);
}

// Which of these words stands last before a token, at its depth.
template <std::size_t N>
std::string_view last_of(const Tokens& tokens, std::size_t at, const std::array<std::string_view, N>& words) {
    for (std::size_t i = at; i-- > 0;)
        for (const std::string_view word : words)
            if (tokens[i].depth == tokens[at].depth && is_word(tokens[i], word))
                return word;
    return "";
}

bool is_in_condition(const Tokens& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 10> k_words = {"SELECT", "FROM",  "WHERE", "GROUP", "HAVING",
                                                                 "ORDER",  "LIMIT", "ON",    "SET",   "VALUES"};
    const std::string_view word = last_of(tokens, at, k_words);
    return word == "WHERE" || word == "HAVING" || word == "ON";
}

// The CASE before `at` that has no END yet.
std::optional<std::size_t> open_case(const Tokens& tokens, std::size_t at) {
    std::size_t ends = 0;
    for (std::size_t i = at; i-- > 0;) {
        if (is_word(tokens[i], "END"))
            ++ends;
        else if (is_word(tokens[i], "CASE") && ends-- == 0)
            return i;
    }
    return std::nullopt;
}

} // namespace

// a =< 1, a = = 1, WHERE = 1, LIKE %a%
Found find_operator_mistake(const ErrorContext& context, std::size_t at) {
    struct Pair {
        std::string_view first;
        std::string_view second;
        std::string_view meant;
    };
    static constexpr std::array k_pairs = {Pair{"=", "<", "<="}, Pair{"=", ">", ">="}, Pair{"==", "=", "="},
                                           Pair{">", "<", "<>"}};
    static constexpr std::array<std::string_view, 9> k_before_value = {"WHERE", "ON",   "HAVING", "SELECT", "BY",
                                                                       "WHEN",  "THEN", "ELSE",   "NOT"};
    const Tokens& tokens = context.tokens;
    if (at == 0)
        return std::nullopt;
    const parse::Token& before = tokens[at - 1];
    const TextSpan first = context.place_of(before);
    const TextSpan second = context.place_of(tokens[at]);
    for (const Pair& pair : k_pairs)
        if (is_sign(before, pair.first) && is_sign(tokens[at], pair.second) &&
            first.offset + first.length == second.offset)
            return Finding{ErrorId::unknown_comparison,
                           {first.offset, first.length + second.length},
                           {words_of(before) + words_of(tokens[at]), std::string(pair.meant)}};
    if ((is_word(before, "LIKE") || is_word(before, "GLOB")) && (is_sign(tokens[at], "%") || is_sign(tokens[at], "*")))
        return found_at(context, at, ErrorId::pattern_without_quotes, {words_of(before)});
    if (at > 1 && is_word(tokens[at - 2], "IS") && (is_word(before, "LIKE") || is_word(before, "GLOB")))
        return found_at(context, at - 1, ErrorId::doubled_operator, {words_of(tokens[at - 2]), words_of(before)});
    if (!is_between_values(tokens[at]) || is_sign(tokens[at], "*"))
        return std::nullopt;
    if (is_between_values(before))
        return found_at(context, at, ErrorId::doubled_operator, {words_of(before), words_of(tokens[at])});
    if (is_any(before, k_before_value) || is_sign(before, "("))
        return found_at(context, at, ErrorId::nothing_to_compare, {words_of(tokens[at])});
    return std::nullopt;
}

// BETWEEN 1, 2; BETWEEN 1 TO 2
Found find_between_mistake(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    for (std::size_t i = at; i-- > 0;) {
        if (tokens[i].depth != tokens[at].depth)
            continue;
        if (is_word(tokens[i], "AND") || clause_of(tokens[i]) != Clause::none)
            return std::nullopt;
        if (is_word(tokens[i], "BETWEEN"))
            return found_at(context, i, ErrorId::between_without_and);
    }
    return std::nullopt;
}

Found find_case_mistake(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 4> k_parts = {"CASE", "WHEN", "THEN", "ELSE"};
    const Tokens& tokens = context.tokens;
    const auto begin = open_case(tokens, at);
    if (!begin)
        return std::nullopt;
    const parse::Token& token = tokens[at];
    const std::string_view part = last_of(tokens, at, k_parts);
    if (is_word(token, "THEN") && part != "WHEN")
        return found_at(context, at, ErrorId::case_without_when);
    if (part == "WHEN" && (begins_item(token) || is_word(token, "ELSE") || is_word(token, "END")))
        return found_at(context, at, ErrorId::case_without_then, {words_of(token)});
    const bool goes_on = at + 1 < tokens.size() && (is_any(tokens[at + 1], k_parts) || is_word(tokens[at + 1], "END"));
    if (is_sign(token, ",") && goes_on)
        return found_at(context, at, ErrorId::comma_before_nothing);
    const bool is_past = begins_clause(tokens, at) || is_sign(token, ")") || is_sign(token, ",") || is_sign(token, ";");
    if (is_past && tokens[*begin].depth >= token.depth)
        return found_at(context, *begin, ErrorId::case_without_end);
    return std::nullopt;
}

// WHERE a = 1 b = 2; LIKE 'a' 'b'
Found find_missing_operator(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (at == 0 || !begins_item(tokens[at]) || !ends_item(tokens[at - 1]) || !is_in_condition(tokens, at))
        return std::nullopt;
    // a.b = 1
    const std::size_t next = at + 2 < tokens.size() && is_sign(tokens[at + 1], ".") ? at + 3 : at + 1;
    if (next < tokens.size() && compares(tokens[next]))
        return found_at(context, at, ErrorId::missing_and, {words_of(tokens[at])});
    return found_at(context, at, ErrorId::missing_operator, {words_of(tokens[at - 1]), words_of(tokens[at])});
}

// FROM t name = 'x', FROM t g.name = 'x': the name was taken for an alias of the table.
Found find_condition_without_where(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    const bool has_point = is_sign(tokens[at], ".") && at + 2 < tokens.size() && compares(tokens[at + 2]);
    if ((!compares(tokens[at]) && !has_point) || at == 0 || clause_around(tokens, at) != Clause::from ||
        is_in_condition(tokens, at))
        return std::nullopt;
    const bool has_join = has_word_between(tokens, 0, at, "JOIN");
    return found_at(context, at - 1, has_join ? ErrorId::condition_without_on : ErrorId::condition_without_where,
                    {words_of(tokens[at - 1])});
}

} // namespace joinery::sql
