// Text without the blanks around it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace joinery::pack {

inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\n";
    const std::size_t begin = std::min(text.find_first_not_of(blank), text.size());
    return text.substr(begin, std::max(text.find_last_not_of(blank) + 1, begin) - begin);
}

} // namespace joinery::pack
