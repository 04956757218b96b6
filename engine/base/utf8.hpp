// UTF-8: what a person may be shown of bytes that a database holds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace joinery {

// The same text with every byte that is not part of a well-formed character replaced by U+FFFD, one for each maximal
// ill-formed part (the Unicode Standard, 3.9, table 3-7; surrogates and overlong forms are ill-formed).
std::string valid_utf8(std::string_view bytes);

// The longest beginning of at most `most` bytes that cuts no character in two. Ill-formed bytes may be cut anywhere.
std::string_view cut_at_character(std::string_view text, std::size_t most);

} // namespace joinery
