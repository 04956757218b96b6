#include "engine/pack/printable.hpp"

#include "engine/base/utf8.hpp"

namespace joinery::pack {

namespace {

// U+202A to U+202E and U+2066 to U+2069 in UTF-8: overrides and isolates.
bool turns_direction(std::string_view three_bytes) {
    if (three_bytes.size() < 3 || three_bytes[0] != '\xE2')
        return false;
    const auto last = static_cast<unsigned char>(three_bytes[2]);
    return (three_bytes[1] == '\x80' && last >= 0xAA && last <= 0xAE) ||
           (three_bytes[1] == '\x81' && last >= 0xA6 && last <= 0xA9);
}

bool is_c1(std::string_view two_bytes) {
    return two_bytes.size() >= 2 && two_bytes[0] == '\xC2' && static_cast<unsigned char>(two_bytes[1]) < 0xA0;
}

} // namespace

std::string printable(std::string_view text) {
    const std::string valid = valid_utf8(text);
    std::string shown;
    for (std::string_view rest = valid; !rest.empty();) {
        const auto first = static_cast<unsigned char>(rest[0]);
        std::size_t taken = 1;
        if (turns_direction(rest.substr(0, 3))) {
            shown += "\xEF\xBF\xBD";
            taken = 3;
        } else if (is_c1(rest)) {
            shown += ' ';
            taken = 2;
        } else {
            shown += (first < 0x20 && first != '\t') || first == 0x7F ? ' ' : rest[0];
        }
        rest.remove_prefix(taken);
    }
    return shown;
}

} // namespace joinery::pack
