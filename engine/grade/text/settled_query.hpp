// Queries whose rows are settled by those of the tables, in whatever order these lie or are read.
#pragma once

#include <string_view>

#include "engine/grade/text/known_tables.hpp"

namespace joinery::grade {

// Whether the script is one query that returns the same multiset of rows whatever order SQLite takes rows in. Sums of
// reals count as the same, though they may differ in the last digits. Read from its syntax tree by what is known to be
// safe: no LIMIT, no column of a group that the group does not settle, no function that hangs on an order, no clock.
// False says no more than that it is not known.
bool is_settled(std::string_view script, const KnownTables& tables);

} // namespace joinery::grade
