// A second database with the same content, to try things on.
#pragma once

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::sql {

// A restricted in-memory database with everything that `source` has but its temporary tables, and with the same
// settings for foreign keys and recursive triggers. `source` stands in no transaction, and is as it was afterwards.
Result<Connection, SqlError> copy_database(const Connection& source);

} // namespace joinery::sql
