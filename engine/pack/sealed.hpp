// Hides an exercise's answers from whoever glances at a compiled pack or searches it. No encryption: the page has to
// read them, so anybody who wants to can.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace joinery::pack {

// Two hexadecimal digits for each byte, which is exchanged for another one. The same byte always becomes the same, so
// that the file still compresses as well as its text would.
std::string seal(std::string_view plain);

// Nothing where the text is not what seal() writes.
std::optional<std::string> unseal(std::string_view sealed);

} // namespace joinery::pack
