// Whether two scripts that end in an error make the same mistake: SQLite says of very different ones the same words.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/sql/sql_error.hpp"

namespace joinery::grade {

// How many of the words and signs of two scripts agree, in a hundred: letter case, spaces and comments aside, in any
// order.
std::size_t likeness_of(std::string_view script, std::string_view other);

// The same message, and the scripts are much alike, or somewhat where the same text is marked in both.
bool is_same_mistake(const sql::SqlError& error, std::string_view script, const sql::SqlError& its_error,
                     std::string_view other);

} // namespace joinery::grade
