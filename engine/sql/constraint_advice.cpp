#include "engine/sql/constraint_advice.hpp"

#include <algorithm>
#include <array>

#include "engine/sql/known_names.hpp"

namespace joinery::sql {

namespace {

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

// "`a`, `b` and `c`"
std::string all_of(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

// "things.guest_id", "things(guest_id, day)"
std::string with_columns(const std::string& table, const std::string& columns) {
    if (columns.empty())
        return quoted(table);
    const bool is_one = columns.find(", ") == std::string::npos;
    return quoted(is_one ? table + "." + columns : table + "(" + columns + ")");
}

std::string in_words(const ForeignKey& key) {
    return with_columns(key.child, key.child_columns) + " refers to " + with_columns(key.parent, key.parent_columns);
}

std::string in_words(const std::vector<ForeignKey>& keys) {
    std::vector<std::string> sentences;
    sentences.reserve(keys.size());
    for (const ForeignKey& key : keys)
        sentences.push_back(in_words(key));
    return all_of(sentences);
}

// The table that a statement changes: the name behind INTO, UPDATE or FROM.
std::string changed_table(const std::vector<parse::Token>& tokens) {
    static constexpr std::array<std::string_view, 3> k_words = {"INTO", "UPDATE", "FROM"};
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        for (const std::string_view word : k_words) {
            if (!is_word(tokens[i], word))
                continue;
            // UPDATE OR IGNORE t, INSERT INTO main.t
            const std::size_t name = is_word(tokens[i + 1], "OR") ? i + 3 : i + 1;
            const bool has_schema = name + 2 < tokens.size() && is_sign(tokens[name + 1], ".");
            return name < tokens.size() ? name_of(tokens[has_schema ? name + 2 : name]) : "";
        }
    return "";
}

bool has_word(const std::vector<parse::Token>& tokens, std::string_view word) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const parse::Token& token) { return is_word(token, word); });
}

// At COMMIT the rows are still there, and can be named.
void advise_on_commit(const ErrorContext& context, SqlError& error) {
    error.sentence = "The transaction leaves rows that refer to rows which are not there.";
    const auto orphans = orphan_rows(context.handle, 1);
    if (orphans.empty())
        return;
    const OrphanRow& orphan = orphans.front();
    error.sentence = "A row of " + quoted(orphan.child) + " has no partner in " + quoted(orphan.parent) + ".";
    if (!orphan.row_id.empty())
        error.suggestion =
            "It is the row with `rowid` " + orphan.row_id + ". `PRAGMA foreign_key_check` lists all of them.";
}

} // namespace

void advise_on_values(const ErrorContext& context, SqlError& error) {
    std::vector<std::string> names;
    for (const std::string& name : column_names(context.handle, context.captures.front()))
        names.push_back(quoted(name));
    if (!names.empty() && names.size() <= 12)
        error.suggestion =
            "Give one value for each of " + all_of(names) + ", or name the columns you give after the table.";
}

// "t.a, t.b" is one key of two columns.
void advise_on_unique(const ErrorContext& context, SqlError& error) {
    const std::string& columns = context.captures.front();
    if (columns.find(", ") != std::string::npos)
        error.sentence = "A row with these values of " + quoted(columns) +
                         " is there already, and each combination may be there once.";
    if (columns.rfind("index ", 0) == 0)
        error.sentence = "A row with this value is there already: the " + columns + " allows each once.";
    error.suggestion = "Take another value, or change the row that is there.";
}

void advise_on_foreign_key(const ErrorContext& context, SqlError& error) {
    const std::vector<parse::Token>& tokens = context.tokens;
    if (tokens.empty())
        return;
    if (has_word({tokens.front()}, "COMMIT") || has_word({tokens.front()}, "END") ||
        has_word({tokens.front()}, "RELEASE"))
        return advise_on_commit(context, error);
    const std::string table = changed_table(tokens);
    const bool is_insert = has_word({tokens.front()}, "INSERT") || has_word({tokens.front()}, "REPLACE");
    const bool is_delete = has_word({tokens.front()}, "DELETE") || has_word({tokens.front()}, "DROP");
    const auto own = is_delete ? std::vector<ForeignKey>{} : foreign_keys_of(context.handle, table);
    const auto others = is_insert ? std::vector<ForeignKey>{} : foreign_keys_to(context.handle, table);
    if (!own.empty() && others.empty()) {
        error.sentence =
            "A row of " + quoted(table) + " would refer to a row that is not there: " + in_words(own) + ".";
        error.suggestion = "Use a value that is there, or insert the other row first.";
    } else if (own.empty() && !others.empty()) {
        error.sentence = "Other rows still need this row of " + quoted(table) + ": " + in_words(others) + ".";
        error.suggestion = "Change or delete the rows that refer to it first.";
    } else if (!own.empty()) {
        error.sentence =
            "Rows would refer to rows that are not there: " + in_words(own) + ", and " + in_words(others) + ".";
    }
}

void advise_on_strict_type(const ErrorContext& context, SqlError& error) {
    if (context.captures[0] == "TEXT" && context.captures[1] != "BLOB")
        error.suggestion = "Write a number without quotes.";
}

} // namespace joinery::sql
