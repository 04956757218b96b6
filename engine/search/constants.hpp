// The constants of an expression, and the values near them that tell a query from one that is nearly the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/expression.hpp"
#include "engine/search/value.hpp"

namespace joinery::search {

// What a literal stands for; none for CURRENT_DATE and the like.
std::optional<Value> value_of_literal(std::string_view text);

// Every constant in the expression, with its sign; subqueries left out.
std::vector<Value> constants_in(const parse::Expression& expression);

// The value, those just below and above it; for a text it and its other spellings; for a date its neighbours.
std::vector<Value> near(const Value& value);

// Texts that match a LIKE or GLOB pattern, and some that nearly do: 'A%' gives A, xA, Ax, xAx.
std::vector<Value> like_shapes(std::string_view pattern, char any, char one);

// A GLOB pattern with the nth letter of each class in place of it: '[A-Z][0-9]*' gives A0*, B1*.
std::string without_classes(std::string_view pattern, std::size_t n);

// What constants give when they are put together: sums, differences, products, quotients of each two.
std::vector<Value> combined(const std::vector<Value>& constants);

// Parts that add up to a sum.
std::vector<Value> parts_of_sum(const Value& sum);

} // namespace joinery::search
