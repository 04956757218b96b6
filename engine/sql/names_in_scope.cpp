#include "engine/sql/names_in_scope.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <sqlite3.h>

#include "engine/sql/known_names.hpp"

namespace joinery::sql {

namespace {

constexpr std::array<std::string_view, 4> k_table_words = {"FROM", "JOIN", "INTO", "UPDATE"};

bool begins_table(const parse::Token& token) {
    return std::any_of(k_table_words.begin(), k_table_words.end(),
                       [&](std::string_view word) { return is_word(token, word); });
}

// A comma in a FROM list: the last clause word at its depth is FROM.
bool is_comma_in_from(const std::vector<parse::Token>& tokens, std::size_t comma) {
    if (!is_sign(tokens[comma], ","))
        return false;
    for (std::size_t i = comma; i-- > 0;) {
        if (tokens[i].depth != tokens[comma].depth || tokens[i].kind != parse::TokenKind::word)
            continue;
        for (const std::string_view word : {"SELECT", "FROM", "WHERE", "SET", "BY", "HAVING", "VALUES", "WITH"})
            if (is_word(tokens[i], word))
                return word == "FROM";
    }
    return false;
}

// `guests g`, `guests AS g`, `guests`
std::string called(const std::vector<parse::Token>& tokens, std::size_t table) {
    std::size_t next = table + 1;
    if (next < tokens.size() && is_word(tokens[next], "AS"))
        ++next;
    if (next < tokens.size() && is_plain_name(tokens[next]))
        return name_of(tokens[next]);
    return name_of(tokens[table]);
}

std::optional<std::string> with_name(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& known) {
        return parse::folded(known) == parse::folded(name);
    });
    if (found == names.end())
        return std::nullopt;
    return *found;
}

} // namespace

bool is_plain_name(const parse::Token& token) {
    if (token.kind == parse::TokenKind::quoted_name)
        return true;
    return token.kind == parse::TokenKind::word &&
           sqlite3_keyword_check(token.text.data(), static_cast<int>(token.text.size())) == 0;
}

std::vector<TableInScope> tables_in_scope(sqlite3* handle, const std::vector<parse::Token>& tokens) {
    const std::vector<std::string> known = table_names(handle);
    std::vector<TableInScope> tables;
    const bool is_definition =
        !tokens.empty() && is_word(tokens.front(), "CREATE"); // of an index or a trigger ON a table
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_on = is_definition && is_word(tokens[i], "ON");
        if (!begins_table(tokens[i]) && !is_on && !is_comma_in_from(tokens, i))
            continue;
        const auto table = with_name(known, name_of(tokens[i + 1]));
        if (table)
            tables.push_back({*table, called(tokens, i + 1), column_names(handle, *table)});
    }
    return tables;
}

std::vector<TableInScope> tables_with_column(const std::vector<TableInScope>& tables, std::string_view column) {
    std::vector<TableInScope> found;
    for (const TableInScope& table : tables)
        if (with_name(table.columns, column))
            found.push_back(table);
    return found;
}

} // namespace joinery::sql
