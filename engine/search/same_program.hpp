// A proof that there is nothing to be found: SQLite carries out two queries by the same instructions.
#pragma once

#include <string_view>

#include "engine/sql/connection.hpp"

namespace joinery::search {

// Whether both compile to the same program, so that they return the same on every database of the schema. False says
// nothing: equal queries mostly have different programs.
//
// SELECT o.total FROM orders AS o and select total from Orders have the same.
bool have_same_program(const sql::Connection& connection, std::string_view reference, std::string_view answer);

} // namespace joinery::search
