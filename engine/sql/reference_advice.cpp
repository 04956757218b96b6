#include <algorithm>
#include <array>

#include "engine/sql/broken_reference.hpp"
#include "engine/sql/constraint_advice.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/known_names.hpp"

namespace joinery::sql {

namespace {

// "things.guest_id", "things(guest_id, day)"
std::string with_columns(const std::string& table, const std::vector<std::string>& columns) {
    if (columns.empty())
        return in_backquotes(table);
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ", ") + column;
    return in_backquotes(columns.size() == 1 ? table + "." + text : table + "(" + text + ")");
}

std::string in_words(const std::vector<ForeignKey>& keys) {
    std::vector<std::string> sentences;
    sentences.reserve(keys.size());
    for (const ForeignKey& key : keys)
        sentences.push_back(say(ErrorWords::reference, {with_columns(key.child, key.child_columns),
                                                        with_columns(key.parent, key.parent_columns)}));
    return listed(sentences);
}

// "`id` 99", "`thing_id` 1 and `day` '2025-01-01'"
std::string with_values(const std::vector<std::string>& columns, const std::vector<std::string>& values) {
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i < std::min(columns.size(), values.size()); ++i)
        pairs.push_back(in_backquotes(columns[i]) + " " + values[i]);
    return listed(pairs);
}

// The table that a statement changes: the name behind INTO, UPDATE, FROM or DROP TABLE.
std::string changed_table(const std::vector<parse::Token>& tokens) {
    static constexpr std::array<std::string_view, 4> k_words = {"INTO", "UPDATE", "FROM", "TABLE"};
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        for (const std::string_view word : k_words) {
            if (!is_word(tokens[i], word))
                continue;
            // UPDATE OR IGNORE t, DROP TABLE IF EXISTS t, INSERT INTO main.t
            const bool has_words = is_word(tokens[i + 1], "OR") || is_word(tokens[i + 1], "IF");
            const std::size_t name = has_words ? i + 3 : i + 1;
            const bool has_schema = name + 2 < tokens.size() && is_sign(tokens[name + 1], ".");
            return name < tokens.size() ? name_of(tokens[has_schema ? name + 2 : name]) : "";
        }
    return "";
}

// At COMMIT the rows are still there, and can be named.
void advise_on_commit(const ErrorContext& context, SqlError& error) {
    const auto orphans = orphan_rows(context.handle, 1);
    if (orphans.empty() || orphans.front().row_id.empty())
        return explain(ErrorId::foreign_key_at_commit, {}, error);
    const OrphanRow& orphan = orphans.front();
    explain(ErrorId::foreign_key_row_at_commit, {orphan.child, orphan.parent, orphan.row_id}, error);
}

// Where a statement writes such a value, if it is one key of one column.
void mark_value(const ErrorContext& context, const std::vector<std::string>& values, SqlError& error) {
    for (std::size_t i = context.tokens.size(); values.size() == 1 && i-- > 0;)
        if (context.tokens[i].text == values.front()) {
            error.place = context.place_of(context.tokens[i]);
            return;
        }
}

bool is_in(const std::vector<ForeignKey>& keys, const ForeignKey& key) {
    return std::any_of(keys.begin(), keys.end(), [&](const ForeignKey& other) {
        return other.child == key.child && other.parent == key.parent && other.child_columns == key.child_columns;
    });
}

} // namespace

void advise_on_foreign_key(const ErrorContext& context, SqlError& error) {
    static constexpr std::array<std::string_view, 3> k_ends = {"COMMIT", "END", "RELEASE"};
    const std::vector<parse::Token>& tokens = context.tokens;
    const auto begins_with = [&](std::string_view word) { return is_word(tokens.front(), word); };
    if (tokens.empty())
        return;
    if (std::any_of(k_ends.begin(), k_ends.end(), begins_with))
        return advise_on_commit(context, error);
    const std::string table = changed_table(tokens);
    const bool is_insert = begins_with("INSERT") || begins_with("REPLACE");
    const bool is_delete = begins_with("DELETE") || begins_with("DROP");
    const auto own = is_delete ? std::vector<ForeignKey>{} : foreign_keys_of(context.handle, table);
    const auto others = is_insert ? std::vector<ForeignKey>{} : foreign_keys_to(context.handle, table);
    std::vector<ForeignKey> keys = own;
    keys.insert(keys.end(), others.begin(), others.end());
    const std::string_view statement = text_at(context.script, context.statement);
    if (const auto broken = find_broken_reference(context.handle, statement, keys)) {
        const ForeignKey& key = broken->key;
        const bool is_own = is_in(own, key);
        explain(is_own ? ErrorId::foreign_key_no_partner : ErrorId::foreign_key_still_needed,
                {key.parent, with_values(key.parent_columns, broken->values), key.child}, error);
        if (is_own)
            mark_value(context, broken->values, error);
        return;
    }
    if (!own.empty() && others.empty())
        explain(ErrorId::foreign_key_without_partner, {table, in_words(own)}, error);
    else if (own.empty() && !others.empty())
        explain(ErrorId::foreign_key_needed, {table, in_words(others)}, error);
    else if (!own.empty())
        explain(ErrorId::foreign_key_both_ways, {in_words(keys)}, error);
}

} // namespace joinery::sql
