// Tells which tables were written to while it lives: by statements, by triggers and by the actions of foreign keys.
#pragma once

#include <set>
#include <string>

#include "engine/sql/connection.hpp"

namespace joinery::sql {

class ChangeWatch {
public:
    // The connection must outlive the watch, and have no other.
    explicit ChangeWatch(const Connection& connection);
    ~ChangeWatch();
    ChangeWatch(const ChangeWatch&) = delete;
    ChangeWatch& operator=(const ChangeWatch&) = delete;

    // Names as their definitions have them. Virtual tables are seen by their shadow tables only.
    const std::set<std::string>& tables() const { return m_tables; }
    void forget() { m_tables.clear(); }

private:
    sqlite3* m_handle;
    std::set<std::string> m_tables;
};

} // namespace joinery::sql
