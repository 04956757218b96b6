#include "engine/sql/look_alike.hpp"
#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

bool touches(const parse::Token& left, const parse::Token& right) {
    return left.place.offset + left.place.length == right.place.offset;
}

bool has_open_quote(const Tokens& tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const parse::Token& token) { return !token.is_closed; });
}

} // namespace

bool is_literal(const parse::Token& token) {
    return token.kind == parse::TokenKind::string || token.kind == parse::TokenKind::number ||
           token.kind == parse::TokenKind::blob;
}

bool begins_item(const parse::Token& token) { return is_plain_name(token) || is_literal(token); }

bool ends_item(const parse::Token& token) {
    static constexpr std::array<std::string_view, 5> k_last_words = {"NULL", "KEY", "UNIQUE", "AUTOINCREMENT", "END"};
    return begins_item(token) || is_sign(token, ")") || is_any(token, k_last_words);
}

std::optional<std::size_t> opening_of(const Tokens& tokens, std::size_t at) {
    for (std::size_t i = at; i-- > 0;)
        if (is_sign(tokens[i], "(") && tokens[i].depth + 1 == tokens[at].depth)
            return i;
    return std::nullopt;
}

// 'O'Neil': the word that touches a text is the rest of it.
Found find_quote_inside_text(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const parse::Token& text = tokens[i - 1];
        const bool is_rest = text.kind == parse::TokenKind::string && tokens[i].kind == parse::TokenKind::word &&
                             touches(text, tokens[i]) && (i == at || has_open_quote(tokens));
        if (!is_rest)
            continue;
        const TextSpan place = context.place_of(text);
        const bool has_backslash = text.text.size() > 2 && text.text[text.text.size() - 2] == '\\';
        return Finding{has_backslash ? ErrorId::backslash_before_quote : ErrorId::quote_inside_text,
                       {place.offset + place.length - 1, 1},
                       {words_of(text)}};
    }
    return std::nullopt;
}

// An unclosed string takes the rest of the text with it.
Found find_open_quote(const ErrorContext& context, std::size_t /*at*/) {
    for (std::size_t i = 0; i < context.tokens.size(); ++i) {
        const parse::Token& token = context.tokens[i];
        if (token.is_closed)
            continue;
        const std::string mark = token.kind == parse::TokenKind::blob ? "'" : std::string(token.text.substr(0, 1));
        return found_at(context, i, ErrorId::open_quote, {mark, mark == "[" ? "]" : mark});
    }
    return std::nullopt;
}

// Every byte past ASCII is part of a name to SQLite, so such a character hides inside a word.
Found find_look_alike(const ErrorContext& context, std::size_t /*at*/) {
    for (const parse::Token& token : context.tokens) {
        const auto alike = token.kind == parse::TokenKind::word ? look_alike_in(token.text) : std::nullopt;
        if (!alike)
            continue;
        const TextSpan place{context.place_of(token).offset + alike->offset, alike->character.size()};
        if (alike->meant == " ")
            return Finding{ErrorId::invisible_character, place, {alike->visible}};
        return Finding{ErrorId::look_alike, place, {std::string(alike->character), std::string(alike->meant)}};
    }
    return std::nullopt;
}

// count(* FROM t
Found find_open_parenthesis(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    const bool ends_here = is_sign(tokens[at], ";") || is_word(tokens[at], "VALUES") ||
                           (begins_clause(tokens, at) && clause_of(tokens[at]) != Clause::select);
    const auto open = ends_here ? opening_of(tokens, at) : std::nullopt;
    if (!open)
        return std::nullopt;
    for (std::size_t i = at; i < tokens.size(); ++i)
        if (is_sign(tokens[i], ")") && tokens[i].depth == tokens[*open].depth)
            return std::nullopt;
    return found_at(context, *open, ErrorId::open_parenthesis_before, {words_of(tokens[at])});
}

Found find_stray_parenthesis(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (!is_sign(tokens[at], ")"))
        return std::nullopt;
    const auto count = [&](std::string_view sign) {
        return std::count_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                             [&](const parse::Token& token) { return is_sign(token, sign); });
    };
    return found_at(context, at,
                    count(")") > count("(") ? ErrorId::stray_parenthesis : ErrorId::empty_before_parenthesis);
}

