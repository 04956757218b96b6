#include "engine/sql/constraint_advice.hpp"

#include <algorithm>

#include "engine/sql/error_templates.hpp"
#include "engine/sql/inserted_rows.hpp"
#include "engine/sql/known_names.hpp"
#include "engine/sql/quoted_name.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// "t.a" as t and a.
struct ColumnOfTable {
    std::string table;
    std::string column;
};

ColumnOfTable split(const std::string& name) {
    const std::size_t point = name.find('.');
    return {name.substr(0, point), point == std::string::npos ? "" : name.substr(point + 1)};
}

std::string text_of(const ErrorContext& context, TextSpan place) { return std::string(text_at(context.script, place)); }

std::string first_value(sqlite3* handle, const std::string& query) {
    const auto rows = text_rows(handle, query);
    return rows.empty() ? "" : rows.front().front();
}

// One value that an INSERT gives to a column, and in which row.
struct GivenValue {
    TextSpan place;
    std::string text;
    std::size_t row = 0;
};

std::vector<GivenValue> values_for(const ErrorContext& context, std::string_view column) {
    std::vector<GivenValue> given;
    const auto inserted = inserted_rows(context);
    const auto place = inserted ? inserted->place_of(column) : std::nullopt;
    if (!place)
        return given;
    for (std::size_t i = 0; i < inserted->rows.size(); ++i)
        if (*place < inserted->rows[i].values.size()) {
            const TextSpan value = inserted->rows[i].values[*place];
            given.push_back({value, text_of(context, value), i + 1});
        }
    return given;
}

// SET column = 'x': what a column is set to, where that is one literal.
std::optional<GivenValue> value_set(const ErrorContext& context, std::string_view column) {
    const std::vector<parse::Token>& tokens = context.tokens;
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_target = is_word(tokens[i - 1], "SET") || is_sign(tokens[i - 1], ",");
        if (is_target && parse::folded(name_of(tokens[i])) == parse::folded(column) && is_sign(tokens[i + 1], "=") &&
            is_literal(tokens[i + 2]))
            return GivenValue{context.place_of(tokens[i + 2]), std::string(tokens[i + 2].text), 1};
    }
    return std::nullopt;
}

// The rule of this name in the table's definition; empty where there is none.
std::string rule_named(const ErrorContext& context, const std::string& table, std::string_view name) {
    const std::string definition = definition_of(context.handle, table);
    const auto tokens = parse::tokenize(definition);
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        if (!is_word(tokens[i], "CONSTRAINT") || name_of(tokens[i + 1]) != name || !is_word(tokens[i + 2], "CHECK"))
            continue;
        const std::size_t begin = tokens[i + 4].place.offset;
        for (std::size_t j = i + 4; j < tokens.size(); ++j)
            if (is_sign(tokens[j], ")") && tokens[j].depth == tokens[i + 3].depth)
                return definition.substr(begin, tokens[j].place.offset - begin);
    }
    return "";
}

// Does a row keep a rule? The row's values are given the names that the rule knows them by.
bool keeps(const ErrorContext& context, const InsertedRows& inserted, const InsertedRow& row, const std::string& rule) {
    std::string columns;
    for (std::size_t i = 0; i < std::min(row.values.size(), inserted.columns.size()); ++i)
        columns += (i == 0 ? "" : ", ") + text_of(context, row.values[i]) + " AS " + quoted_name(inserted.columns[i]);
    return first_value(context.handle, "SELECT (" + rule + ") IS 0 FROM (SELECT " + columns + ")") != "1";
}

// The one column that a rule reads; nothing where it reads several.
std::optional<std::size_t> column_of_rule(const InsertedRows& inserted, const std::string& rule) {
    std::optional<std::size_t> column;
    for (const parse::Token& token : parse::tokenize(rule)) {
        const auto named = inserted.place_of(name_of(token));
        if (named && column && *named != *column)
            return std::nullopt;
        column = named ? named : column;
    }
    return column;
}

} // namespace

