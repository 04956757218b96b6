// Definitions by their text: enough to say that nothing was changed, left over or dropped.
#pragma once

#include <optional>

#include "engine/grade/database_state.hpp"
#include "engine/grade/verdict.hpp"

namespace joinery::grade {

// Nothing where both have the same objects with the same definitions: spaces, comments, quotes around names and the
// case of words aside.
std::optional<Verdict> judge_schema(const DatabaseState& expected, const DatabaseState& actual);

} // namespace joinery::grade
