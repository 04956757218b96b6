#include "engine/sql/connection_state.hpp"

#include <sqlite3.h>

namespace joinery::sql {

bool is_in_transaction(const Connection& connection) { return sqlite3_get_autocommit(connection.handle()) == 0; }

std::int64_t row_changes(const Connection& connection) { return sqlite3_total_changes64(connection.handle()); }

bool keeps_references(const Connection& connection) {
    int is_on = 0;
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, -1, &is_on);
    return is_on != 0;
}

std::string_view sqlite_version() { return sqlite3_libversion(); }

} // namespace joinery::sql
