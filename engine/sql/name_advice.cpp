#include "engine/sql/name_advice.hpp"

#include <algorithm>
#include <array>

#include "engine/sql/known_names.hpp"
#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/nearest_name.hpp"

namespace joinery::sql {

namespace {

// Columns of the tables at hand that are worth listing.
constexpr std::size_t k_listed_columns = 8;

std::string quoted(std::string_view name) { return "`" + std::string(name) + "`"; }

std::string did_you_mean(std::string_view name) { return "Did you mean " + quoted(name) + "?"; }

bool is_same(std::string_view a, std::string_view b) { return parse::folded(a) == parse::folded(b); }

// What stands before and behind the last point of a name.
struct QualifiedName {
    std::string qualifier; // empty where there is none
    std::string name;
};

QualifiedName split(const std::string& whole) {
    const std::size_t point = whole.rfind('.');
    if (point == std::string::npos)
        return {"", whole};
    const std::size_t before = point == 0 ? std::string::npos : whole.rfind('.', point - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    return {whole.substr(begin, point - begin), whole.substr(point + 1)};
}

// "`a`, `b` or `c`"
std::string listed(const std::vector<std::string>& names, std::string_view last_separator) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? last_separator : ", ";
        text += names[i];
    }
    return text;
}

// The word before the parenthesis around a token.
bool is_in_list_of(const ErrorContext& context, std::string_view word) {
    const std::vector<parse::Token>& tokens = context.tokens;
    for (std::size_t i = *context.at; i-- > 1;)
        if (is_sign(tokens[i], "(") && tokens[i].depth + 1 == tokens[*context.at].depth)
            return is_word(tokens[i - 1], word);
    return false;
}

// Does a value stand where the token stands, rather than a column to show?
bool is_value(const ErrorContext& context) {
    static constexpr std::array<std::string_view, 8> k_signs = {"=", "==", "<>", "!=", "<", ">", "<=", ">="};
    if (!context.at || *context.at == 0)
        return false;
    const parse::Token& before = context.tokens[*context.at - 1];
    return is_word(before, "LIKE") || is_in_list_of(context, "IN") || is_in_list_of(context, "VALUES") ||
           std::any_of(k_signs.begin(), k_signs.end(), [&](std::string_view sign) { return is_sign(before, sign); });
}

// Word processors turn 'a' into these.
bool has_typographic_quote(std::string_view name) {
    static constexpr std::array<std::string_view, 6> k_quotes = {"‘", "’", "“", "”", "„", "´"};
    return std::any_of(k_quotes.begin(), k_quotes.end(),
                       [&](std::string_view quote) { return name.find(quote) != std::string_view::npos; });
}

const TableInScope* find_called(const std::vector<TableInScope>& tables, std::string_view name) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const TableInScope& table) { return is_same(table.called, name); });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string> all_columns(const std::vector<TableInScope>& tables) {
    std::vector<std::string> columns;
    for (const TableInScope& table : tables)
        columns.insert(columns.end(), table.columns.begin(), table.columns.end());
    return columns;
}

// "There is `a`, `b` and `c`."; empty where there are none, or too many to read.
std::string which_columns(std::vector<std::string> columns) {
    if (columns.empty() || columns.size() > k_listed_columns)
        return "";
    for (std::string& column : columns)
        column = quoted(column);
    return "There is " + listed(columns, " and ") + ".";
}

// A table of the database with such a column that the statement does not read.
std::optional<std::string> other_table_with(const ErrorContext& context, const std::vector<TableInScope>& tables,
                                            std::string_view column) {
    for (const std::string& name : table_names(context.handle)) {
        const bool is_read = std::any_of(tables.begin(), tables.end(),
                                         [&](const TableInScope& table) { return is_same(table.table, name); });
        for (const std::string& known : column_names(context.handle, name))
            if (!is_read && is_same(known, column))
                return name;
    }
    return std::nullopt;
}

