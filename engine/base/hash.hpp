// FNV-1a, 64 bits (Fowler, Noll, Vo). Tells contents apart; protects against accidents, not against intent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace joinery {

constexpr std::uint64_t fnv1a_64(std::string_view bytes, std::uint64_t state = 0xCBF29CE484222325U) {
    for (const char byte : bytes) {
        state ^= static_cast<unsigned char>(byte);
        state *= 0x100000001B3U;
    }
    return state;
}

// 16 lower-case hexadecimal digits.
inline std::string hash_text(std::uint64_t hash) {
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; hash >>= 4U)
        text[i] = "0123456789abcdef"[hash & 15U];
    return text;
}

} // namespace joinery
