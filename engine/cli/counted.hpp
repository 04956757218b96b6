// A number of things in words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace joinery::cli {

// "1 exercise", "3 exercises".
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

} // namespace joinery::cli
