#include "engine/sql/no_triggers.hpp"

#include <sqlite3.h>

namespace joinery::sql {

NoTriggers::NoTriggers(const Connection& connection) : m_connection(connection) {
    sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

NoTriggers::~NoTriggers() { sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr); }

} // namespace joinery::sql
