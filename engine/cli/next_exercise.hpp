// Where the file of one more exercise goes.
#pragma once

#include <string>

namespace joinery::cli {

// "PACK/030-ID.md", behind all that have a number in front.
std::string next_exercise_path(const std::string& pack, const std::string& id);

} // namespace joinery::cli
