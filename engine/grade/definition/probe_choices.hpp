// What is there to choose from for a probe: which values of a column, and which columns make one key.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/definition/definition_probe.hpp"
#include "engine/grade/definition/probe_values.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

// Whether a STRICT table takes it as it is.
bool fits(const std::string& literal, const schema::ColumnDefinition& column);

// STRICT and WITHOUT ROWID beyond what the task asks for do no harm, and where they are missing that has been said:
// what only they refuse is not tried.
bool is_fair(const ProbedTable& table, const std::string& literal, const std::string& name);

// The values worth trying for a column, those near the constants first.
std::vector<std::string> values_of(const ProbedTable& table, const std::string& name, const NearbyConstants& constants);

// The columns of each key of either side, each set once.
std::vector<std::vector<std::string>> unique_sets(const ProbedTable& table);

} // namespace joinery::grade
