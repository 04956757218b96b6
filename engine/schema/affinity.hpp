// What SQLite makes of a declared type.
#pragma once

#include <string_view>

namespace joinery::schema {

enum class Affinity { text, numeric, integer, real, blob };

// By the five rules of https://sqlite.org/datatype3.html, section 3.1: VARCHAR(20) is text, CHARINT is integer.
Affinity affinity_of(std::string_view declared_type);

// "TEXT", "NUMERIC", "INTEGER", "REAL", "BLOB"
std::string_view name(Affinity affinity);

} // namespace joinery::schema
