#include "engine/sql/name_advice.hpp"

#include "engine/sql/aggregate_advice.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/known_names.hpp"
#include "engine/sql/look_alike.hpp"
#include "engine/sql/names_in_scope.hpp"
#include "engine/sql/nearest_name.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

bool has_name(const std::vector<std::string>& names, std::string_view name) {
    for (const std::string& known : names)
        if (is_same_name(known, name))
            return true;
    return false;
}

std::optional<std::size_t> last_token_named(const ErrorContext& context, std::string_view name) {
    for (std::size_t i = context.tokens.size(); i-- > 0;)
        if (is_same_name(name_of(context.tokens[i]), name))
            return i;
    return std::nullopt;
}

// t.* where the statement calls no table t.
bool is_before_star(const ErrorContext& context) {
    return context.at && *context.at + 2 < context.tokens.size() && is_sign(context.tokens[*context.at + 1], ".") &&
           is_sign(context.tokens[*context.at + 2], "*");
}

void advise_on_star(const ErrorContext& context, const std::string& name, SqlError& error) {
    std::vector<std::string> called;
    for (const TableInScope& table : tables_in_scope(context.handle, context.tokens))
        called.push_back(table.called);
    if (const auto nearest = nearest_name(name, called))
        explain(ErrorId::unknown_qualifier_nearest, {name, *nearest + ".*"}, error);
    else
        explain(ErrorId::unknown_qualifier, {name}, error);
    error.kind = SqlErrorKind::unknown_table;
}

} // namespace

QualifiedName split_name(const std::string& whole) {
    const std::size_t point = whole.rfind('.');
    if (point == std::string::npos)
        return {"", whole};
    const std::size_t before = point == 0 ? std::string::npos : whole.rfind('.', point - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    return {whole.substr(begin, point - begin), whole.substr(point + 1)};
}

bool is_same_name(std::string_view a, std::string_view b) { return parse::folded(a) == parse::folded(b); }

void mark_second_name(const ErrorContext& context, SqlError& error) {
    if (const auto token = last_token_named(context, context.captures[1]))
        error.place = context.place_of(context.tokens[*token]);
}

void advise_on_table(const ErrorContext& context, SqlError& error) {
    if (context.at)
        if (const auto alike = find_look_alike(context, *context.at)) {
            error.place = alike->place;
            return explain(alike->id, alike->arguments, error);
        }
    if (advise_on_function_around(context, error)) // POSITION('a' IN name)
        return;
    const QualifiedName name = split_name(context.captures.front());
    if (is_same_name(name.name, "dual"))
        return explain(ErrorId::no_such_syntax, {"FROM " + name.name, std::string("SELECT 1")}, error);
    const std::vector<std::string> tables = table_names(context.handle);
    if (is_before_star(context))
        return advise_on_star(context, name.name, error);
    if (const auto token = last_token_named(context, name.name); token && !context.at)
        error.place = context.place_of(context.tokens[*token]);
    if (has_name(tables, name.qualifier)) {
        if (const auto token = last_token_named(context, name.qualifier))
            error.place = context.place_of(context.tokens[*token]);
        return explain(ErrorId::table_as_schema, {name.qualifier}, error);
    }
    if (!name.qualifier.empty() && has_name(tables, name.name))
        return explain(ErrorId::unknown_schema, {name.qualifier, name.name}, error);
    if (const auto nearest = nearest_name(name.name, tables))
        return explain(ErrorId::unknown_table_nearest, {name.name, *nearest}, error);
    if (tables.empty() || tables.size() > k_listed_most)
        return explain(ErrorId::unknown_table, {name.name}, error);
    explain(ErrorId::unknown_table_listed, {name.name, listed_names(tables)}, error);
}

void advise_on_view(const ErrorContext& context, SqlError& error) {
    const std::string name = split_name(context.captures.front()).name;
    if (const auto nearest = nearest_name(name, table_names(context.handle)))
        explain(ErrorId::unknown_view_nearest, {name, *nearest}, error);
}

void advise_on_ambiguity(const ErrorContext& context, SqlError& error) {
    const QualifiedName column = split_name(context.captures.front());
    if (!column.qualifier.empty())
        return explain(ErrorId::alias_twice, {column.qualifier}, error);
    std::vector<std::string> names;
    for (const TableInScope& table : tables_with_column(tables_in_scope(context.handle, context.tokens), column.name))
        names.push_back(table.called + "." + column.name);
    if (names.size() > 1)
        explain(ErrorId::ambiguous_column_listed, {column.name, listed_names(names, ErrorWords::listed_or)}, error);
}

// The second of the two is the one to change.
void advise_on_duplicate(const ErrorContext& context, SqlError& error) {
    std::size_t found = 0;
    for (const parse::Token& token : context.tokens)
        if (is_same_name(name_of(token), context.captures.front()) && ++found <= 2)
            error.place = context.place_of(token);
}

void advise_on_renamed(const ErrorContext& context, SqlError& error) {
    explain(ErrorId::duplicate_column, {context.captures[1]}, error);
    mark_second_name(context, error);
}

// Without the table, which stands before the column there.
void advise_on_added_type(const ErrorContext& context, SqlError& error) {
    const ErrorId id = context.captures.size() == 3 ? ErrorId::unknown_type : ErrorId::missing_type;
    const std::string& whole = context.captures[1];
    std::vector<Argument> arguments{whole.substr(whole.rfind('.') + 1)};
    if (context.captures.size() == 3) {
        arguments.emplace_back(context.captures[2]);
        if (const auto token = last_token_named(context, context.captures[2]))
            error.place = context.place_of(context.tokens[*token]);
    }
    explain(id, arguments, error);
}

void advise_on_existing(const ErrorContext& context, SqlError& error) {
    const bool is_table =
        context.captures[0] == "table" && context.tokens.size() > 1 && !is_word(context.tokens[1], "VIEW");
    if (is_table)
        explain(ErrorId::table_exists_already, {context.captures[0], context.captures[1]}, error);
    advise_on_taken(context, error);
}

// CREATE INDEX guests ON guests (name): the new name is the first of them.
void advise_on_taken(const ErrorContext& context, SqlError& error) {
    for (std::size_t i = 0; i < context.tokens.size(); ++i)
        if (i > 1 && is_same_name(name_of(context.tokens[i]), context.captures[1])) {
            error.place = context.place_of(context.tokens[i]);
            return;
        }
}

} // namespace joinery::sql