// "t.a, t.b" is one key of two columns.
void advise_on_unique(const ErrorContext& context, SqlError& error) {
    const std::string& columns = context.captures.front();
    if (columns.rfind("index ", 0) == 0) {
        const std::string name = columns.substr(6);
        const bool is_quoted = name.size() > 2 && name.front() == '\'';
        return explain(ErrorId::unique_index_broken,
                       {"index " + in_backquotes(is_quoted ? name.substr(1, name.size() - 2) : name)}, error);
    }
    if (!context.tokens.empty() && is_word(context.tokens.front(), "CREATE"))
        return explain(ErrorId::unique_rows_there, {columns}, error);
    if (columns.find(", ") != std::string::npos)
        return explain(ErrorId::unique_columns_broken, {columns}, error);
    const ColumnOfTable key = split(columns);
    std::vector<GivenValue> given = values_for(context, key.column);
    if (const auto set = value_set(context, key.column); set && given.empty())
        given.push_back(*set);
    for (const GivenValue& value : given) {
        const std::string there =
            "SELECT 1 FROM " + quoted_name(key.table) + " WHERE " + quoted_name(key.column) + " = (" + value.text + ")";
        const bool is_given_before = std::any_of(given.begin(), given.end(), [&](const GivenValue& other) {
            return other.row < value.row && other.text == value.text;
        });
        if (!is_given_before && first_value(context.handle, there) != "1")
            continue;
        error.place = value.place;
        return explain(is_given_before ? ErrorId::unique_value_given_twice : ErrorId::unique_value_broken,
                       {columns, value.text}, error);
    }
}

void advise_on_not_null(const ErrorContext& context, SqlError& error) {
    const ColumnOfTable name = split(context.captures.front());
    const auto inserted = inserted_rows(context);
    if (!inserted || parse::folded(inserted->table) != parse::folded(name.table))
        return;
    if (!inserted->place_of(name.column))
        return explain(ErrorId::not_null_left_out, {context.captures.front(), name.column}, error);
    for (const GivenValue& value : values_for(context, name.column)) {
        if (first_value(context.handle, "SELECT (" + value.text + ") IS NULL") != "1")
            continue;
        error.place = value.place;
        if (inserted->rows.size() > 1)
            explain(ErrorId::not_null_given, {context.captures.front(), value.row}, error);
        return;
    }
}

void advise_on_check(const ErrorContext& context, SqlError& error) {
    const auto inserted = inserted_rows(context);
    const std::vector<parse::Token>& tokens = context.tokens;
    const std::string table = inserted ? inserted->table : tokens.size() > 1 ? name_of(tokens[1]) : ""; // UPDATE t
    const std::string named = rule_named(context, table, context.captures.front());
    const std::string rule = named.empty() ? context.captures.front() : named;
    if (!named.empty())
        explain(ErrorId::check_named_broken, {context.captures.front(), named}, error);
    if (!inserted)
        return;
    const auto column = column_of_rule(*inserted, rule);
    for (std::size_t i = 0; i < inserted->rows.size(); ++i) {
        const InsertedRow& row = inserted->rows[i];
        if (keeps(context, *inserted, row, rule))
            continue;
        error.place = column && *column < row.values.size() ? row.values[*column] : row.place;
        if (inserted->rows.size() > 1 && named.empty())
            explain(ErrorId::check_broken_by_row, {rule, i + 1}, error);
        return;
    }
}

void advise_on_strict_type(const ErrorContext& context, SqlError& error) {
    const std::string column = split(context.captures[2]).column;
    if (context.captures[0] == "TEXT" && context.captures[1] != "BLOB")
        explain(ErrorId::strict_type_number, {context.captures.begin(), context.captures.end()}, error);
    std::vector<GivenValue> given = values_for(context, column);
    if (const auto set = value_set(context, column); set && given.empty())
        given.push_back(*set);
    for (const GivenValue& value : given)
        if (first_value(context.handle, "SELECT upper(typeof(" + value.text + "))") == context.captures[0]) {
            error.place = value.place;
            return;
        }
}

void advise_on_integer(const ErrorContext& context, SqlError& error) {
    const std::vector<parse::Token>& tokens = context.tokens;
    for (std::size_t i = tokens.size(); i-- > 1;)
        if (is_word(tokens[i - 1], "LIMIT") || is_word(tokens[i - 1], "OFFSET")) {
            error.place = context.place_of(tokens[i]);
            return explain(ErrorId::limit_not_an_integer, {}, error);
        }
    const auto inserted = inserted_rows(context);
    if (!inserted)
        return;
    for (const GivenValue& value : values_for(context, row_id_column(context.handle, inserted->table)))
        if (first_value(context.handle, "SELECT typeof(" + value.text + ") IN ('integer', 'null')") == "0") {
            error.place = value.place;
            return;
        }
}

} // namespace joinery::sql
