#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// Where in a statement something of another database may stand.
enum class Where {
    start, // its first words
    stop,  // where SQLite's parser stopped, or shortly before
};

struct Dialect {
    std::string_view word;
    std::string_view next; // may be empty: any word
    Where where;
    ErrorId id;
    std::string_view instead; // the template's {2}, if it has one
};

constexpr std::array k_dialects = {
    Dialect{"TOP", "", Where::stop, ErrorId::limit_at_end, ""},
    Dialect{"FETCH", "FIRST", Where::stop, ErrorId::limit_at_end, ""},
    Dialect{"FETCH", "NEXT", Where::stop, ErrorId::limit_at_end, ""},
    Dialect{"LIMIT", "ALL", Where::stop, ErrorId::no_limit_all, ""},
    Dialect{"ILIKE", "", Where::stop, ErrorId::no_ilike, ""},
    Dialect{"RLIKE", "", Where::stop, ErrorId::no_pattern, ""},
    Dialect{"SIMILAR", "TO", Where::stop, ErrorId::no_pattern, ""},
    Dialect{"CONTAINS", "", Where::stop, ErrorId::no_pattern, ""},
    Dialect{"STARTS", "WITH", Where::stop, ErrorId::no_pattern, ""},
    Dialect{"ENDS", "WITH", Where::stop, ErrorId::no_pattern, ""},
    Dialect{"AUTO_INCREMENT", "", Where::stop, ErrorId::no_auto_increment, ""},
    Dialect{"IDENTITY", "", Where::stop, ErrorId::no_auto_increment, ""},
    Dialect{"CREATE", "SEQUENCE", Where::start, ErrorId::no_auto_increment, ""},
    Dialect{"TRUNCATE", "", Where::start, ErrorId::no_truncate, ""},
    Dialect{"SHOW", "", Where::start, ErrorId::no_show, ""},
    Dialect{"USE", "", Where::start, ErrorId::no_other_database, ""},
    Dialect{"CREATE", "DATABASE", Where::start, ErrorId::no_other_database, ""},
    Dialect{"CREATE", "SCHEMA", Where::start, ErrorId::no_other_database, ""},
    Dialect{"DROP", "DATABASE", Where::start, ErrorId::no_other_database, ""},
    Dialect{"GRANT", "", Where::start, ErrorId::no_users, ""},
    Dialect{"REVOKE", "", Where::start, ErrorId::no_users, ""},
    Dialect{"CREATE", "USER", Where::start, ErrorId::no_users, ""},
    Dialect{"CREATE", "ROLE", Where::start, ErrorId::no_users, ""},
    Dialect{"CALL", "", Where::start, ErrorId::no_procedures, ""},
    Dialect{"EXEC", "", Where::start, ErrorId::no_procedures, ""},
    Dialect{"EXECUTE", "", Where::start, ErrorId::no_procedures, ""},
    Dialect{"CREATE", "PROCEDURE", Where::start, ErrorId::no_procedures, ""},
    Dialect{"CREATE", "FUNCTION", Where::start, ErrorId::no_procedures, ""},
    Dialect{"SET", "", Where::start, ErrorId::no_variables, ""},
    Dialect{"DECLARE", "", Where::start, ErrorId::no_variables, ""},
    Dialect{"MERGE", "INTO", Where::start, ErrorId::no_merge, ""},
    Dialect{"DUPLICATE", "KEY", Where::stop, ErrorId::no_merge, ""},
    Dialect{"MINUS", "", Where::stop, ErrorId::no_minus, ""},
    Dialect{"INTERVAL", "", Where::stop, ErrorId::no_interval, ""},
    Dialect{"QUALIFY", "", Where::stop, ErrorId::no_query_form, ""},
    Dialect{"TABLESAMPLE", "", Where::stop, ErrorId::no_query_form, ""},
    Dialect{"PIVOT", "", Where::stop, ErrorId::no_query_form, ""},
    Dialect{"LATERAL", "", Where::stop, ErrorId::no_query_form, ""},
    Dialect{"APPLY", "", Where::stop, ErrorId::no_query_form, ""},
    Dialect{"CREATE", "OR", Where::start, ErrorId::no_or_replace, ""},
    Dialect{"FOR", "UPDATE", Where::stop, ErrorId::no_row_locks, ""},
    Dialect{"DISTINCT", "ON", Where::stop, ErrorId::no_distinct_on, ""},
    Dialect{"START", "TRANSACTION", Where::start, ErrorId::begin_alone, ""},
    Dialect{"BEGIN", "WORK", Where::start, ErrorId::begin_alone, ""},
    Dialect{"OUTPUT", "", Where::stop, ErrorId::no_output, ""},
    Dialect{"ENUM", "", Where::stop, ErrorId::no_enum, ""},
    Dialect{"ENGINE", "", Where::stop, ErrorId::no_table_option, ""},
    Dialect{"CHARSET", "", Where::stop, ErrorId::no_table_option, ""},
    Dialect{"COMMENT", "", Where::stop, ErrorId::no_table_option, ""},
    Dialect{"ALTER", "COLUMN", Where::stop, ErrorId::no_alter_column, ""},
    Dialect{"MODIFY", "", Where::stop, ErrorId::no_alter_column, ""},
    Dialect{"CHANGE", "", Where::stop, ErrorId::no_alter_column, ""},
    Dialect{"EACH", "STATEMENT", Where::stop, ErrorId::no_statement_trigger, ""},
    Dialect{"INSERT", "IGNORE", Where::start, ErrorId::insert_ignore, "IGNORE"},
    Dialect{"INSERT", "OVERWRITE", Where::start, ErrorId::insert_ignore, "REPLACE"},
    Dialect{"SELECT", "UNIQUE", Where::start, ErrorId::no_such_syntax, "SELECT DISTINCT"},
    Dialect{"RENAME", "TABLE", Where::start, ErrorId::no_such_syntax, "ALTER TABLE … RENAME TO …"},
    Dialect{"DROP", "COLUMN", Where::start, ErrorId::no_such_syntax, "ALTER TABLE … DROP COLUMN …"},
    Dialect{"DELETE", "TABLE", Where::start, ErrorId::no_such_syntax, "DROP TABLE"},
    Dialect{"UPDATE", "TABLE", Where::start, ErrorId::no_such_syntax, "UPDATE"},
    Dialect{"INTO", "TABLE", Where::stop, ErrorId::no_such_syntax, "INTO"},
    Dialect{"EXPLAIN", "ANALYZE", Where::stop, ErrorId::no_such_syntax, "EXPLAIN QUERY PLAN"},
    Dialect{"EXPLAIN", "PLAN", Where::stop, ErrorId::no_such_syntax, "EXPLAIN QUERY PLAN"},
    Dialect{"CREATE", "CLUSTERED", Where::start, ErrorId::no_such_syntax, "CREATE INDEX"},
    Dialect{"CREATE", "MATERIALIZED", Where::start, ErrorId::no_such_syntax, "CREATE VIEW"},
    Dialect{"INTERSECT", "ALL", Where::stop, ErrorId::no_such_syntax, "INTERSECT"},
    Dialect{"EXCEPT", "ALL", Where::stop, ErrorId::no_such_syntax, "EXCEPT"},
    Dialect{"ELSE", "IF", Where::stop, ErrorId::no_such_syntax, "WHEN"},
    Dialect{"DESCENDING", "", Where::stop, ErrorId::no_such_syntax, "DESC"},
    Dialect{"ASCENDING", "", Where::stop, ErrorId::no_such_syntax, "ASC"},
    Dialect{"GO", "", Where::start, ErrorId::no_such_syntax, ";"},
    Dialect{"BEGIN", "TRAN", Where::start, ErrorId::begin_alone, ""},
    Dialect{"COMMIT", "TRAN", Where::start, ErrorId::no_such_syntax, "COMMIT"},
    Dialect{"COMMIT", "WORK", Where::start, ErrorId::no_such_syntax, "COMMIT"},
    Dialect{"IF", "", Where::start, ErrorId::no_procedures, ""},
    Dialect{"WHILE", "", Where::start, ErrorId::no_procedures, ""},
    Dialect{"PRINT", "", Where::start, ErrorId::no_procedures, ""},
    Dialect{"EXECUTE", "FUNCTION", Where::stop, ErrorId::no_procedures, ""},
    Dialect{"EXECUTE", "PROCEDURE", Where::stop, ErrorId::no_procedures, ""},
    Dialect{"CHARACTER", "SET", Where::stop, ErrorId::no_table_option, ""},
    Dialect{"WITHIN", "GROUP", Where::stop, ErrorId::no_such_syntax, "string_agg(text, ', ' ORDER BY text)"},
    Dialect{"SEPARATOR", "", Where::stop, ErrorId::no_such_syntax, "group_concat(text, ', ')"},
    Dialect{"SORT", "BY", Where::stop, ErrorId::no_such_syntax, "ORDER BY"},
};

