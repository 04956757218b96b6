// Right answers that need not be tried with their rows in other orders.
#pragma once

#include <string_view>

#include "engine/grade/expectation.hpp"
#include "engine/grade/rows/arrange_columns.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/grade/text/known_tables.hpp"

namespace joinery::grade {

// Whether it is certain that an answer, which is right on a data set with these tables, would be so in any other order
// of the tables' rows, and of the rows that its own ORDER BY leaves tied.
bool is_beyond_luck(const Expectation& expectation, const Trial& trial, std::string_view answer, const Rules& rules,
                    const Arrangement& arrangement, const KnownTables& tables);

} // namespace joinery::grade
