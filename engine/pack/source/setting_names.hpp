// The settings of an exercise, in the order in which they are written.
#pragma once

#include <string_view>

namespace joinery::pack {

inline constexpr std::string_view k_exercise_settings[] = {"id",      "title", "concepts",  "difficulty",
                                                           "minutes", "data",  "mode",      "columns",
                                                           "digits",  "multi", "search_ms", "require"};

inline constexpr std::string_view k_requirement_settings[] = {"uses",    "avoids",    "plan",
                                                              "plan_of", "max_steps", "steps_on"};

} // namespace joinery::pack