// Functions whose arguments are not parted by commas elsewhere.
struct Form {
    std::string_view function;
    std::string_view instead;
};

constexpr std::array k_forms = {
    Form{"SUBSTRING", "substr(text, from, length)"},
    Form{"EXTRACT", "strftime('%Y', date)"},
    Form{"TRIM", "trim(text, letters)"},
    Form{"CAST", "CAST(value AS TEXT)"},
    Form{"TRY_CAST", "CAST(value AS TEXT)"},
    Form{"CONVERT", "CAST(value AS TEXT)"},
};

bool fits(const Dialect& row, const Tokens& tokens, std::size_t at) {
    if (!is_word(tokens[at], row.word))
        return false;
    return row.next.empty() || (at + 1 < tokens.size() && is_word(tokens[at + 1], row.next));
}

Finding found_dialect(const ErrorContext& context, std::size_t at, const Dialect& row) {
    const TextSpan first = context.place_of(context.tokens[at]);
    TextSpan place = first;
    std::string words = words_of(context.tokens[at]);
    if (!row.next.empty()) {
        const TextSpan second = context.place_of(context.tokens[at + 1]);
        place.length = second.offset + second.length - first.offset;
        words += " " + words_of(context.tokens[at + 1]);
    }
    return {row.id, place, {words, std::string(row.instead)}};
}