// SQLite points to the table before the point.
void mark_whole_name(const ErrorContext& context, SqlError& error) {
    if (!context.at || *context.at + 2 >= context.tokens.size() || !is_sign(context.tokens[*context.at + 1], "."))
        return;
    const TextSpan last = context.place_of(context.tokens[*context.at + 2]);
    error.place->length = last.offset + last.length - error.place->offset;
}

// `x.name`, where the statement calls no table x.
void advise_on_qualifier(const std::vector<TableInScope>& tables, const QualifiedName& column, SqlError& error) {
    error.sentence = "Nothing is called " + quoted(column.qualifier) + " in this statement.";
    std::vector<std::string> called;
    for (const TableInScope& table : tables) {
        called.push_back(table.called);
        if (is_same(table.table, column.qualifier)) {
            error.sentence = "The table " + quoted(table.table) + " is called " + quoted(table.called) + " here.";
            error.suggestion = "Write " + quoted(table.called + "." + column.name) + ".";
            return;
        }
    }
    if (const auto nearest = nearest_name(column.qualifier, called))
        error.suggestion = did_you_mean(*nearest + "." + column.name);
    else
        error.suggestion = "Add the table after `FROM` or `JOIN`.";
}

struct OtherDialect {
    std::string_view function;
    std::string_view suggestion;
};

// What the function is called elsewhere.
constexpr std::array k_other_dialects = {
    OtherDialect{"len", "SQLite has `length(x)`."},
    OtherDialect{"char_length", "SQLite has `length(x)`."},
    OtherDialect{"now", "SQLite has `datetime('now')`."},
    OtherDialect{"getdate", "SQLite has `datetime('now')`."},
    OtherDialect{"curdate", "SQLite has `date('now')`."},
    OtherDialect{"year", "SQLite has `strftime('%Y', x)`."},
    OtherDialect{"month", "SQLite has `strftime('%m', x)`."},
    OtherDialect{"day", "SQLite has `strftime('%d', x)`."},
    OtherDialect{"date_format", "SQLite has `strftime(format, x)`."},
    OtherDialect{"to_char", "SQLite has `strftime(format, x)` and `printf(format, x)`."},
    OtherDialect{"extract", "SQLite has `strftime(format, x)`."},
    OtherDialect{"datediff", "SQLite has `julianday(a) - julianday(b)`."},
    OtherDialect{"nvl", "SQLite has `ifnull(x, y)`."},
    OtherDialect{"isnull", "SQLite has `ifnull(x, y)`, and the test `x IS NULL`."},
    OtherDialect{"charindex", "SQLite has `instr(text, part)`."},
    OtherDialect{"locate", "SQLite has `instr(text, part)`."},
    OtherDialect{"position", "SQLite has `instr(text, part)`."},
    OtherDialect{"strpos", "SQLite has `instr(text, part)`."},
    OtherDialect{"ucase", "SQLite has `upper(x)`."},
    OtherDialect{"lcase", "SQLite has `lower(x)`."},
    OtherDialect{"mid", "SQLite has `substr(text, from, length)`."},
    OtherDialect{"rand", "SQLite has `random()`."},
    OtherDialect{"truncate", "SQLite has `trunc(x)`."},
    OtherDialect{"array_agg", "SQLite has `group_concat(x)` and `json_group_array(x)`."},
};

} // namespace

void advise_on_table(const ErrorContext& context, SqlError& error) {
    const std::string name = split(context.captures.front()).name;
    if (const auto nearest = nearest_name(name, table_names(context.handle)))
        error.suggestion = did_you_mean(*nearest);
}

