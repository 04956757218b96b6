// What a host may want to know of a connection or of SQLite itself, without its header.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/sql/connection.hpp"

namespace joinery::sql {

// True between a BEGIN and its COMMIT or ROLLBACK.
bool is_in_transaction(const Connection& connection);

// Rows inserted, updated or deleted since the connection was opened, by triggers too.
std::int64_t row_changes(const Connection& connection);

// Whether foreign keys are looked after.
bool keeps_references(const Connection& connection);

// Such as "3.54.1".
std::string_view sqlite_version();

} // namespace joinery::sql
