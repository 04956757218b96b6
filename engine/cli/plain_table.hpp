// A result as text for a terminal.
#pragma once

#include <string>

#include "engine/grade/verdict/verdict.hpp"
#include "engine/sql/result_set.hpp"

namespace joinery::cli {

// Column names, a line, the rows, and how many there are. Numbers stand to the right; NULL is the word.
std::string plain_table(const sql::ResultSet& result);
std::string plain_table(const grade::ShownResult& result);

} // namespace joinery::cli
