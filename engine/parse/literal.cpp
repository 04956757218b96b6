#include "engine/parse/literal.hpp"

#include "engine/parse/token.hpp"

namespace joinery::parse {

bool is_null_literal(const Expression& expression) {
    return expression.kind == ExpressionKind::literal && folded(expression.text) == "null";
}

} // namespace joinery::parse
