// What a literal stands for.
#pragma once

#include "engine/parse/expression.hpp"

namespace joinery::parse {

// NULL, in letters of any case.
bool is_null_literal(const Expression& expression);

} // namespace joinery::parse
