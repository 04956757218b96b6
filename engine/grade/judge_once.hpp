// One answer on one database, and no more: for those who judge thousands of them.
#pragma once

#include <string_view>

#include "engine/grade/run/fixture.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// The verdict by the rules for results, as grade_answer() would come to it on this fixture alone, without looking for
// luck, authors' sentences or smaller data. Never fails.
Verdict judge_once(const Fixture& fixture, std::string_view reference, std::string_view answer, const Rules& rules);

} // namespace joinery::grade
