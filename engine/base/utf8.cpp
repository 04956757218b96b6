#include "engine/base/utf8.hpp"

#include <cstdint>

namespace joinery {

namespace {

struct LeadBytes {
    std::uint8_t first;
    std::uint8_t last;
    std::size_t length;        // of the whole character
    std::uint8_t second_first; // bounds of the second byte; the others are 80..BF
    std::uint8_t second_last;
};

// Table 3-7 of the Unicode Standard.
constexpr LeadBytes k_lead_bytes[] = {
    {0x00, 0x7F, 1, 0x00, 0x00}, {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F}, {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

constexpr std::string_view k_replacement = "\xEF\xBF\xBD";

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

struct Part {
    std::size_t length = 1;
    bool is_character = false;
};

// The character, or the maximal ill-formed part, that begins at `at`.
Part part_at(std::string_view bytes, std::size_t at) {
    const auto lead = byte_at(bytes, at);
    for (const auto& row : k_lead_bytes) {
        if (lead < row.first || lead > row.last)
            continue;
        for (std::size_t i = 1; i < row.length; ++i) {
            const auto least = i == 1 ? row.second_first : std::uint8_t{0x80};
            const auto most = i == 1 ? row.second_last : std::uint8_t{0xBF};
            if (at + i >= bytes.size() || byte_at(bytes, at + i) < least || byte_at(bytes, at + i) > most)
                return {i, false};
        }
        return {row.length, true};
    }
    return {1, false};
}

} // namespace

std::string valid_utf8(std::string_view bytes) {
    std::string valid;
    valid.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto part = part_at(bytes, at);
        valid += part.is_character ? bytes.substr(at, part.length) : k_replacement;
        at += part.length;
    }
    return valid;
}

std::string_view cut_at_character(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return text;
    // A character has at most four bytes, so its lead byte is among the last three before the cut, or at it.
    for (std::size_t back = 1; back <= 3 && back <= most; ++back) {
        const auto part = part_at(text, most - back);
        if (part.is_character)
            return text.substr(0, part.length > back ? most - back : most);
    }
    return text.substr(0, most);
}

} // namespace joinery
