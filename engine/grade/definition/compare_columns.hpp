// Compares the columns of two tables and what is said of the tables as a whole.
#pragma once

#include "engine/grade/definition/compare_definitions.hpp"

namespace joinery::grade {

void compare_columns(const schema::TableDefinition& expected, const schema::TableDefinition& actual,
                     Comparison& comparison);

} // namespace joinery::grade
