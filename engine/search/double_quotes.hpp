// SQLite as it comes takes "Ada" for a text where there is no column of that name. Ours does not (DQS=0), since a slip
// in a name should be told; but queries that were written elsewhere rely on it.
#pragma once

#include <string>
#include <string_view>

#include "engine/sql/connection.hpp"

namespace joinery::search {

// The query with each such text in single quotes. The database has the schema.
std::string with_texts_in_single_quotes(const sql::Connection& connection, std::string_view query);

} // namespace joinery::search
