#include "engine/sql/known_names.hpp"
#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/nearest_name.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// Of the enumeration.
constexpr std::array<std::string_view, 7> k_clauses = {"SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT"};

bool is_keyword(const parse::Token& token) { return token.kind == parse::TokenKind::word && !is_plain_name(token); }

// A clause with its second word: "ORDER BY".
std::string clause_in_words(Clause clause) {
    const std::string word(k_clauses[static_cast<std::size_t>(clause)]);
    return clause == Clause::group || clause == Clause::order ? word + " BY" : word;
}

const std::vector<std::string>& keywords() {
    static const std::vector<std::string> k_keywords = {
        "SELECT",     "FROM",    "WHERE",         "GROUP",     "ORDER",  "HAVING",  "LIMIT", "OFFSET",  "JOIN",
        "INNER",      "LEFT",    "RIGHT",         "OUTER",     "CROSS",  "USING",   "LIKE",  "BETWEEN", "NULL",
        "DISTINCT",   "UNION",   "EXCEPT",        "INTERSECT", "VALUES", "INSERT",  "INTO",  "UPDATE",  "DELETE",
        "CREATE",     "TABLE",   "DESC",          "CASE",      "WHEN",   "THEN",    "ELSE",  "EXISTS",  "PRIMARY",
        "REFERENCES", "FOREIGN", "AUTOINCREMENT", "COLLATE",   "ALTER",  "DROP",    "INDEX", "TRIGGER", "COLUMN",
        "UNIQUE",     "DEFAULT", "WITH",          "RECURSIVE", "BEGIN",  "CASCADE", "AND",
    };
    return k_keywords;
}

// Words that stand near to ordinary ones, such as "the", and mean something only inside CASE.
bool is_of_case(std::string_view keyword) { return keyword == "THEN" || keyword == "WHEN" || keyword == "ELSE"; }

// A type, or a table of the database: orders is no ORDER.
bool is_known(const ErrorContext& context, const parse::Token& token) {
    const auto tables = table_names(context.handle);
    return is_word(token, "INT") ||
           std::any_of(tables.begin(), tables.end(), [&](const std::string& table) { return is_word(token, table); });
}

// What stands before a missing part, in full: the BY of ORDER BY is "ORDER BY".
std::string in_full(const Tokens& tokens, std::size_t at) {
    const std::string word = words_of(tokens[at]);
    return at > 0 && is_word(tokens[at], "BY") ? words_of(tokens[at - 1]) + " " + word : word;
}

} // namespace

Finding found_missing_word(const ErrorContext& context, std::size_t at, std::string word, std::string whole) {
    return found_at(context, at, ErrorId::missing_word,
                    {words_of(context.tokens[at]), std::move(word), std::move(whole)});
}

Clause clause_of(const parse::Token& token) {
    for (std::size_t i = 0; i < k_clauses.size(); ++i)
        if (is_word(token, k_clauses[i]))
            return static_cast<Clause>(i);
    return Clause::none;
}

Clause clause_around(const Tokens& tokens, std::size_t at) {
    for (std::size_t i = at; i-- > 0;)
        if (tokens[i].depth == tokens[at].depth && clause_of(tokens[i]) != Clause::none)
            return clause_of(tokens[i]);
    return Clause::none;
}

bool begins_clause(const Tokens& tokens, std::size_t at) {
    const Clause clause = clause_of(tokens[at]);
    const bool needs_by = clause == Clause::group || clause == Clause::order;
    return clause != Clause::none && (!needs_by || (at + 1 < tokens.size() && is_word(tokens[at + 1], "BY")));
}

bool has_word_between(const Tokens& tokens, std::size_t begin, std::size_t end, std::string_view word) {
    for (std::size_t i = begin; i < std::min(end, tokens.size()); ++i)
        if (is_word(tokens[i], word))
            return true;
    return false;
}

