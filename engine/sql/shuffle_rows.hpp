// Gives the rows of a database other places, as if they had been inserted in another order: nothing a query may rely
// on.
#pragma once

#include <cstddef>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

// Two orders, since a row that is first or last in one of them stands elsewhere in the other.
enum class Shuffle {
    reversed, // from the last row to the first
    dealt,    // from the middle outwards, nearly: 3 1 4 2 5. Only after `reversed`
    keyed,    // those that the two others leave alone, from the last row to the first
};

// Permutes the row ids of every table that has no INTEGER PRIMARY KEY; tables WITHOUT ROWID and virtual ones stay as
// they are. No trigger fires, indexes follow, and always in the same way. A table that cannot be shuffled (its row ids
// are huge or below 1, or its columns hide them) keeps its order. The number of tables that were shuffled.
//
// The place of a row with an INTEGER PRIMARY KEY is fixed. `keyed` puts a view in the place of each such table, which
// reads it from the end, whatever the query around it sorts: for queries that only read, and name no row id.
Result<std::size_t, SqlError> shuffle_rows(Connection& connection, Shuffle shuffle);

} // namespace joinery::sql
