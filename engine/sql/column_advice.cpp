#include <algorithm>
#include <array>

#include "engine/sql/aggregate_advice.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/known_names.hpp"
#include "engine/sql/look_alike.hpp"
#include "engine/sql/name_advice.hpp"
#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/nearest_name.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// The word before the parenthesis around a token.
bool is_in_list_of(const ErrorContext& context, std::string_view word) {
    const auto open = opening_of(context.tokens, *context.at);
    return open && *open > 0 && is_word(context.tokens[*open - 1], word);
}

// Does a value stand where the token stands, rather than a column to show?
bool is_value(const ErrorContext& context) {
    static constexpr std::array<std::string_view, 8> k_signs = {"=", "==", "<>", "!=", "<", ">", "<=", ">="};
    if (!context.at || *context.at == 0)
        return false;
    const parse::Token& before = context.tokens[*context.at - 1];
    return is_word(before, "LIKE") || is_in_list_of(context, "IN") || is_in_list_of(context, "VALUES") ||
           is_any_sign(before, k_signs);
}

const TableInScope* find_called(const std::vector<TableInScope>& tables, std::string_view name) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const TableInScope& table) { return is_same_name(table.called, name); });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string> all_columns(const std::vector<TableInScope>& tables) {
    std::vector<std::string> columns;
    for (const TableInScope& table : tables)
        columns.insert(columns.end(), table.columns.begin(), table.columns.end());
    return columns;
}

// A table of the database with such a column that the statement does not read.
std::optional<std::string> other_table_with(const ErrorContext& context, const std::vector<TableInScope>& tables,
                                            std::string_view column) {
    std::vector<std::string> names = table_names(context.handle);
    std::stable_partition(names.begin(), names.end(), [&](const std::string& name) { // what it names comes first
        return has_word_between(context.tokens, 0, context.tokens.size(), name);
    });
    for (const std::string& name : names) {
        const bool is_read = std::any_of(tables.begin(), tables.end(),
                                         [&](const TableInScope& table) { return is_same_name(table.table, name); });
        for (const std::string& known : column_names(context.handle, name))
            if (!is_read && is_same_name(known, column))
                return name;
    }
    return std::nullopt;
}

// SQLite points to the first part of a name with points in it.
void mark_whole_name(const ErrorContext& context, SqlError& error) {
    if (!context.at)
        return;
    std::size_t last = *context.at;
    while (last + 2 < context.tokens.size() && is_sign(context.tokens[last + 1], "."))
        last += 2;
    const TextSpan end = context.place_of(context.tokens[last]);
    error.place->length = end.offset + end.length - error.place->offset;
}

// `x.name`, where the statement calls no table x.
void advise_on_qualifier(const std::vector<TableInScope>& tables, const QualifiedName& column, SqlError& error) {
    std::vector<std::string> called;
    for (const TableInScope& table : tables) {
        if (is_same_name(table.table, column.qualifier))
            return explain(ErrorId::renamed_table, {table.table, table.called, column.name}, error);
        called.push_back(table.called);
    }
    if (const auto nearest = nearest_name(column.qualifier, called))
        return explain(ErrorId::unknown_qualifier_nearest, {column.qualifier, *nearest + "." + column.name}, error);
    explain(ErrorId::unknown_qualifier, {column.qualifier}, error);
}

// A statement may set off a trigger or read a view in which the mistake is. SQLite's place is in their text then.
bool is_elsewhere(const ErrorContext& context, const QualifiedName& column) {
    return std::none_of(context.tokens.begin(), context.tokens.end(),
                        [&](const parse::Token& token) { return is_same_name(name_of(token), column.qualifier); });
}

void advise_on_qualified(const ErrorContext& context, const std::vector<TableInScope>& tables,
                         const QualifiedName& column, SqlError& error) {
    const bool is_of_trigger = is_same_name(column.qualifier, "new") || is_same_name(column.qualifier, "old");
    if (is_elsewhere(context, column)) {
        error.place = context.statement;
        if (is_of_trigger && !context.tokens.empty())
            return explain(ErrorId::new_or_old_missing, {column.qualifier, words_of(context.tokens.front())}, error);
    } else {
        mark_whole_name(context, error);
    }
    const TableInScope* const table = find_called(tables, column.qualifier);
    if (table == nullptr)
        return advise_on_qualifier(tables, column, error);
    if (const auto nearest = nearest_name(column.name, table->columns))
        return explain(ErrorId::unknown_column_of_table_nearest,
                       {table->table, column.name, column.qualifier + "." + *nearest}, error);
    const auto others = tables_with_column(tables, column.name);
    if (!others.empty())
        return explain(ErrorId::unknown_column_of_table_nearest,
                       {table->table, column.name, others.front().called + "." + column.name}, error);
    explain(ErrorId::unknown_column_of_table, {table->table, column.name, listed_names(table->columns)}, error);
}

// SELECT name; FROM guests: where the semicolon is that parts the two.
std::optional<TextSpan> semicolon_before_from(const ErrorContext& context) {
    const std::size_t end = context.statement.offset + context.statement.length;
    const auto rest = parse::tokenize(context.script.substr(std::min(end, context.script.size())));
    const bool goes_on = !rest.empty() && is_word(rest.front(), "FROM");
    if (!goes_on || context.tokens.empty() || !is_sign(context.tokens.back(), ";"))
        return std::nullopt;
    return context.place_of(context.tokens.back());
}

