// The settings of an exercise in the one layout they are to have.
#pragma once

#include <string>
#include <string_view>

namespace joinery::pack {

// `toml` is valid TOML. Settings come in their order, one a line with one space on each side of `=`, then the tables,
// without blank lines. A value stays as it is written, a comment stays before what it stands before, and settings that
// are not known come last in their table.
std::string lay_out_settings(std::string_view toml);

} // namespace joinery::pack
