// What two scripts left in the tables of two databases that were the same before.
#pragma once

#include <optional>

#include "engine/grade/state/database_state.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// Nothing where the tables of `expected` and `actual`, which are aligned, agree. Tables that `before` has not are
// compared as if they had been empty.
std::optional<Verdict> judge_tables(const DatabaseState& before, const DatabaseState& expected,
                                    const DatabaseState& actual, Tolerance tolerance);

} // namespace joinery::grade
