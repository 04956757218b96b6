#include "engine/grade/text/turn_ties.hpp"

#include <algorithm>

#include "engine/grade/text/query_outline.hpp"

namespace joinery::grade {

std::optional<std::string> turn_ties(std::string_view script, TextSpan statement, std::size_t column_count,
                                     TieOrder order) {
    const auto outline = outline_query(text_at(script, statement));
    if (!outline || outline->order.empty())
        return std::nullopt;
    const OrderTerm& last = outline->order.back();
    const std::size_t end =
        std::max(last.expression.offset + last.expression.length, last.direction.offset + last.direction.length);
    std::string keys;
    for (std::size_t column = column_count; column > 0; --column)
        keys += ", " + std::to_string(column) + (order == TieOrder::descending ? " DESC" : " ASC");
    return std::string(script).insert(statement.offset + end, keys);
}

} // namespace joinery::grade
