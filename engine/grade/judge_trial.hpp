// The verdict on what one script returned, on one data set.
#pragma once

#include <optional>
#include <string_view>

#include "engine/grade/expectation.hpp"
#include "engine/grade/rows/arrange_columns.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// Does the statement whose result is judged say how its rows are sorted?
bool has_final_order(const Trial& trial, std::string_view script);

// Nothing where the script is right.
std::optional<Verdict> judge_trial(const Trial& trial, std::string_view script, const Expectation& expectation,
                                   const Rules& rules, const Arrangement& arrangement);

} // namespace joinery::grade