// DESC guests, DESCRIBE guests
Found find_describe(const ErrorContext& context) {
    const Tokens& tokens = context.tokens;
    if (!is_word(tokens.front(), "DESC") && !is_word(tokens.front(), "DESCRIBE"))
        return std::nullopt;
    return found_at(context, 0, ErrorId::no_describe,
                    {words_of(tokens.front()), tokens.size() > 1 ? name_of(tokens[1]) : std::string("name")});
}

// CURRENT_DATE(), ISNULL(a, b), ISNULL(a)
Found find_word_as_function(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (is_sign(tokens[at], "(") && at > 0 && parse::folded(tokens[at - 1].text).rfind("current_", 0) == 0)
        return found_other_way(context, at - 1, words_of(tokens[at - 1]) + "()", words_of(tokens[at - 1]));
    if (!is_word(tokens[at], "ISNULL") || at + 3 >= tokens.size() || !is_sign(tokens[at + 1], "("))
        return std::nullopt;
    const bool is_test = is_sign(tokens[at + 3], ")");
    return found_other_way(context, at, words_of(tokens[at]),
                           is_test ? words_of(tokens[at + 2]) + " IS NULL" : "ifnull(x, y)");
}

// EXTRACT(YEAR FROM day), TRIM(BOTH ' ' FROM name), CAST(name, TEXT), CAST(name TEXT), TRY_CAST(name AS TEXT)
Found find_other_form(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 3> k_sides = {"BOTH", "LEADING", "TRAILING"};
    const Tokens& tokens = context.tokens;
    const auto open = opening_of(tokens, at);
    if (!open || *open == 0)
        return std::nullopt;
    const parse::Token& function = tokens[*open - 1];
    const bool is_cast = is_word(function, "CAST");
    const bool has_words = is_word(tokens[at], "FROM") || is_word(tokens[at], "FOR") || is_word(tokens[at], "AS") ||
                           is_any(tokens[at - 1], k_sides);
    if (is_cast ? !is_sign(tokens[at], ",") && !is_plain_name(tokens[at]) : !has_words)
        return std::nullopt;
    for (const Form& form : k_forms)
        if (is_word(function, form.function))
            return found_at(context, *open - 1, ErrorId::no_such_syntax,
                            {words_of(function), std::string(form.instead)});
    return std::nullopt;
}

