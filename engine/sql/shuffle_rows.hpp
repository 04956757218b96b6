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
};

// Permutes the row ids of every table that has no INTEGER PRIMARY KEY; tables WITHOUT ROWID and virtual ones stay as
// they are. No trigger fires, indexes follow, and always in the same way. A table that cannot be shuffled (its row ids
// are huge or below 1, or its columns hide them) keeps its order. The number of tables that were shuffled.
Result<std::size_t, SqlError> shuffle_rows(Connection& connection, Shuffle shuffle);

} // namespace joinery::sql