// Words that stand for something in other databases, and are read as a column here.
bool explain_other_word(const ErrorContext& context, const std::string& name, SqlError& error) {
    static constexpr std::array<std::string_view, 3> k_types = {"DATE", "TIME", "TIMESTAMP"};
    if (!context.at)
        return false;
    const Tokens& tokens = context.tokens;
    const parse::Token& token = tokens[*context.at];
    if (is_word(token, "ROWNUM")) {
        explain(ErrorId::limit_at_end, {name}, error);
        return true;
    }
    const bool has_text = *context.at + 1 < tokens.size() && tokens[*context.at + 1].kind == parse::TokenKind::string;
    if (has_text && is_word(token, "INTERVAL")) {
        explain(ErrorId::no_interval, {name}, error);
        return true;
    }
    if (has_text && is_any(token, k_types)) {
        explain(ErrorId::no_typed_text, {name}, error);
        return true;
    }
    if (*context.at > 0 && (is_word(tokens[*context.at - 1], "LIMIT") || is_word(tokens[*context.at - 1], "OFFSET"))) {
        explain(ErrorId::limit_not_an_integer, {}, error);
        return true;
    }
    const bool is_order = is_word(token, "DESC") || is_word(token, "ASC");
    if (is_order && *context.at > 1 && is_sign(tokens[*context.at - 1], ",")) {
        error.place = context.place_of(tokens[*context.at - 1]);
        explain(ErrorId::comma_before_nothing, {}, error);
        return true;
    }
    if (is_order && *context.at > 1 && is_word(tokens[*context.at - 1], "BY")) {
        explain(ErrorId::empty_clause,
                {words_of(tokens[*context.at - 2]) + " " + words_of(tokens[*context.at - 1]), name}, error);
        return true;
    }
    return false;
}

void advise_on_bare(const ErrorContext& context, const std::vector<TableInScope>& tables, const std::string& name,
                    SqlError& error) {
    const Tokens& tokens = context.tokens;
    const bool is_query = !tokens.empty() && is_word(tokens.front(), "SELECT");
    const bool has_from = has_word_between(tokens, 0, tokens.size(), "FROM");
    const auto nearest = nearest_name(name, all_columns(tables));
    if (!nearest && advise_on_function_around(context, error))
        return;
    if (!nearest && edit_distance(name, "NULL") == 1)
        return explain(ErrorId::misspelt_keyword, {name, std::string("NULL")}, error);
    const auto other = nearest ? std::nullopt : other_table_with(context, tables, name);
    if (is_query && !has_from) {
        if (const auto semicolon = semicolon_before_from(context)) {
            error.place = semicolon;
            return explain(ErrorId::from_after_semicolon, {}, error);
        }
        return other ? explain(ErrorId::column_without_from_of, {name, *other}, error)
                     : explain(ErrorId::column_without_from, {name}, error);
    }
    if (nearest)
        return explain(ErrorId::unknown_column_nearest, {name, *nearest}, error);
    if (is_value(context) && !other)
        return explain(ErrorId::unknown_column_text, {name}, error);
    if (other)
        return explain(ErrorId::unknown_column_elsewhere, {name, *other}, error);
    const auto columns = all_columns(tables);
    if (columns.empty() || columns.size() > k_listed_most)
        return explain(ErrorId::unknown_column, {name}, error);
    explain(ErrorId::unknown_column_listed, {name, listed_names(columns)}, error);
}

} // namespace

void advise_on_column(const ErrorContext& context, SqlError& error) {
    const QualifiedName column = split_name(context.captures.front());
    if (has_typographic_quote(column.name))
        return explain(ErrorId::typographic_quotes, {}, error);
    if (context.at)
        if (const auto alike = find_look_alike(context, *context.at)) {
            error.place = alike->place;
            return explain(alike->id, alike->arguments, error);
        }
    if (explain_other_word(context, column.name, error))
        return;
    auto tables = tables_in_scope(context.handle, context.tokens);
    const bool is_alter = context.tokens.size() > 2 && is_word(context.tokens.front(), "ALTER");
    if (is_alter) {
        const std::string table = name_of(context.tokens[2]);
        tables.push_back({table, table, column_names(context.handle, table)});
    }
    if (column.qualifier.empty())
        advise_on_bare(context, tables, column.name, error);
    else
        advise_on_qualified(context, tables, column, error);
}

// A text was meant rather than a name that is nearly the same.
void advise_on_double_quotes(const ErrorContext& context, SqlError& error) {
    const std::string& name = context.captures.front();
    if (has_typographic_quote(name))
        explain(ErrorId::typographic_quotes, {}, error);
}

void advise_on_column_of_table(const ErrorContext& context, SqlError& error) {
    const std::string& table = context.captures[0];
    const std::string& column = context.captures[1];
    const auto columns = column_names(context.handle, table);
    if (const auto nearest = nearest_name(column, columns))
        explain(ErrorId::unknown_column_of_table_nearest, {table, column, *nearest}, error);
    else
        explain(ErrorId::unknown_column_of_table, {table, column, listed_names(columns)}, error);
    mark_second_name(context, error);
}

} // namespace joinery::sql
