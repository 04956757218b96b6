// Makes SQLite choose other keys for new rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::grade {

// Keys that SQLite will choose in a table lie in [first, first + k_shifted_keys).
struct ShiftedTable {
    std::string name;
    std::int64_t first = 0;
};

inline constexpr std::int64_t k_shifted_keys = std::int64_t{1} << 44;

// Every table whose INTEGER PRIMARY KEY is its row id gets AUTOINCREMENT and a sequence far beyond all that is there.
// The connection must not be restricted yet. The error is SQLite's, and there is none in practice but for memory.
Result<std::vector<ShiftedTable>, sql::SqlError> shift_keys(const sql::Connection& connection);

} // namespace joinery::grade
