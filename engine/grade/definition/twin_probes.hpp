// Rows that agree in all that need not be unique: only with such does a DISTINCT, a group or a rank show.
#pragma once

#include <vector>

#include "engine/grade/definition/base_rows.hpp"
#include "engine/grade/definition/definition_probe.hpp"
#include "engine/grade/definition/probe_values.hpp"

namespace joinery::grade {

void add_twins(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
               std::vector<Probe>& probes);

} // namespace joinery::grade
