// Characters that are not those of SQL but look like them, or mean the same elsewhere: what word processors, keyboards
// for other scripts, and copied web pages put into a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace joinery::sql {

struct LookAlike {
    std::size_t offset = 0;
    std::string_view character; // as it stands there
    std::string_view meant;     // in SQL; a space for one that cannot be seen
    std::string visible;        // the whole text without characters that cannot be seen
};

// The first in the text. Quotes are left out: these have words of their own.
std::optional<LookAlike> look_alike_in(std::string_view text);

// Word processors turn 'a' into these.
bool has_typographic_quote(std::string_view text);

} // namespace joinery::sql
