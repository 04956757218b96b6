// A second database with the content of another: much cheaper than running the scripts again that made it.
#pragma once

#include <cstdint>

#include "engine/sql/connection.hpp"

namespace joinery::sql {

// False where a copy would not do for the original: it has temporary objects, or a transaction is open.
bool can_be_copied(const Connection& connection);

// A fresh in-memory database, unrestricted, with the same content and the same settings, such as foreign keys.
Result<Connection, SqlError> copy_database(const Connection& original);

// Bytes of all its pages: the same on every machine, unlike what SQLite needs to hold them.
Result<std::int64_t, SqlError> size_of_database(const Connection& connection);

// Bytes that SQLite holds now, in the whole process.
std::int64_t memory_in_use();

} // namespace joinery::sql
