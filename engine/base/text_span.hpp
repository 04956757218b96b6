// A part of a text, by bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace joinery {

// Bytes [offset, offset + length) of a text that is known from elsewhere.
struct TextSpan {
    std::size_t offset = 0;
    std::size_t length = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// The text of a span.
inline std::string_view text_at(std::string_view text, TextSpan span) { return text.substr(span.offset, span.length); }

} // namespace joinery
