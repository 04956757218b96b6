#include "engine/pack/sealed.hpp"

namespace joinery::pack {

namespace {

// Any bits would do. These give every printable character another first digit than ASCII does, so that nobody reads
// the hexadecimal digits at sight.
constexpr unsigned k_mask = 0xA7;

constexpr std::string_view k_digits = "0123456789abcdef";

} // namespace

std::string seal(std::string_view plain) {
    std::string sealed;
    sealed.reserve(plain.size() * 2);
    for (const char byte : plain) {
        const unsigned masked = static_cast<unsigned char>(byte) ^ k_mask;
        sealed += k_digits[masked >> 4U];
        sealed += k_digits[masked & 15U];
    }
    return sealed;
}

std::optional<std::string> unseal(std::string_view sealed) {
    if (sealed.size() % 2 != 0 || sealed.find_first_not_of(k_digits) != std::string_view::npos)
        return std::nullopt;
    std::string plain;
    plain.reserve(sealed.size() / 2);
    for (std::size_t i = 0; i < sealed.size(); i += 2) {
        const std::size_t masked = k_digits.find(sealed[i]) * 16 + k_digits.find(sealed[i + 1]);
        plain += static_cast<char>(masked ^ k_mask);
    }
    return plain;
}

} // namespace joinery::pack
