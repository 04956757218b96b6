#include "engine/grade/rows/row_hash.hpp"

#include <cstring>

#include "engine/base/hash.hpp"

namespace joinery::grade {

std::uint64_t value_hash(const sql::ValueView& value, std::uint64_t state) {
    const auto mix = [&state](std::uint64_t bits) {
        state = (state ^ bits) * 0x9E3779B97F4A7C15U;
        state ^= state >> 29U;
    };
    mix(value.index() == 2 ? 1 : value.index());
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        mix(static_cast<std::uint64_t>(*integer));
    } else if (const auto* real = std::get_if<double>(&value)) {
        const bool is_whole =
            *real > -9e15 && *real < 9e15 && *real == static_cast<double>(static_cast<std::int64_t>(*real));
        std::uint64_t bits = 0;
        std::memcpy(&bits, real, sizeof bits);
        mix(is_whole ? static_cast<std::uint64_t>(static_cast<std::int64_t>(*real)) : bits);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        mix(fnv1a_64(*text));
    } else if (const auto* blob = std::get_if<sql::BlobView>(&value)) {
        mix(fnv1a_64(blob->bytes));
    }
    return state;
}

std::uint64_t row_hash(const RowSelection& selection, std::size_t row, const std::vector<std::size_t>& columns) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const std::size_t column : columns)
        hash = value_hash(selection.value(row, column), hash);
    return hash;
}

} // namespace joinery::grade
