#include "engine/sql/connection_state.hpp"

#include <sqlite3.h>

namespace joinery::sql {

bool is_in_transaction(const Connection& connection) { return sqlite3_get_autocommit(connection.handle()) == 0; }

std::int64_t row_changes(const Connection& connection) { return sqlite3_total_changes64(connection.handle()); }

std::string_view sqlite_version() { return sqlite3_libversion(); }

} // namespace joinery::sql
