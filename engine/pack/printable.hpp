// Text out of somebody's files, as a terminal and a log may be shown it.
#pragma once

#include <string>
#include <string_view>

namespace joinery::pack {

// The same text on one line: control characters (also those of Unicode's C1 block, which some terminals obey) and line
// breaks become spaces, marks that turn the direction of what follows become U+FFFD. Every character stays one
// character; tabs stay. Bytes that are no UTF-8 become U+FFFD.
std::string printable(std::string_view text);

} // namespace joinery::pack
