// Places in a text as editors count them.
#pragma once

#include <cstddef>
#include <string_view>

namespace joinery {

struct TextPosition {
    int line = 1;   // from 1
    int column = 1; // from 1, in characters
};

// The position of a byte offset in UTF-8 text; an offset past the end means the end.
TextPosition position_at(std::string_view text, std::size_t offset);

// The line that holds the offset, without its line break.
std::string_view line_at(std::string_view text, std::size_t offset);

} // namespace joinery