// id > ALL (SELECT …), id = ANY (SELECT …): ANY is taken for a function.
Found find_all_or_any(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 3> k_words = {"ALL", "ANY", "SOME"};
    for (std::size_t back = 0; back <= 2 && back < at; ++back) {
        const parse::Token& before = context.tokens[at - back - 1];
        if (is_any(context.tokens[at - back], k_words) && before.kind == parse::TokenKind::sign &&
            !is_sign(before, ")") && !is_sign(before, ","))
            return found_at(context, at - back, ErrorId::no_all_or_any, {words_of(context.tokens[at - back])});
    }
    return std::nullopt;
}

} // namespace

Finding found_other_way(const ErrorContext& context, std::size_t at, std::string words, std::string instead) {
    return found_at(context, at, ErrorId::no_such_syntax, {std::move(words), std::move(instead)});
}

Found find_other_dialect(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    for (const Dialect& row : k_dialects) {
        if (row.where == Where::start) {
            if (at <= 1 && fits(row, tokens, 0))
                return found_dialect(context, 0, row);
            continue;
        }
        for (std::size_t back = 0; back <= 3 && back <= at; ++back)
            if (fits(row, tokens, at - back))
                return found_dialect(context, at - back, row);
    }
    if (at <= 1)
        if (auto found = find_describe(context))
            return found;
    if (is_word(tokens[at], "INTO") && is_word(tokens.front(), "SELECT"))
        return found_at(context, at, ErrorId::no_select_into);
    if (auto found = find_word_as_function(context, at))
        return found;
    if (auto found = find_other_form(context, at))
        return found;
    return find_all_or_any(context, at);
}

// &&, ::, :=, !, #, //, \d, .tables
Found find_other_sign(const ErrorContext& context, std::size_t at) {
    struct Sign {
        std::string_view text; // one token or two
        ErrorId id;
    };
    static constexpr std::array k_signs = {
        Sign{"&&", ErrorId::and_sign},     Sign{"::", ErrorId::cast_sign},   Sign{":=", ErrorId::no_variables},
        Sign{"//", ErrorId::comment_sign}, Sign{"#", ErrorId::comment_sign}, Sign{"!", ErrorId::not_sign},
        Sign{"~", ErrorId::no_pattern},
    };
    const Tokens& tokens = context.tokens;
    if (at == 0 && (is_sign(tokens[0], ".") || tokens[0].text == "\\")) {
        const std::string name = tokens.size() > 1 ? words_of(tokens[1]) : "";
        return Finding{ErrorId::terminal_command, context.statement, {words_of(tokens[0]) + name}};
    }
    const std::string_view text = text_at(context.script, context.statement);
    for (const std::size_t i : {at, at == 0 ? at : at - 1})
        for (const Sign& sign : k_signs) {
            const std::size_t offset = tokens[i].place.offset;
            const bool is_here =
                tokens[i].text.size() <= sign.text.size() && text.substr(offset, sign.text.size()) == sign.text;
            if (is_here && (i == at || sign.text.size() == 2))
                return Finding{
                    sign.id, {context.statement.offset + offset, sign.text.size()}, {std::string(sign.text)}};
        }
    return std::nullopt;
}

} // namespace joinery::sql
