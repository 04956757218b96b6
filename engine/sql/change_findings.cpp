#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// What a trigger does.
constexpr std::array<std::string_view, 5> k_steps = {"INSERT", "UPDATE", "DELETE", "SELECT", "REPLACE"};

bool has_word_after(const Tokens& tokens, std::size_t at, std::string_view word) {
    return has_word_between(tokens, at + 1, tokens.size(), word);
}

// CREATE TABLE t (PRIMARY KEY (a), a INTEGER); (a INTEGER FOREIGN KEY REFERENCES t); (a INTEGER, INDEX (a))
Found find_rule_mistake(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 5> k_rules = {"PRIMARY", "FOREIGN", "CHECK", "UNIQUE", "CONSTRAINT"};
    const Tokens& tokens = context.tokens;
    const parse::Token& before = tokens[at - 1];
    if (is_sign(before, "(") && before.depth == 0 && is_any(tokens[at], k_rules))
        return found_at(context, at, ErrorId::rule_before_columns);
    if (is_word(tokens[at], "FOREIGN") && !is_sign(before, ","))
        return found_at(context, at, ErrorId::foreign_key_on_column);
    if (is_word(tokens[at], "INDEX") && is_sign(before, ","))
        return found_at(context, at, ErrorId::no_index_in_table);
    for (const std::size_t key : {at - 1, at - 3}) // KEY (a), KEY k (a): there KEY is a column, and k its type
        if (key > 1 && key < at && is_word(tokens[key], "KEY") && is_sign(tokens[key - 1], ",") &&
            is_sign(tokens[key == at - 1 ? at : at - 1], "("))
            return found_at(context, key, ErrorId::no_index_in_table);
    if (is_word(tokens[at], "NOTNULL"))
        return found_other_way(context, at, words_of(tokens[at]), "NOT NULL");
    if (is_word(before, "CONSTRAINT") && is_any(tokens[at], k_rules))
        return found_at(context, at, ErrorId::missing_name, {words_of(before), words_of(tokens[at])});
    if (is_sign(before, ")") && is_plain_name(tokens[at]) && has_word_between(tokens, 0, at, "FOREIGN") &&
        !has_word_between(tokens, 0, at, "REFERENCES"))
        return found_missing_word(context, at, "REFERENCES", "REFERENCES");
    if (is_sign(tokens[at], "(") && at > 1 && is_word(tokens[at - 2], "DEFAULT"))
        return found_at(context, at - 1, ErrorId::default_without_parentheses);
    if (is_word(tokens[at], "AUTOINCREMENT"))
        return found_at(context, at, ErrorId::autoincrement_elsewhere);
    if (is_sign(tokens[at], "-") && before.kind == parse::TokenKind::word)
        return found_at(context, at, ErrorId::hyphen_in_name);
    return std::nullopt;
}

// INSERT INTO t SELECT 1 ON CONFLICT DO NOTHING; the place is that of ON
Found find_upsert_after_select(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (!is_word(tokens[at], "DO") || !has_word_between(tokens, 0, at, "SELECT"))
        return std::nullopt;
    for (std::size_t i = at - 1; i > 0; --i)
        if (is_word(tokens[i], "CONFLICT") && is_word(tokens[i - 1], "ON"))
            return found_at(context, i - 1, ErrorId::upsert_after_select);
    return std::nullopt;
}

// DELETE FROM t, u; UPDATE t JOIN u
Found find_other_table(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    const bool has_other = is_sign(tokens[at], ",") || is_word(tokens[at], "JOIN") || is_word(tokens[at], "USING") ||
                           has_word_after(tokens, at, "JOIN");
    if (!has_other)
        return std::nullopt;
    return found_at(context, at, ErrorId::change_with_join, {words_of(tokens.front())});
}

} // namespace

Found find_insert_mistake(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (at < 3 || (!is_word(tokens.front(), "INSERT") && !is_word(tokens.front(), "REPLACE")))
        return std::nullopt;
    if (is_word(tokens[at], "DEFAULT") && has_word_between(tokens, 0, at, "VALUES"))
        return found_at(context, at, ErrorId::default_as_value);
    if (auto found = find_upsert_after_select(context, at))
        return found;
    const bool has_values = has_word_between(tokens, 0, at, "VALUES") || has_word_between(tokens, 0, at, "SELECT");
    if (has_values)
        return std::nullopt;
    if (is_sign(tokens[at], "(") && is_sign(tokens[at - 1], ")"))
        return found_at(context, at, ErrorId::insert_without_values);
    if (is_word(tokens[at], "SET"))
        return found_at(context, at, ErrorId::insert_with_set);
    const bool is_after_table = is_word(tokens[at - 2], "INTO");
    if (is_after_table && is_plain_name(tokens[at]) && has_word_after(tokens, at, "VALUES"))
        return found_at(context, at, ErrorId::insert_columns_bare, {words_of(tokens[at - 1])});
    return std::nullopt;
}

