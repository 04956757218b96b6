// Luck is not skill: the orders in which a right answer is tried again, and why one that then fails was right.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/grade/run/trial.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// SQLite ignores reverse_unordered_selects under any sort, so rows are moved as well.
inline constexpr std::array k_other_orders = {RowOrder::read_backwards, RowOrder::inserted_backwards,
                                              RowOrder::inserted_as_dealt, RowOrder::keys_backwards};

// The verdict `luck` on a query that was right, made of the verdict on its result with the rows in another order. Says
// what in the query leaves the result open: a LIMIT without an order, a bare column in a GROUP BY, an aggregate that
// depends on order, an order with ties.
Verdict verdict_on_luck(Verdict with_other_order, std::string_view query, RowOrder order);

// The same on a query whose ORDER BY leaves rows tied, made of the verdict on its result with these in another order.
Verdict verdict_on_ties(Verdict with_other_order, std::string_view query);

} // namespace joinery::grade
