#include "engine/sql/count_advice.hpp"

#include <cstdlib>

#include "engine/sql/error_templates.hpp"
#include "engine/sql/inserted_rows.hpp"
#include "engine/sql/known_names.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// More columns than this are too many to read.
constexpr std::size_t k_listed_columns = 12;

// The first row with so many values, or with another number than the first.
void mark_row(const ErrorContext& context, std::optional<std::size_t> count, SqlError& error) {
    const auto inserted = inserted_rows(context);
    if (!inserted || inserted->rows.empty())
        return;
    for (const InsertedRow& row : inserted->rows)
        if (count ? row.values.size() == *count : row.values.size() != inserted->rows.front().values.size()) {
            error.place = row.place;
            return;
        }
}

std::size_t number_of(const std::string& text) { return static_cast<std::size_t>(std::atoi(text.c_str())); }

// The parenthesis at `open` as a whole.
TextSpan whole_parenthesis(const ErrorContext& context, std::size_t open) {
    TextSpan place = context.place_of(context.tokens[open]);
    for (std::size_t i = open + 1; i < context.tokens.size(); ++i)
        if (is_sign(context.tokens[i], ")") && context.tokens[i].depth == context.tokens[open].depth) {
            const TextSpan end = context.place_of(context.tokens[i]);
            place.length = end.offset + end.length - place.offset;
            break;
        }
    return place;
}

// The `number`th term after the last ORDER BY or GROUP BY, from 1.
void mark_term(const ErrorContext& context, std::string_view word, std::size_t number, SqlError& error) {
    const Tokens& tokens = context.tokens;
    for (std::size_t i = tokens.size(); i-- > 1;) {
        if (!is_word(tokens[i], "BY") || !is_word(tokens[i - 1], word))
            continue;
        std::size_t term = 1;
        for (std::size_t j = i + 1; j < tokens.size() && term <= number; ++j) {
            if (term == number) {
                error.place = context.place_of(tokens[j]);
                return;
            }
            term += is_sign(tokens[j], ",") && tokens[j].depth == tokens[i].depth ? 1 : 0;
        }
    }
}

} // namespace

void advise_on_values(const ErrorContext& context, SqlError& error) {
    const std::string& table = context.captures[0];
    const auto names = settable_columns(context.handle, table);
    if (!names.empty() && names.size() <= k_listed_columns)
        explain(ErrorId::value_count_listed, {table, context.captures[1], context.captures[2], listed_names(names)},
                error);
    mark_row(context, number_of(context.captures[2]), error);
}

void advise_on_values_for_columns(const ErrorContext& context, SqlError& error) {
    mark_row(context, number_of(context.captures[0]), error);
}

void advise_on_unequal_rows(const ErrorContext& context, SqlError& error) { mark_row(context, std::nullopt, error); }

// SELECT (a, b) FROM t
void advise_on_row_value(const ErrorContext& context, SqlError& error) {
    const Tokens& tokens = context.tokens;
    if (tokens.size() < 3 || !is_word(tokens[0], "SELECT") || !is_sign(tokens[1], "(") || is_word(tokens[2], "SELECT"))
        return;
    error.place = whole_parenthesis(context, 1);
    explain(ErrorId::row_value_in_select, {}, error);
}

// Which subquery is meant, where there is only one.
void advise_on_subquery(const ErrorContext& context, SqlError& error) {
    const Tokens& tokens = context.tokens;
    std::optional<std::size_t> only;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (is_word(tokens[i], "SELECT") && is_sign(tokens[i - 1], "(")) {
            if (only)
                return;
            only = i - 1;
        }
    if (only)
        error.place = whole_parenthesis(context, *only);
}

// "ORDER BY clause should come after UNION not before"
void advise_on_union(const ErrorContext& context, SqlError& error) {
    const std::string& clause = context.captures.front();
    for (const parse::Token& token : context.tokens)
        if (is_word(token, clause.substr(0, clause.find(' ')))) {
            error.place = context.place_of(token);
            return;
        }
}

void advise_on_union_order(const ErrorContext& context, SqlError& error) {
    static constexpr std::array<std::string_view, 3> k_compounds = {"UNION", "EXCEPT", "INTERSECT"};
    for (std::size_t i = context.tokens.size(); i-- > 0;)
        if (is_any(context.tokens[i], k_compounds)) {
            explain(ErrorId::union_order_term, {context.captures[0], words_of(context.tokens[i])}, error);
            break;
        }
    mark_term(context, "ORDER", number_of(context.captures[0]), error);
}

void advise_on_term(const ErrorContext& context, SqlError& error) {
    mark_term(context, context.captures[1], number_of(context.captures[0]), error);
}

// A message of full-text search without its name before it.
void advise_on_search(const ErrorContext& /*context*/, SqlError& error) {
    explain(ErrorId::bad_search, {error.message}, error);
}

} // namespace joinery::sql
