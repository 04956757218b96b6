// From tree to text: one line in one style, that SQLite compiles to what the tree was parsed from.
#pragma once

#include <string>

#include "engine/parse/statement.hpp"

namespace joinery::parse {

// Without a semicolon at the end.
std::string print(const Statement& statement);
std::string print(const Query& query);
std::string print(const Expression& expression);

// As SQL: in its quotes.
std::string print(const Name& name);

} // namespace joinery::parse
