// Values that no two runs have in common: the time, and chance. They are compared by kind.
#pragma once

#include <string_view>

#include "engine/grade/definition/trial_bench.hpp"
#include "engine/schema/definition.hpp"
#include "engine/sql/value.hpp"

namespace joinery::grade {

// Whether a text asks for the time or for chance: CURRENT_TIMESTAMP, date('now'), random().
bool asks_for_time(std::string_view sql);
bool asks_for_chance(std::string_view sql);

// Whether two values are both about now (within a day, because of time zones), and written alike: two dates, two times
// of day, two Julian days, two numbers of seconds.
bool are_both_now(TrialBench& bench, const sql::ValueView& a, const sql::ValueView& b);

} // namespace joinery::grade
