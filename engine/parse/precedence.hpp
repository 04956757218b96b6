// How tightly SQLite's operators bind, the same for reading and for printing.
// https://sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes
#pragma once

namespace joinery::parse::level {

inline constexpr int k_or = 1;
inline constexpr int k_and = 2;
inline constexpr int k_not = 3;
inline constexpr int k_equality = 4; // = <> IS LIKE BETWEEN IN ISNULL
inline constexpr int k_comparison = 5;
inline constexpr int k_bits = 6;
inline constexpr int k_sum = 7;
inline constexpr int k_product = 8;
inline constexpr int k_concatenation = 9; // || -> ->>
inline constexpr int k_collate = 10;
inline constexpr int k_prefix = 11; // - + ~
inline constexpr int k_operand = 12;

} // namespace joinery::parse::level
