// A query whose ORDER BY leaves rows tied, asked for the tied ones in another order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/text_span.hpp"

namespace joinery::grade {

// How tied rows are to lie: by all columns of the result, the last one first.
enum class TieOrder { ascending, descending };

// The script with these keys behind those of the statement's ORDER BY: an order as right as any by its own keys. SQLite
// itself sorts the groups of a GROUP BY and the rows of a DISTINCT, so that no order of insertion shows what they leave
// open. Nothing where the statement sorts nothing.
std::optional<std::string> turn_ties(std::string_view script, TextSpan statement, std::size_t column_count,
                                     TieOrder order);

// The script with one more key behind every ORDER BY that a LIMIT follows, in subqueries too: the first column that is
// selected there. For scripts that change rows, where only what is cut off matters. Nothing where there is no such one.
std::optional<std::string> turn_cut_ties(std::string_view script, TieOrder order);

} // namespace joinery::grade
