// What two scripts are compared by: what they return, what they leave in the tables, or what they define.
#pragma once

#include <string_view>

#include "engine/grade/grade_answer.hpp"
#include "engine/pack/pack.hpp"

namespace joinery::search {

// `definition` where either creates, alters or drops something, `state` where either changes rows, else `result`. Of a
// text that does not parse, `result`: it will not run either.
pack::Mode kind_of_scripts(std::string_view reference, std::string_view answer);

// The rules, with the mode that the scripts ask for where the rules' own says less.
grade::Rules rules_for_scripts(grade::Rules rules, std::string_view reference, std::string_view answer);

} // namespace joinery::search
