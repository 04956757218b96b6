// A pack from wherever it is: its author's folder, or the compiled file.
#pragma once

#include <optional>
#include <string>

#include "engine/pack/pack.hpp"

namespace joinery::cli {

// Reads a pack and runs none of its SQL. Nothing, and complaints on standard error, where it has an error; warnings are
// for `check`.
std::optional<pack::Pack> open_pack(const std::string& path);

} // namespace joinery::cli
