#include "engine/sql/aggregate_advice.hpp"

#include "engine/sql/error_templates.hpp"
#include "engine/sql/known_names.hpp"
#include "engine/sql/syntax_findings.hpp"

namespace joinery::sql {

namespace {

// The clause that a token stands in, whatever the depth.
std::string_view clause_word_before(const ErrorContext& context, std::size_t at) {
    for (std::size_t i = at; i-- > 0;)
        for (const std::string_view clause : {"SELECT", "WHERE", "HAVING", "ON", "SET", "VALUES"})
            if (is_word(context.tokens[i], clause))
                return clause;
    return "";
}

std::size_t past_call(const Tokens& tokens, std::size_t function) {
    std::size_t at = function + 1;
    while (at < tokens.size() && (at == function + 1 || tokens[at].depth > tokens[function].depth))
        ++at;
    return at + 1;
}

// SELECT count(*) AS n FROM t WHERE n > 1: the n in WHERE.
std::optional<std::size_t> alias_in_where(const ErrorContext& context) {
    const Tokens& tokens = context.tokens;
    std::size_t name = past_call(tokens, *context.at);
    if (name < tokens.size() && is_word(tokens[name], "AS"))
        ++name;
    for (std::size_t i = name + 1; i < tokens.size(); ++i)
        if (parse::folded(name_of(tokens[i])) == parse::folded(name_of(tokens[name])) &&
            clause_word_before(context, i) == "WHERE")
            return i;
    return std::nullopt;
}

// Does the call stand inside the parentheses of another aggregate?
bool is_inside_aggregate(const ErrorContext& context) {
    static constexpr std::array<std::string_view, 6> k_aggregates = {"count", "sum", "avg", "min", "max", "total"};
    const auto open = opening_of(context.tokens, *context.at);
    return open && *open > 0 && is_any(context.tokens[*open - 1], k_aggregates);
}

void mark_word(const ErrorContext& context, std::string_view word, std::size_t further, SqlError& error) {
    for (std::size_t i = 0; i + further < context.tokens.size(); ++i)
        if (is_word(context.tokens[i], word))
            error.place = context.place_of(context.tokens[i + further]);
}

} // namespace

void advise_on_aggregate(const ErrorContext& context, SqlError& error) {
    if (!context.at)
        return;
    const std::string& name = context.captures.front();
    const std::string_view clause = clause_word_before(context, *context.at);
    if (clause == "SELECT")
        if (const auto alias = alias_in_where(context)) {
            error.place = context.place_of(context.tokens[*alias]);
            return explain(ErrorId::aggregate_alias_in_where, {words_of(context.tokens[*alias]), name}, error);
        }
    if (is_inside_aggregate(context))
        explain(ErrorId::aggregate_nested, {name}, error);
    else if (clause == "WHERE")
        explain(ErrorId::aggregate_in_where, {name}, error);
    else if (clause == "ON")
        explain(ErrorId::aggregate_in_on, {name}, error);
}

void advise_on_window(const ErrorContext& context, SqlError& error) {
    if (!context.at)
        return;
    const std::size_t next = past_call(context.tokens, *context.at);
    const bool has_over = next < context.tokens.size() &&
                          (is_word(context.tokens[next], "OVER") || is_word(context.tokens[next], "FILTER"));
    if (!has_over)
        explain(ErrorId::window_without_over, {context.captures.front()}, error);
}

void advise_on_grouping(const ErrorContext& context, SqlError& error) { mark_word(context, "GROUP", 2, error); }

void advise_on_having(const ErrorContext& context, SqlError& error) { mark_word(context, "HAVING", 0, error); }

} // namespace joinery::sql
