// Definitions by their text: enough to say that nothing was changed, left over or dropped.
#pragma once

#include "engine/grade/state/database_state.hpp"

namespace joinery::grade {

// Both have the same objects with the same definitions: spaces, comments, quotes around names and the case of words
// aside. Where they have not, the definitions may still mean the same: see judge_definition.hpp.
bool are_defined_alike(const DatabaseState& expected, const DatabaseState& actual);

} // namespace joinery::grade
