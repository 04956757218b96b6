// Compares the defaults of columns by the values they give.
#pragma once

#include "engine/grade/definition/bench_pair.hpp"
#include "engine/grade/definition/compare_definitions.hpp"

namespace joinery::grade {

// Of all columns that are on both sides. Finds are added to the comparison. The benches are set up anew.
void compare_defaults(const schema::Definitions& expected, const schema::Definitions& actual, BenchPair& benches,
                      Comparison& comparison);

} // namespace joinery::grade
