#include "engine/grade/tied_rows.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/grade/rows/value_equality.hpp"
#include "engine/grade/text/block_query.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

// The column of the result that has the name which is the term, where it is the only one. No alias, so it is that of a
// table, and of the same one: SQLite takes no name that several tables have.
std::optional<std::size_t> only_column(std::string_view term, const sql::ResultSet& result) {
    const auto tokens = parse::tokenize(term);
    if (tokens.size() != 1 ||
        (tokens[0].kind != parse::TokenKind::word && tokens[0].kind != parse::TokenKind::quoted_name))
        return std::nullopt;
    const std::string name = parse::folded(parse::name_of(tokens[0]));
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < result.column_count(); ++i) {
        if (parse::folded(result.column_names()[i]) != name)
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return found;
}

// The columns that the query sorts by, up to the first key that is none.
std::vector<std::size_t> sorted_columns(std::string_view query, const sql::ResultSet& result) {
    std::vector<std::size_t> columns;
    const auto outline = outline_query(query);
    const auto blocks = outline ? block_query(query, *outline, result.column_names(), AliasUse::as_name) : std::nullopt;
    if (!blocks)
        return columns;
    for (const SortKey& key : blocks->keys) {
        const auto column = key.column ? key.column : only_column(key.text, result);
        if (!column)
            break;
        columns.push_back(*column);
    }
    return columns;
}

} // namespace

std::vector<std::size_t> tied_rows(std::string_view query, const sql::ResultSet& result) {
    const std::vector<std::size_t> columns = sorted_columns(query, result);
    std::vector<std::size_t> tied;
    for (std::size_t row = 1; row < result.row_count(); ++row)
        if (std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
                return compare(result.value(row - 1, column), result.value(row, column)) == 0;
            }))
            tied.push_back(row);
    return tied;
}

} // namespace joinery::grade
