// Databases that tell a solution from one with a slip, kept with the exercise for later.
#pragma once

#include <vector>

#include "engine/cli/findings.hpp"
#include "engine/pack/pack.hpp"

namespace joinery::cli {

// Of each exercise that a check searches for, at most this many: each is tried on every answer that is right on the
// data.
inline constexpr std::size_t k_kept_witnesses = 8;

// Puts what the mutants were found by into the exercises, each once, in the order of the solution.
void keep_witnesses(const std::vector<SurvivingMutant>& mutants, pack::Pack& pack);

} // namespace joinery::cli
