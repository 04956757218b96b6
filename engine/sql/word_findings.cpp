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
    return in_backquotes(clause == Clause::group || clause == Clause::order ? word + " BY" : word);
}

const std::vector<std::string>& keywords() {
    static const std::vector<std::string> k_keywords = {
        "SELECT",     "FROM",    "WHERE",         "GROUP",     "ORDER",  "HAVING", "LIMIT", "OFFSET",  "JOIN",
        "INNER",      "LEFT",    "RIGHT",         "OUTER",     "CROSS",  "USING",  "LIKE",  "BETWEEN", "NULL",
        "DISTINCT",   "UNION",   "EXCEPT",        "INTERSECT", "VALUES", "INSERT", "INTO",  "UPDATE",  "DELETE",
        "CREATE",     "TABLE",   "DESC",          "CASE",      "WHEN",   "THEN",   "ELSE",  "EXISTS",  "PRIMARY",
        "REFERENCES", "FOREIGN", "AUTOINCREMENT", "COLLATE",   "ALTER",  "DROP",   "INDEX", "TRIGGER", "COLUMN",
        "UNIQUE",     "DEFAULT", "WITH",          "RECURSIVE", "BEGIN",
    };
    return k_keywords;
}

} // namespace

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

// SELCT, FORM, WEHRE: either where the parser stopped, or just before, where it was taken for an alias.
std::optional<Finding> find_misspelled_keyword(const Tokens& tokens, std::size_t at) {
    for (std::size_t back = 0; back <= 2 && back <= at; ++back) {
        const parse::Token& token = tokens[at - back];
        const bool is_listed =
            at - back > 0 && (is_sign(tokens[at - back - 1], ",") || is_sign(tokens[at - back - 1], "."));
        if (token.kind != parse::TokenKind::word || is_keyword(token) || is_listed)
            continue;
        if (const auto nearest = nearest_name(token.text, keywords()))
            return Finding{at - back, in_backquotes(token.text) + " is no word of SQL.",
                           "Did you mean " + in_backquotes(*nearest) + "?"};
    }
    return std::nullopt;
}

std::optional<Finding> find_unknown_statement(const Tokens& tokens, std::size_t at) {
    if (at != 0)
        return std::nullopt;
    return Finding{0, "No statement begins with " + in_backquotes(tokens[0].text) + ".",
                   "A question to the database begins with `SELECT`."};
}

// TOP 5, ILIKE, && and other things that other databases and languages have.
std::optional<Finding> find_other_dialect(const Tokens& tokens, std::size_t at) {
    struct Dialect {
        std::string_view word;
        std::string_view sentence;
        std::string_view suggestion;
    };
    static constexpr std::array k_dialects = {
        Dialect{"TOP", "SQLite has no `TOP`.", "Write `LIMIT` with the number at the end."},
        Dialect{"ILIKE", "SQLite has no `ILIKE`.", "Its `LIKE` does not tell `a` from `A` anyway."},
        Dialect{"AUTO_INCREMENT", "SQLite has no `AUTO_INCREMENT`.", "An `INTEGER PRIMARY KEY` counts up by itself."},
        Dialect{"FETCH", "SQLite has no `FETCH FIRST`.", "Write `LIMIT` with the number at the end."},
        Dialect{"TRUNCATE", "SQLite has no `TRUNCATE`.", "Write `DELETE FROM` with the table."},
        Dialect{"SHOW", "SQLite has no `SHOW`.", "The tables are in `SELECT name FROM sqlite_schema`."},
        Dialect{"DESCRIBE", "SQLite has no `DESCRIBE`.", "Write `PRAGMA table_info(name)`."},
        Dialect{"USE", "SQLite has no `USE`: there is this one database.", "Leave the statement out."},
    };
    for (const std::size_t i : {at, at == 0 ? at : at - 1})
        for (const Dialect& row : k_dialects)
            if (is_word(tokens[i], row.word))
                return Finding{i, std::string(row.sentence), std::string(row.suggestion)};
    if (is_sign(tokens[at], "&") && at > 0 && is_sign(tokens[at - 1], "&"))
        return Finding{at - 1, "SQL has no `&&`.", "Write `AND`."};
    return std::nullopt;
}

