// What was probably meant by a name that is none of those there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::pack {

// "Did you mean `join.left`?"; empty where nothing is near enough. Letter case counts as a slip.
std::string suggestion(std::string_view name, const std::vector<std::string>& known);

} // namespace joinery::pack