void advise_on_column(const ErrorContext& context, SqlError& error) {
    const QualifiedName column = split(context.captures.front());
    if (has_typographic_quote(column.name)) {
        error.sentence = "The quotes here are not those of SQL, so this reads as a name.";
        error.suggestion = "Write straight single quotes: `'…'`.";
        return;
    }
    const auto tables = tables_in_scope(context.handle, context.tokens);
    if (!column.qualifier.empty()) {
        mark_whole_name(context, error);
        const TableInScope* const table = find_called(tables, column.qualifier);
        if (table == nullptr)
            return advise_on_qualifier(tables, column, error);
        if (const auto nearest = nearest_name(column.name, table->columns)) {
            error.suggestion = did_you_mean(column.qualifier + "." + *nearest);
            return;
        }
        const auto others = tables_with_column(tables, column.name);
        error.sentence = quoted(table->table) + " has no column " + quoted(column.name) + ".";
        if (!others.empty())
            error.suggestion = did_you_mean(others.front().called + "." + column.name);
        return;
    }
    // Double quotes: a text was meant rather than a name that is nearly the same.
    if (!error.suggestion.empty())
        return;
    if (const auto nearest = nearest_name(column.name, all_columns(tables)))
        error.suggestion = did_you_mean(*nearest);
    else if (const auto other = other_table_with(context, tables, column.name))
        error.suggestion = quoted(*other) + " has such a column, but it is not in this query.";
    else if (is_value(context))
        error.suggestion = "If it is a text, write it in single quotes: `'" + column.name + "'`.";
    else
        error.suggestion = which_columns(all_columns(tables));
}

void advise_on_column_of_table(const ErrorContext& context, SqlError& error) {
    if (const auto nearest = nearest_name(context.captures[1], column_names(context.handle, context.captures[0])))
        error.suggestion = did_you_mean(*nearest);
    for (const parse::Token& token : context.tokens)
        if (is_same(name_of(token), context.captures[1])) {
            error.place = context.place_of(token);
            return;
        }
}

void advise_on_function(const ErrorContext& context, SqlError& error) {
    const std::string name = parse::folded(context.captures.front());
    for (const OtherDialect& row : k_other_dialects)
        if (row.function == name) {
            error.suggestion = row.suggestion;
            return;
        }
    if (const auto nearest = nearest_name(name, function_names(context.handle)))
        error.suggestion = did_you_mean(*nearest);
}

void advise_on_arguments(const ErrorContext& context, SqlError& error) {
    std::vector<std::string> counts;
    for (const int count : argument_counts(context.handle, context.captures.front()))
        if (count >= 0)
            counts.push_back(std::to_string(count));
    if (!counts.empty())
        error.suggestion = "It takes " + listed(counts, " or ") +
                           (counts == std::vector<std::string>{"1"} ? " argument." : " arguments.");
}

void advise_on_ambiguity(const ErrorContext& context, SqlError& error) {
    const QualifiedName column = split(context.captures.front());
    const auto tables = tables_with_column(tables_in_scope(context.handle, context.tokens), column.name);
    std::vector<std::string> names;
    names.reserve(tables.size());
    for (const TableInScope& table : tables)
        names.push_back(quoted(table.called + "." + column.name));
    if (names.size() > 1)
        error.suggestion = "Write which one you mean: " + listed(names, " or ") + ".";
}

void advise_on_aggregate(const ErrorContext& context, SqlError& error) {
    const auto begins_with = [&](std::string_view word) {
        for (std::size_t i = context.at.value_or(0); i-- > 0;)
            for (const std::string_view clause : {"SELECT", "WHERE", "HAVING", "ON", "SET", "VALUES"})
                if (is_word(context.tokens[i], clause))
                    return clause == word;
        return false;
    };
    if (begins_with("WHERE")) {
        error.sentence = quoted(context.captures.front()) +
                         " works on a group of rows, but `WHERE` looks at one row at a time, before there are groups.";
        error.suggestion = "Test it after `GROUP BY`, with `HAVING`, or compute it in a subquery.";
    } else if (begins_with("ON")) {
        error.suggestion = "Test it after `GROUP BY`, with `HAVING`.";
    } else {
        error.suggestion = "Compute it in a subquery.";
    }
}

void advise_on_existing(const ErrorContext& context, SqlError& error) {
    if (context.captures.front() == "table")
        error.suggestion =
            "Take another name, or drop the other one first. To keep it, write `CREATE TABLE IF NOT EXISTS`.";
}

} // namespace joinery::sql
