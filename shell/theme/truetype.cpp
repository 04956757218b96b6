#include "shell/theme/truetype.hpp"

#include <cstring>
#include <string_view>

namespace joinery::shell {

namespace {

constexpr std::size_t k_header = 12;
constexpr std::size_t k_entry = 16;

struct Table {
    const std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
};

std::size_t unsigned_16(const std::uint8_t* at) { return static_cast<std::size_t>(at[0]) << 8 | at[1]; }
std::size_t unsigned_32(const std::uint8_t* at) { return unsigned_16(at) << 16 | unsigned_16(at + 2); }
float signed_16(const std::uint8_t* at) { return static_cast<std::int16_t>(unsigned_16(at)); }

bool begins_as_truetype(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::uint8_t k_version[4] = {0, 1, 0, 0};
    return size >= k_header && std::memcmp(bytes, k_version, sizeof k_version) == 0 &&
           size >= k_header + unsigned_16(bytes + 4) * k_entry;
}

// The table of that name if it has at least `least` bytes; none where any table of the font reaches past the end.
std::optional<Table> find_table(const std::uint8_t* bytes, std::size_t size, std::string_view name, std::size_t least) {
    std::optional<Table> found;
    for (std::size_t i = 0; i < unsigned_16(bytes + 4); ++i) {
        const std::uint8_t* entry = bytes + k_header + i * k_entry;
        const std::size_t offset = unsigned_32(entry + 8);
        const std::size_t length = unsigned_32(entry + 12);
        if (offset > size || length > size - offset)
            return std::nullopt;
        if (std::memcmp(entry, name.data(), name.size()) == 0 && length >= least)
            found = Table{bytes + offset, length};
    }
    return found;
}

} // namespace

std::optional<FontMetrics> read_font_metrics(const std::uint8_t* bytes, std::size_t size) {
    if (!begins_as_truetype(bytes, size))
        return std::nullopt;
    const auto head = find_table(bytes, size, "head", 54);
    const auto hhea = find_table(bytes, size, "hhea", 36);
    const auto os2 = find_table(bytes, size, "OS/2", 78);
    if (!head || !hhea || !os2)
        return std::nullopt;
    const auto units = static_cast<float>(unsigned_16(head->bytes + 18));
    if (units < 16)
        return std::nullopt;
    // Capitals are named from the table's version 2 on; icons have none and stand in the whole square.
    const float capital = os2->size >= 90 ? signed_16(os2->bytes + 88) : 0;
    const FontMetrics metrics = {signed_16(hhea->bytes + 4) / units, -signed_16(hhea->bytes + 6) / units,
                                 capital > 0 ? capital / units : 1};
    return metrics.ascent + metrics.descent > 0 ? std::optional(metrics) : std::nullopt;
}

} // namespace joinery::shell