Found find_update_mistake(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (at < 2 || !is_word(tokens.front(), "UPDATE"))
        return std::nullopt;
    const bool has_set = has_word_between(tokens, 0, at, "SET");
    if (!has_set && is_word(tokens[at], "WHERE") && has_word_after(tokens, at, "SET"))
        return found_at(context, at, ErrorId::set_after_where);
    if (at == 2 && is_plain_name(tokens[at]) && at + 1 < tokens.size() && is_word(tokens[at + 1], "SET"))
        return found_at(context, at, ErrorId::alias_without_as, {words_of(tokens[at])});
    if (!has_set)
        return find_other_table(context, at);
    const parse::Token& before = tokens[at - 1];
    if (is_word(tokens[at], "SET"))
        return found_at(context, at, ErrorId::set_twice);
    if (is_word(tokens[at], "DEFAULT") && is_sign(before, "="))
        return found_at(context, at, ErrorId::default_as_value);
    const bool is_target = is_plain_name(before) && (is_word(tokens[at - 2], "SET") || is_sign(tokens[at - 2], ","));
    if (is_target && begins_item(tokens[at]))
        return found_at(context, at, ErrorId::set_without_equals, {words_of(before), words_of(tokens[at])});
    if (!is_target && at + 1 < tokens.size() && is_plain_name(tokens[at]) && ends_item(before) &&
        is_sign(tokens[at + 1], "=") && !has_word_between(tokens, 0, at, "WHERE"))
        return found_at(context, at, ErrorId::missing_comma, {words_of(before), words_of(tokens[at])});
    if (is_target && at + 1 < tokens.size() && is_sign(tokens[at + 1], "="))
        return found_other_way(context, at, words_of(tokens[at]) + "=",
                               words_of(before) + " = " + words_of(before) + " " + words_of(tokens[at]) + " …");
    if (is_target && is_sign(tokens[at], ".") && at + 1 < tokens.size()) {
        const TextSpan first = context.place_of(before);
        const TextSpan last = context.place_of(tokens[at + 1]);
        return Finding{ErrorId::set_with_table,
                       {first.offset, last.offset + last.length - first.offset},
                       {words_of(tokens[at + 1])}};
    }
    return std::nullopt;
}

Found find_delete_mistake(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    if (at == 0 || !is_word(tokens.front(), "DELETE"))
        return std::nullopt;
    if (at == 1 && has_word_after(tokens, at, "FROM"))
        return found_at(context, at, ErrorId::delete_with_columns);
    if (at < 3 || has_word_between(tokens, 0, at, "WHERE"))
        return std::nullopt;
    if (auto found = find_other_table(context, at))
        return found;
    if (at == 3 && is_plain_name(tokens[at]) && (at + 1 == tokens.size() || is_word(tokens[at + 1], "WHERE")))
        return found_at(context, at, ErrorId::alias_without_as, {words_of(tokens[at])});
    return std::nullopt;
}

// CREATE TRIGGER … IF new.a > 1 BEGIN; BEGIN IF new.a > 1 THEN …; UPDATE t SET a = 1 END
Found find_trigger_mistake(const ErrorContext& context, std::size_t at) {
    const Tokens& tokens = context.tokens;
    const auto count = [&](std::string_view word) {
        return std::count_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                             [&](const parse::Token& token) { return is_word(token, word); });
    };
    const bool is_inside = count("BEGIN") > 0;
    if (is_word(tokens[at], "IF"))
        return found_at(context, at, is_inside ? ErrorId::trigger_if_inside : ErrorId::trigger_with_if);
    if (is_inside && is_word(tokens[at], "RETURNING"))
        return found_at(context, at, ErrorId::returning_in_trigger);
    const bool is_in_case = count("CASE") > count("END");
    const bool ends_step = is_word(tokens[at], "END") || (is_any(tokens[at], k_steps) && tokens[at].depth == 0);
    const bool is_after_step = !is_sign(tokens[at - 1], ";") && !is_word(tokens[at - 1], "BEGIN");
    if (is_inside && ends_step && is_after_step && !is_in_case)
        return found_at(context, at, ErrorId::trigger_without_semicolon, {words_of(tokens[at])});
    return std::nullopt;
}

