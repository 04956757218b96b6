// The tables of a database as bags of rows that can be looked at and taken away, whatever they hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

// The tables of the main database, each before the tables that its foreign keys refer to; in a circle, by name. Without
// SQLite's own and without virtual tables.
Result<std::vector<std::string>, SqlError> tables_child_first(const Connection& connection);

// Those that a query reads, through views too, by name.
Result<std::vector<std::string>, SqlError> tables_read_by(const Connection& connection, std::string_view query);

// The name of the row id there: one of the three that no column has. Empty where the table has no row id.
Result<std::string, SqlError> row_id_name(const Connection& connection, std::string_view table);

// Ascending. Nothing where the table has no row id, or more rows than `most`.
Result<std::vector<std::int64_t>, SqlError> row_ids(const Connection& connection, std::string_view table,
                                                    std::size_t most);

} // namespace joinery::sql