// SELCT, FORM, WEHRE: either where the parser stopped, or just before, where it was taken for an alias.
Found find_misspelt_keyword(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    for (std::size_t back = 0; back <= 2 && back <= at; ++back) {
        const parse::Token& token = tokens[at - back];
        const bool is_listed =
            at - back > 0 && (is_sign(tokens[at - back - 1], ",") || is_sign(tokens[at - back - 1], "."));
        if (token.kind != parse::TokenKind::word || is_keyword(token) || is_listed || is_known(context, token))
            continue;
        const auto nearest = nearest_name(token.text, keywords());
        const bool is_out_of_place = nearest && ((is_of_case(*nearest) && !has_word_between(tokens, 0, at, "CASE")) ||
                                                 (*nearest == "AND" && !has_word_between(tokens, 0, at, "WHERE") &&
                                                  !has_word_between(tokens, 0, at, "ON")));
        if (nearest && !is_out_of_place)
            return found_at(context, at - back, ErrorId::misspelt_keyword, {words_of(token), *nearest});
    }
    return std::nullopt;
}

Found find_unknown_statement(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 12> k_inner_words = {
        "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "JOIN", "LEFT", "ON", "AND", "OR", "UNION"};
    if (at != 0)
        return std::nullopt;
    const parse::Token& token = context.tokens.front();
    const std::size_t semicolon = context.script.substr(0, context.statement.offset).rfind(';');
    if (is_any(token, k_inner_words) && semicolon != std::string_view::npos)
        return Finding{ErrorId::clause_after_semicolon, context.place_of(token), {words_of(token)}};
    if (is_word(token, "FROM"))
        return found_at(context, 0, ErrorId::from_first);
    if (is_sign(token, "("))
        return found_at(context, 0, ErrorId::parenthesis_at_start);
    return found_at(context, 0, ErrorId::unknown_statement, {words_of(token)});
}

// SELECT order FROM t
Found find_keyword_as_name(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 12> k_before = {
        "SELECT", "DISTINCT", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "AS", "BY", "VIEW", "INDEX", "SET"};
    const Tokens& tokens = context.tokens;
    if (at == 0 || !is_keyword(tokens[at]))
        return std::nullopt;
    const parse::Token& before = tokens[at - 1];
    if (!is_any(before, k_before) && !is_sign(before, ",") && !is_sign(before, ".") && !is_sign(before, "("))
        return std::nullopt;
    return found_at(context, at, ErrorId::keyword_as_name, {words_of(tokens[at])});
}

Found find_missing_word(const ErrorContext& context, std::size_t at) {
    struct Pair {
        std::string_view before;
        std::string_view word;
        std::size_t distance; // how many tokens back the first word stands
    };
    static constexpr std::array k_pairs = {
        Pair{"DELETE", "FROM", 1}, Pair{"INSERT", "INTO", 1},  Pair{"REPLACE", "INTO", 1}, Pair{"GROUP", "BY", 1},
        Pair{"ORDER", "BY", 1},    Pair{"PARTITION", "BY", 1}, Pair{"UPDATE", "SET", 2},   Pair{"INDEX", "ON", 2},
        Pair{"PRIMARY", "KEY", 1}, Pair{"FOREIGN", "KEY", 1},  Pair{"QUERY", "PLAN", 1}};
    static constexpr std::array<std::string_view, 5> k_joins = {"LEFT", "RIGHT", "FULL", "INNER", "CROSS"};
    const Tokens& tokens = context.tokens;
    for (const Pair& pair : k_pairs)
        if (at >= pair.distance && is_word(tokens[at - pair.distance], pair.before) &&
            (at == pair.distance || !is_word(tokens[at - pair.distance - 1], "ON"))) { // ON DELETE is of a key
            const std::string both =
                std::string(pair.before) + (pair.distance == 1 ? " " : " … ") + std::string(pair.word);
            return found_missing_word(context, at, std::string(pair.word), both);
        }
    const bool is_star = at > 1 && is_sign(tokens[at - 1], "*") && clause_around(tokens, at) == Clause::select &&
                         (is_word(tokens[at - 2], "SELECT") || is_sign(tokens[at - 2], ","));
    if (is_star && is_plain_name(tokens[at]) && !has_word_between(tokens, at, tokens.size(), "FROM"))
        return found_missing_word(context, at, "FROM", "FROM " + words_of(tokens[at]));
    // LEFT things ON: LEFT was taken for an alias, or for a join of a table that is not there.
    for (std::size_t back = 1; back <= 2 && back <= at; ++back)
        if (is_any(tokens[at - back], k_joins) && is_plain_name(tokens[at - back + 1]) &&
            clause_around(tokens, at - back) == Clause::from)
            return found_at(context, at - back, ErrorId::missing_join, {words_of(tokens[at - back])});
    return std::nullopt;
}

// SELECT FROM t, FROM WHERE, ORDER BY LIMIT
Found find_empty_clause(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 16> k_unfinished = {
        "FROM", "WHERE", "BY",  "HAVING", "LIMIT",  "OFFSET", "JOIN", "ON",
        "AND",  "OR",    "NOT", "SET",    "UPDATE", "INTO",   "AS",   "UNION"};
    static constexpr std::array<std::string_view, 6> k_next = {"ON", "JOIN", "SET", "VALUES", "USING", "UNION"};
    const Tokens& tokens = context.tokens;
    if (at == 0)
        return std::nullopt;
    const parse::Token& before = tokens[at - 1];
    if (is_word(tokens[at], "FROM") && (is_word(before, "SELECT") || is_word(before, "DISTINCT")))
        return found_at(context, at, ErrorId::empty_select_list, {words_of(before)});
    const bool follows = (begins_clause(tokens, at) && !is_word(tokens[at], "SELECT")) || is_any(tokens[at], k_next);
    if (!is_any(before, k_unfinished) || !follows)
        return std::nullopt;
    return found_at(context, at, ErrorId::empty_clause, {in_full(tokens, at - 1), words_of(tokens[at])});
}

// LIMIT 5 ORDER BY a, GROUP BY a WHERE b, WHERE a WHERE b
Found find_clause_out_of_order(const ErrorContext& context, std::size_t at) {
    const Clause clause = clause_of(context.tokens[at]);
    const Clause around = clause_around(context.tokens, at);
    if (clause == Clause::none || around == Clause::none || clause == Clause::select || around < clause)
        return std::nullopt;
    if (around != clause)
        return found_at(context, at, ErrorId::clause_out_of_order, {clause_in_words(clause), clause_in_words(around)});
    return found_at(context, at, clause == Clause::where ? ErrorId::where_twice : ErrorId::clause_twice,
                    {clause_in_words(clause)});
}

// a, DISTINCT b; OFFSET 5
Found find_misplaced_word(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (at > 0 && is_word(tokens[at], "DISTINCT"))
        return found_at(context, at, ErrorId::distinct_late);
    for (const std::size_t i : {at, at - 1})
        if (at > 0 && is_word(tokens[i], "OFFSET") && !has_word_between(tokens, 0, at, "LIMIT"))
            return found_at(context, i, ErrorId::offset_without_limit);
    const bool is_order = at > 0 && (is_word(tokens[at - 1], "DESC") || is_word(tokens[at - 1], "ASC"));
    if (is_order && is_plain_name(tokens[at]) && clause_around(tokens, at) == Clause::order)
        return found_other_way(context, at, words_of(tokens[at - 1]) + " " + words_of(tokens[at]),
                               words_of(tokens[at]) + " " + words_of(tokens[at - 1]));
    return std::nullopt;
}

// WITH x AS SELECT 1; WITH x (SELECT 1); WITH x AS (SELECT 1) WITH y AS (SELECT 2); and a WITH that a semicolon ends
Found find_with_form(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (at < 3 || !is_word(tokens.front(), "WITH"))
        return std::nullopt;
    if (is_word(tokens[at], "WITH") && is_sign(tokens[at - 1], ")"))
        return found_at(context, at, ErrorId::clause_twice, {words_of(tokens[at])});
    if (is_sign(tokens[at], ";") && is_sign(tokens[at - 1], ")"))
        return found_at(context, at, ErrorId::with_without_query, {words_of(tokens[1])});
    if (!is_word(tokens[at], "SELECT"))
        return std::nullopt;
    const bool has_no_parenthesis = is_word(tokens[at - 1], "AS");
    const bool has_no_as = is_sign(tokens[at - 1], "(") && is_plain_name(tokens[at - 2]);
    if (!has_no_parenthesis && !has_no_as)
        return std::nullopt;
    return found_at(context, at, ErrorId::with_form, {words_of(tokens[at - 2])});
}

} // namespace joinery::sql