// SELECT order FROM t
std::optional<Finding> find_keyword_as_name(const Tokens& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 12> k_before = {
        "SELECT", "DISTINCT", "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "AS", "BY", "VIEW", "INDEX", "SET"};
    if (at == 0 || !is_keyword(tokens[at]))
        return std::nullopt;
    const parse::Token& before = tokens[at - 1];
    if (!is_any(before, k_before) && !is_sign(before, ",") && !is_sign(before, ".") && !is_sign(before, "("))
        return std::nullopt;
    const std::string name(tokens[at].text);
    return Finding{at, in_backquotes(name) + " is a word of SQL itself, so it is no name as it stands.",
                   "If it is a name, write it in double quotes: `\"" + name + "\"`."};
}

std::optional<Finding> find_missing_word(const Tokens& tokens, std::size_t at) {
    struct Pair {
        std::string_view before;
        std::string_view word;
        std::size_t distance; // how many tokens back the first word stands
    };
    static constexpr std::array k_pairs = {Pair{"DELETE", "FROM", 1}, Pair{"INSERT", "INTO", 1}, Pair{"GROUP", "BY", 1},
                                           Pair{"ORDER", "BY", 1}, Pair{"UPDATE", "SET", 2}};
    for (const Pair& pair : k_pairs)
        if (at >= pair.distance && is_word(tokens[at - pair.distance], pair.before))
            return Finding{at,
                           "Before " + in_backquotes(tokens[at].text) + " the word " + in_backquotes(pair.word) +
                               " is missing.",
                           "Write " +
                               in_backquotes(std::string(pair.before) + (pair.distance == 1 ? " " : " … ") +
                                             std::string(pair.word)) +
                               "."};
    return std::nullopt;
}

// SELECT FROM t
std::optional<Finding> find_empty_clause(const Tokens& tokens, std::size_t at) {
    if (at == 0)
        return std::nullopt;
    const parse::Token& before = tokens[at - 1];
    if (is_word(tokens[at], "FROM") && (is_word(before, "SELECT") || is_word(before, "DISTINCT")))
        return Finding{at, "Nothing stands between " + in_backquotes(before.text) + " and `FROM`.",
                       "Write the columns there, or `*` for all of them."};
    return std::nullopt;
}

// LIMIT 5 ORDER BY a, GROUP BY a WHERE b, WHERE a WHERE b
std::optional<Finding> find_clause_out_of_order(const Tokens& tokens, std::size_t at) {
    const Clause clause = clause_of(tokens[at]);
    const Clause around = clause_around(tokens, at);
    if (clause == Clause::none || around == Clause::none || clause == Clause::select || around < clause)
        return std::nullopt;
    if (around == clause)
        return Finding{at, "There are two " + clause_in_words(clause) + " here.",
                       clause == Clause::where ? "Join the conditions with `AND`." : "Make one of them."};
    return Finding{
        at, clause_in_words(clause) + " stands after " + clause_in_words(around) + " here, and belongs before it.",
        "The order is `SELECT`, `FROM`, `WHERE`, `GROUP BY`, `HAVING`, `ORDER BY`, `LIMIT`."};
}

// FROM t name = 'x': the name was taken for an alias of the table.
std::optional<Finding> find_condition_without_where(const Tokens& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 7> k_signs = {"=", "==", "<>", "!=", "<", ">", "<="};
    static constexpr std::array<std::string_view, 5> k_words = {"LIKE", "IS", "IN", "BETWEEN", "NOT"};
    const bool compares =
        is_any(tokens[at], k_words) || is_sign(tokens[at], ">=") ||
        std::any_of(k_signs.begin(), k_signs.end(), [&](std::string_view sign) { return is_sign(tokens[at], sign); });
    if (!compares || at == 0 || clause_around(tokens, at) != Clause::from)
        return std::nullopt;
    const bool has_join = std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                      [](const parse::Token& token) { return is_word(token, "JOIN"); });
    const std::string word = has_join ? "`ON` or `WHERE`" : "`WHERE`";
    return Finding{at - 1, "A condition begins here, and no " + word + " stands before it.",
                   "Write " + word + " before " + in_backquotes(tokens[at - 1].text) + "."};
}

} // namespace joinery::sql
