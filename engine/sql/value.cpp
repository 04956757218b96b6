#include "engine/sql/value.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace joinery::sql {

StorageClass storage_class(const ValueView& value) { return static_cast<StorageClass>(value.index()); }

std::string_view name(StorageClass storage_class) {
    static constexpr std::array<std::string_view, 5> k_names = {"NULL", "integer", "real", "text", "blob"};
    return k_names[static_cast<std::size_t>(storage_class)];
}

std::string shortest_text(double number) {
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    // 15 digits always survive a round trip through a normal double, so fewer need no trial: %g drops the zeros. A
    // subnormal has less precision. (std::to_chars would do, but Emscripten 3.1.6 has it for integers only.)
    const bool is_normal = std::fabs(number) >= std::numeric_limits<double>::min();
    std::array<char, 32> digits{};
    for (int precision = is_normal ? 15 : 1; precision <= 17; ++precision) {
        std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
        if (std::strtod(digits.data(), nullptr) == number)
            break;
    }
    std::string text = digits.data();
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

std::string hexadecimal(std::string_view bytes) {
    static constexpr std::string_view k_digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        const auto number = static_cast<unsigned char>(byte);
        text += k_digits[number >> 4];
        text += k_digits[number & 15U];
    }
    return text;
}

} // namespace joinery::sql
