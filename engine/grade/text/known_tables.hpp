// The tables of a database, as far as one must know them to tell that a query hangs on no order of their rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/connection.hpp"

namespace joinery::grade {

// All names in small letters.
struct KnownTable {
    std::string name;
    std::vector<std::string> columns;
    std::string key; // a column in which no two rows have the same, and none NULL; empty where there is none of its own

    bool has(std::string_view column) const;
};

struct KnownTables {
    std::vector<KnownTable> tables; // no views, no virtual tables, none of SQLite's own

    const KnownTable* find(std::string_view name) const;
};

// None at all where texts that differ may count as the same: by a collation.
KnownTables read_known_tables(const sql::Connection& connection);

} // namespace joinery::grade
