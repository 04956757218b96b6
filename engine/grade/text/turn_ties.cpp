#include "engine/grade/text/turn_ties.hpp"

#include <algorithm>
#include <vector>

#include "engine/grade/text/query_outline.hpp"
#include "engine/parse/token.hpp"

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

std::optional<std::string> turn_cut_ties(std::string_view script, TieOrder order) {
    std::string turned;
    std::size_t taken = 0;
    std::vector<bool> has_order; // at each depth, since its parenthesis was opened
    for (const parse::Token& token : parse::tokenize(script)) {
        has_order.resize(token.depth + 1, false);
        if (parse::is_sign(token, ";") || parse::is_word(token, "SELECT"))
            has_order.back() = false;
        else if (parse::is_word(token, "ORDER"))
            has_order.back() = true;
        if (!parse::is_word(token, "LIMIT") || !has_order.back())
            continue;
        turned += script.substr(taken, token.place.offset - taken);
        turned += order == TieOrder::descending ? ", 1 DESC " : ", 1 ASC ";
        taken = token.place.offset;
    }
    if (taken == 0)
        return std::nullopt;
    return turned + std::string(script.substr(taken));
}

} // namespace joinery::grade
