// What is said of a probe that two databases answered otherwise.
#pragma once

#include <string>

#include "engine/grade/definition/bench_pair.hpp"
#include "engine/grade/definition/definition_finding.hpp"
#include "engine/grade/definition/definition_probe.hpp"
#include "engine/grade/definition/trial_bench.hpp"

namespace joinery::grade {

// The object a probe is about: "column `price` of `books`".
std::string object_of(const Probe& probe);

// One let it pass and the other did not.
Finding ending_finding(const Probe& probe, Ending expected, Ending actual);

// Both let it pass, and something differs afterwards.
Finding state_finding(const Probe& probe, const StateDifference& difference);

} // namespace joinery::grade
