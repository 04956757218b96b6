#include "engine/sql/inserted_rows.hpp"

#include <algorithm>

#include "engine/sql/known_names.hpp"

namespace joinery::sql {

namespace {

using Tokens = std::vector<parse::Token>;

bool is_at(const Tokens& tokens, std::size_t at, std::string_view sign) {
    return at < tokens.size() && is_sign(tokens[at], sign);
}

// The parenthesis that closes the one at `open`; the end where there is none.
std::size_t closing_of(const Tokens& tokens, std::size_t open) {
    std::size_t at = open + 1;
    while (at < tokens.size() && !(is_sign(tokens[at], ")") && tokens[at].depth == tokens[open].depth))
        ++at;
    return at;
}

TextSpan span_of(const ErrorContext& context, std::size_t first, std::size_t last) {
    const TextSpan begin = context.place_of(context.tokens[first]);
    const TextSpan end = context.place_of(context.tokens[last]);
    return {begin.offset, end.offset + end.length - begin.offset};
}

InsertedRow row_between(const ErrorContext& context, std::size_t open, std::size_t close) {
    InsertedRow row{span_of(context, open, close), {}};
    std::size_t first = open + 1;
    for (std::size_t i = open + 1; i <= close; ++i) {
        const bool ends = i == close || (is_sign(context.tokens[i], ",") &&
                                         context.tokens[i].depth == context.tokens[open].depth + 1);
        if (!ends)
            continue;
        if (i > first)
            row.values.push_back(span_of(context, first, i - 1));
        first = i + 1;
    }
    return row;
}

} // namespace

std::optional<std::size_t> InsertedRows::place_of(std::string_view column) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (parse::folded(columns[i]) == parse::folded(column))
            return i;
    return std::nullopt;
}

std::optional<InsertedRows> inserted_rows(const ErrorContext& context) {
    const Tokens& tokens = context.tokens;
    const auto into =
        std::find_if(tokens.begin(), tokens.end(), [](const parse::Token& token) { return is_word(token, "INTO"); });
    if (tokens.empty() || into == tokens.end() || into + 1 == tokens.end() || is_word(tokens.front(), "CREATE"))
        return std::nullopt;
    std::size_t at = static_cast<std::size_t>(into - tokens.begin()) + 1;
    if (is_at(tokens, at + 1, ".") && at + 2 < tokens.size())
        at += 2;
    InsertedRows inserted{name_of(tokens[at]), {}, {}};
    ++at;
    if (at + 1 < tokens.size() && is_word(tokens[at], "AS"))
        at += 2;
    if (is_at(tokens, at, "(")) {
        const std::size_t close = closing_of(tokens, at);
        for (std::size_t i = at + 1; i < close; ++i)
            if (!is_sign(tokens[i], ","))
                inserted.columns.push_back(name_of(tokens[i]));
        at = close + 1;
    } else {
        inserted.columns = settable_columns(context.handle, inserted.table);
    }
    if (at >= tokens.size() || !is_word(tokens[at], "VALUES"))
        return inserted;
    for (++at; is_at(tokens, at, "("); ++at) {
        const std::size_t close = closing_of(tokens, at);
        if (close == tokens.size())
            break;
        inserted.rows.push_back(row_between(context, at, close));
        at = close + 1;
        if (!is_at(tokens, at, ","))
            break;
    }
    return inserted;
}

} // namespace joinery::sql
