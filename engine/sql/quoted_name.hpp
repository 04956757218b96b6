// A name as SQL writes it, whatever is in it.
#pragma once

#include <string>
#include <string_view>

namespace joinery::sql {

// a"b as "a""b".
inline std::string quoted_name(std::string_view name) {
    std::string text = "\"";
    for (const char letter : name)
        text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + "\"";
}

} // namespace joinery::sql
