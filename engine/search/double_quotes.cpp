#include "engine/search/double_quotes.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"
#include "engine/search/value.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::search {

namespace {

constexpr std::size_t k_most_texts = 60;

// Where the name stands that SQLite takes for no column; an empty span where the error is another.
TextSpan text_in_double_quotes(std::string_view query, const sql::SqlError& error) {
    const bool fits = error.kind == sql::SqlErrorKind::unknown_column && error.place && error.place->length > 1 &&
                      query[error.place->offset] == '"';
    return fits ? *error.place : TextSpan{};
}

} // namespace

std::string with_texts_in_single_quotes(const sql::Connection& connection, std::string_view query) {
    std::string text(query);
    for (std::size_t i = 0; i < k_most_texts; ++i) {
        const auto statement = sql::Statement::prepare(connection, text);
        if (statement)
            break;
        const TextSpan place = text_in_double_quotes(text, statement.error());
        const auto tokens = parse::tokenize(text_at(text, place));
        if (place.length == 0 || tokens.size() != 1)
            break;
        text.replace(place.offset, place.length, literal(Value(parse::name_of(tokens.front()))));
    }
    return text;
}

} // namespace joinery::search