// ALTER TABLE t ADD PRIMARY KEY (a); ADD (a TEXT); RENAME a b; ADD a, ADD b; DROP TABLE t, u
Found find_alter_mistake(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 4> k_rules = {"PRIMARY", "FOREIGN", "UNIQUE", "DEFAULT"};
    const Tokens& tokens = context.tokens;
    const parse::Token& before = tokens[at - 1];
    if (is_sign(tokens[at], ",") && tokens[at].depth == 0)
        return found_at(context, at, ErrorId::one_at_a_time, {words_of(tokens[0]) + " " + words_of(tokens[1])});
    if (is_word(tokens.front(), "DROP")) {
        const bool is_extra = at > 2 && tokens[at].kind == parse::TokenKind::word && !is_word(before, "IF");
        return is_extra ? Found(found_at(context, at, ErrorId::no_table_option, {words_of(tokens[at])})) : std::nullopt;
    }
    if (at > 3 && is_any(tokens[at], k_rules)) {
        const std::string verb = is_word(tokens[at], "DEFAULT") ? "SET" : words_of(tokens[3]);
        const bool is_key = at + 1 < tokens.size() && is_word(tokens[at + 1], "KEY");
        return found_at(context, at, ErrorId::no_alter_column,
                        {verb + " " + words_of(tokens[at]) + (is_key ? " KEY" : "")});
    }
    if (is_sign(tokens[at], "(") && is_word(before, "ADD"))
        return found_other_way(context, at, "ADD (…)", "ADD COLUMN …");
    if (is_plain_name(tokens[at]) && has_word_between(tokens, 3, at, "RENAME"))
        return found_missing_word(context, at, "TO", "RENAME … TO");
    return std::nullopt;
}

// CREATE TABLE (a INT), CREATE INDEX ON t (a); TEMPORARY t; IF EXISTS; CREATE VIEW v SELECT; AS t; TABLE t a INT
Found find_head_mistake(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 4> k_objects = {"TABLE", "VIEW", "INDEX", "TRIGGER"};
    const Tokens& tokens = context.tokens;
    const parse::Token& token = tokens[at];
    const parse::Token& before = tokens[at - 1];
    const bool is_name = is_plain_name(token);
    if (is_any(before, k_objects) && (is_sign(token, "(") || is_word(token, "ON") || is_word(token, "AS")))
        return found_at(context, at, ErrorId::missing_name, {words_of(before), words_of(token)});
    if (at == 2 && is_name && (is_word(before, "TEMP") || is_word(before, "TEMPORARY")))
        return found_at(context, at, ErrorId::missing_object_word,
                        {words_of(tokens[0]) + " " + words_of(before), words_of(token)});
    if (at == 2 && is_word(before, "UNIQUE"))
        return found_missing_word(context, at, "INDEX", "UNIQUE INDEX");
    if (at == 3 && is_word(token, "EXISTS"))
        return found_missing_word(context, at, "NOT", "IF NOT EXISTS");
    if (is_word(token, "SELECT") && is_word(tokens[1], "VIEW") && !is_word(before, "AS"))
        return found_missing_word(context, at, "AS", "AS SELECT");
    if (is_sign(token, "(") && is_word(before, "AS") && token.depth == 0)
        return found_other_way(context, at, "AS (SELECT …)", "AS SELECT …");
    if (is_name && at > 2 && is_word(tokens[at - 2], "ON") && has_word_between(tokens, 1, 3, "INDEX"))
        return found_at(context, at - 1, ErrorId::missing_parenthesis, {words_of(before)});
    if (is_name && is_word(before, "AS") && token.depth == 0)
        return found_missing_word(context, at, "SELECT", "AS SELECT * FROM");
    if (at == 3 && is_word(tokens[1], "TABLE") && is_word(token, "LIKE"))
        return found_other_way(context, at, words_of(token), "AS SELECT * FROM … WHERE false");
    if (at == 3 && is_word(tokens[1], "TABLE") && is_name && !is_word(tokens[2], "IF"))
        return found_at(context, at - 1, ErrorId::missing_parenthesis, {words_of(before)});
    return std::nullopt;
}

// CREATE, DROP and ALTER
Found find_create_mistake(const ErrorContext& context, std::size_t at) {
    static constexpr std::array<std::string_view, 3> k_verbs = {"CREATE", "DROP", "ALTER"};
    const Tokens& tokens = context.tokens;
    if (at == 0 || !is_any(tokens.front(), k_verbs))
        return std::nullopt;
    const bool is_last_or_definition = at + 1 == tokens.size() || !is_plain_name(tokens[at + 1]);
    if (at == 1 && is_plain_name(tokens[at]) && is_last_or_definition)
        return found_at(context, at, ErrorId::missing_object_word, {words_of(tokens.front()), words_of(tokens[at])});
    if (!is_word(tokens.front(), "CREATE"))
        return find_alter_mistake(context, at);
    if (auto found = find_head_mistake(context, at))
        return found;
    const bool is_trigger = has_word_between(tokens, 0, std::min<std::size_t>(at, 4), "TRIGGER");
    if (is_trigger && is_any(tokens[at], k_steps) && !has_word_between(tokens, 0, at, "BEGIN"))
        return found_at(context, at, ErrorId::trigger_without_begin);
    if (is_trigger)
        if (auto found = find_trigger_mistake(context, at))
            return found;
    const bool is_in_table = tokens[at].depth > 0 && has_word_between(tokens, 0, std::min<std::size_t>(at, 3), "TABLE");
    return is_in_table ? find_rule_mistake(context, at) : std::nullopt;
}

} // namespace joinery::sql
