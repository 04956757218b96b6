#include "engine/sql/connection_state.hpp"

#include <sqlite3.h>

namespace joinery::sql {

bool is_in_transaction(const Connection& connection) { return sqlite3_get_autocommit(connection.handle()) == 0; }

std::string_view sqlite_version() { return sqlite3_libversion(); }

} // namespace joinery::sql
