// What a grouped query takes from its groups, found by its words alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::grade {

// The columns in a query's select list that are neither grouped by nor inside an aggregate, as they are written:
//     SELECT city, name, max(age) FROM t GROUP BY city     -- name
// SQLite takes them from any row of the group. Empty for a query that does not group.
std::vector<std::string> bare_columns(std::string_view query);

// The first aggregate whose value depends on the order of its rows and that has no ORDER BY inside; or empty.
std::string unsorted_aggregate(std::string_view query);

} // namespace joinery::grade