// a IN 1, 2; VALUES 1, 2; USING a; CHECK a > 0; rank() OVER ORDER BY a
Found find_missing_parenthesis(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 6> k_before = {"IN", "VALUES", "USING", "CHECK", "EXISTS", "OVER"};
    static constexpr std::array<std::string_view, 4> k_inside = {"ORDER", "PARTITION", "ROWS", "WHERE"};
    const Tokens& tokens = context.tokens;
    if (at == 0)
        return std::nullopt;
    const bool is_key = at > 1 && is_word(tokens[at - 1], "KEY") &&
                        (is_word(tokens[at - 2], "FOREIGN") ||
                         (is_word(tokens[at - 2], "PRIMARY") && at > 3 &&
                          (is_sign(tokens[at - 3], ",") || is_word(tokens[at - 4], "CONSTRAINT"))));
    static constexpr std::array<std::string_view, 7> k_comparisons = {"=", "==", "<>", "!=", "<", ">", "<="};
    const bool is_bare_query =
        is_word(tokens[at], "SELECT") &&
        (is_any_sign(tokens[at - 1], k_comparisons) || is_sign(tokens[at - 1], ">=") || is_word(tokens[at - 1], "IN"));
    if (is_bare_query)
        return found_at(context, at - 1, ErrorId::missing_parenthesis, {words_of(tokens[at - 1])});
    if (begins_item(tokens[at]) && (is_key || is_any(tokens[at - 1], k_before)))
        return found_at(context, at - 1, ErrorId::missing_parenthesis, {words_of(tokens[at - 1])});
    if (at > 1 && is_sign(tokens[at], "(") && is_word(tokens[at - 1], "OVER") &&
        tokens[at - 2].kind == parse::TokenKind::word)
        return found_at(context, at - 2, ErrorId::missing_parenthesis, {words_of(tokens[at - 2])});
    // OVER and FILTER are taken for names where no parenthesis follows, and the parser goes on for a while.
    for (std::size_t i = at; i-- > 1;)
        if ((is_word(tokens[i], "OVER") || is_word(tokens[i], "FILTER")) && is_any(tokens[i + 1], k_inside) &&
            is_sign(tokens[i - 1], ")"))
            return found_at(context, i, ErrorId::missing_parenthesis, {words_of(tokens[i])});
    return std::nullopt;
}

// WHERE a = 1, b = 2
bool is_in_where(const Tokens& tokens, std::size_t at) {
    const auto open = opening_of(tokens, at);
    for (std::size_t i = at; i-- > (open ? *open + 1 : 0);)
        if (tokens[i].depth == tokens[at].depth &&
            (clause_of(tokens[i]) != Clause::none || is_word(tokens[i], "BETWEEN")))
            return is_word(tokens[i], "WHERE") || is_word(tokens[i], "HAVING");
    return false;
}

// SELECT a, FROM t; SELECT , a FROM t
Found find_misplaced_comma(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 5> k_before = {"SELECT", "DISTINCT", "FROM", "BY", "SET"};
    const Tokens& tokens = context.tokens;
    const parse::Token& token = tokens[at];
    if (at == 0)
        return std::nullopt;
    if (is_sign(tokens[at - 1], ",")) {
        const bool ends_list =
            begins_clause(tokens, at) || is_sign(token, ")") || is_sign(token, ";") || is_sign(token, ",");
        if (ends_list)
            return found_at(context, at - 1, ErrorId::comma_before_nothing);
    }
    if (is_sign(token, ",") && is_in_where(tokens, at))
        return found_at(context, at, ErrorId::comma_in_condition);
    if (is_sign(token, ",") && (is_any(tokens[at - 1], k_before) || is_sign(tokens[at - 1], "(")))
        return found_at(context, at, ErrorId::comma_after_nothing);
    return std::nullopt;
}

// SELECT a b c FROM t, VALUES (1 2), VALUES (1) (2)
Found find_missing_comma(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    const parse::Token& token = tokens[at];
    if (at == 0)
        return std::nullopt;
    const Clause clause = clause_around(tokens, at);
    const bool is_star = clause == Clause::select && is_sign(tokens[at - 1], "*");
    const bool is_next_row =
        is_sign(token, "(") && is_sign(tokens[at - 1], ")") && has_word_between(tokens, 0, at, "VALUES");
    const bool is_next_item = begins_item(token) && (ends_item(tokens[at - 1]) || is_star);
    const bool is_in_list = clause == Clause::select || clause == Clause::group || clause == Clause::order ||
                            (clause == Clause::none && token.depth > 0);
    if (!is_next_row && (!is_next_item || !is_in_list))
        return std::nullopt;
    return found_at(context, at, ErrorId::missing_comma, {words_of(tokens[at - 1]), words_of(token)});
}

Found find_early_end(const ErrorContext& context, std::size_t at) {
    if (!is_sign(context.tokens[at], ";") || at == 0)
        return std::nullopt;
    return found_at(context, at, ErrorId::unfinished, {words_of(context.tokens[at - 1])});
}

} // namespace joinery::sql
