// Deletes rows of a database again and again, to see how few of them will do.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

class RowDeletion {
public:
    // The connection outlives it, and its definitions stay as they are.
    explicit RowDeletion(const Connection& connection);

    // Deletes the rows with ids from `first` to `last`, and tells whether it could. No trigger fires; foreign keys
    // hold, and where they keep one of the rows nothing is deleted.
    bool run(const std::string& table, std::int64_t first, std::int64_t last);

private:
    bool execute(const std::string& statement) const;
    const std::string& row_id_of(const std::string& table);

    const Connection& m_connection;
    bool m_has_actions = false;                   // a key that does more than to keep a row, or refers to its own table
    std::set<std::string> m_parents;              // tables that keys refer to, in small letters
    std::map<std::string, std::string> m_row_ids; // by table, what its row id is called
};

} // namespace joinery::sql
