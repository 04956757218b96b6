// Which rows of a result its ORDER BY leaves tied, as far as the result itself shows.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/sql/result_set.hpp"

namespace joinery::grade {

// The query has returned this, and compares texts byte for byte. The numbers of all rows that may be tied with the row
// before them, ascending: they agree with it in every column that the query sorts by, up to the first key that is no
// column of the result.
std::vector<std::size_t> tied_rows(std::string_view query, const sql::ResultSet& result);

} // namespace joinery::grade
