// Which row broke a foreign key: SQLite only says that one did.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/known_names.hpp"

namespace joinery::sql {

struct BrokenReference {
    ForeignKey key;
    std::vector<std::string> values; // of the key's columns in the row without partner, as SQL writes them
};

// Runs the refused statement once more with the check put off, looks for a row that has lost its partner or come
// without one, and undoes everything. Nothing where no such row is found. The steps count against the budget in force.
std::optional<BrokenReference> find_broken_reference(sqlite3* handle, std::string_view statement,
                                                     const std::vector<ForeignKey>& keys);

} // namespace joinery::sql
