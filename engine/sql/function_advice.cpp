#include <algorithm>
#include <array>

#include "engine/sql/aggregate_advice.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/known_names.hpp"
#include "engine/sql/nearest_name.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

struct OtherDialect {
    std::string_view function;
    std::string_view instead;
};

// What the function is called here.
constexpr std::array k_other_dialects = {
    OtherDialect{"len", "length(x)"},
    OtherDialect{"char_length", "length(x)"},
    OtherDialect{"character_length", "length(x)"},
    OtherDialect{"now", "datetime('now')"},
    OtherDialect{"getdate", "datetime('now')"},
    OtherDialect{"sysdate", "datetime('now')"},
    OtherDialect{"curdate", "date('now')"},
    OtherDialect{"today", "date('now')"},
    OtherDialect{"curtime", "time('now')"},
    OtherDialect{"year", "strftime('%Y', x)"},
    OtherDialect{"month", "strftime('%m', x)"},
    OtherDialect{"day", "strftime('%d', x)"},
    OtherDialect{"hour", "strftime('%H', x)"},
    OtherDialect{"minute", "strftime('%M', x)"},
    OtherDialect{"weekday", "strftime('%w', x)"},
    OtherDialect{"dayofweek", "strftime('%w', x)"},
    OtherDialect{"date_format", "strftime(format, x)"},
    OtherDialect{"date_part", "strftime(format, x)"},
    OtherDialect{"datepart", "strftime(format, x)"},
    OtherDialect{"date_trunc", "date(x, 'start of month')"},
    OtherDialect{"to_char", "strftime(format, x)"},
    OtherDialect{"to_date", "date(x)"},
    OtherDialect{"str_to_date", "date(x)"},
    OtherDialect{"extract", "strftime(format, x)"},
    OtherDialect{"datediff", "julianday(a) - julianday(b)"},
    OtherDialect{"date_add", "date(x, '+1 day')"},
    OtherDialect{"dateadd", "date(x, '+1 day')"},
    OtherDialect{"date_sub", "date(x, '-1 day')"},
    OtherDialect{"timestampdiff", "julianday(a) - julianday(b)"},
    OtherDialect{"nvl", "ifnull(x, y)"},
    OtherDialect{"decode", "CASE … WHEN … THEN … END"},
    OtherDialect{"convert", "CAST(x AS TEXT)"},
    OtherDialect{"charindex", "instr(text, part)"},
    OtherDialect{"locate", "instr(text, part)"},
    OtherDialect{"position", "instr(text, part)"},
    OtherDialect{"strpos", "instr(text, part)"},
    OtherDialect{"left", "substr(text, 1, length)"},
    OtherDialect{"right", "substr(text, -length)"},
    OtherDialect{"mid", "substr(text, from, length)"},
    OtherDialect{"lpad", "printf('%5s', text)"},
    OtherDialect{"rpad", "printf('%-5s', text)"},
    OtherDialect{"ucase", "upper(x)"},
    OtherDialect{"lcase", "lower(x)"},
    OtherDialect{"regexp", "text LIKE pattern"},
    OtherDialect{"regexp_replace", "replace(text, old, new)"},
    OtherDialect{"rand", "random()"},
    OtherDialect{"truncate", "trunc(x)"},
    OtherDialect{"greatest", "max(x, y)"},
    OtherDialect{"least", "min(x, y)"},
    OtherDialect{"last_insert_id", "last_insert_rowid()"},
    OtherDialect{"array_agg", "json_group_array(x)"},
    OtherDialect{"listagg", "group_concat(x, separator)"},
};

const OtherDialect* other_dialect_of(std::string_view function) {
    const auto* const found =
        std::find_if(k_other_dialects.begin(), k_other_dialects.end(),
                     [&](const OtherDialect& row) { return row.function == parse::folded(function); });
    return found == k_other_dialects.end() ? nullptr : found;
}

} // namespace

bool advise_on_function_around(const ErrorContext& context, SqlError& error) {
    const auto open = context.at ? opening_of(context.tokens, *context.at) : std::nullopt;
    if (!open || *open == 0)
        return false;
    const parse::Token& function = context.tokens[*open - 1];
    const OtherDialect* const other = other_dialect_of(function.text);
    if (other == nullptr || !argument_counts(context.handle, function.text).empty())
        return false;
    error.place = context.place_of(function);
    explain(ErrorId::function_elsewhere, {words_of(function), std::string(other->instead)}, error);
    return true;
}

void advise_on_function(const ErrorContext& context, SqlError& error) {
    const std::string& name = context.captures.front();
    if (const OtherDialect* const other = other_dialect_of(name))
        return explain(ErrorId::function_elsewhere, {name, std::string(other->instead)}, error);
    if (parse::folded(name) == "top")
        return explain(ErrorId::limit_at_end, {name}, error);
    if (const auto nearest = nearest_name(name, function_names(context.handle)))
        explain(ErrorId::unknown_function_nearest, {name, *nearest}, error);
}

void advise_on_arguments(const ErrorContext& context, SqlError& error) {
    const std::string& name = context.captures.front();
    const Tokens& tokens = context.tokens;
    const bool is_distinct =
        context.at && *context.at + 2 < tokens.size() && is_word(tokens[*context.at + 2], "DISTINCT");
    if (is_distinct && parse::folded(name) == "count")
        return explain(ErrorId::distinct_count_columns, {name}, error);
    std::vector<std::string> counts;
    for (const int count : argument_counts(context.handle, name)) {
        if (count < -2)
            return explain(ErrorId::argument_count_least, {name, std::to_string(-2 - count)}, error);
        if (count >= 0)
            counts.push_back(std::to_string(count));
    }
    if (!counts.empty())
        explain(ErrorId::argument_count_one, {name, listed(counts, ErrorWords::listed_or)}, error);
}

} // namespace joinery::sql
