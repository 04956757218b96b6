// Hints that follow from the learner's own answer.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/judged_data.hpp"
#include "engine/pack/pack.hpp"
#include "engine/session/messages.hpp"

namespace joinery::session {

// Looks for the small change that makes a wrong answer right, for about k_hint_milliseconds: in which clause, at which
// part, of what kind; without the change itself. Nothing where no small change was found, the answer is right, or the
// exercise does not ask for a result. `judged` is the exercise's data.
std::vector<std::string> find_hints(grade::JudgedData& judged, const pack::Pack& pack, const pack::Exercise& exercise,
                                    const GetHints& request);

inline constexpr double k_hint_milliseconds = 300;

} // namespace joinery::session
