#include "shell/theme/colors.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace joinery::shell {

namespace {

std::uint32_t pack(std::uint32_t red, std::uint32_t green, std::uint32_t blue, std::uint32_t alpha) {
    return alpha << 24 | blue << 16 | green << 8 | red;
}

std::optional<std::uint32_t> hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<std::uint32_t>(c - 'a' + 10);
    return std::nullopt;
}

std::optional<std::uint32_t> color_from_digits(std::string_view digits) {
    std::array<std::uint32_t, 4> parts = {0, 0, 0, 255};
    if (digits.size() != 6 && digits.size() != 8)
        return std::nullopt;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const auto high = hex_digit(digits[i]);
        const auto low = hex_digit(digits[i + 1]);
        if (!high || !low)
            return std::nullopt;
        parts[i / 2] = *high * 16 + *low;
    }
    return pack(parts[0], parts[1], parts[2], parts[3]);
}

// One number at the front of `text`: digits with at most one point. Takes it and what parts it from the next.
std::optional<double> take_number(std::string_view& text) {
    double value = 0;
    double place = 0; // of the next digit behind the point; 0 before it
    std::size_t used = 0;
    for (; used < text.size(); ++used) {
        const char c = text[used];
        if (c == '.' && place == 0) {
            place = 0.1;
        } else if (c >= '0' && c <= '9') {
            value = place == 0 ? value * 10 + (c - '0') : value + place * (c - '0');
            place /= 10;
        } else {
            break;
        }
    }
    if (used == 0)
        return std::nullopt;
    text.remove_prefix(used);
    while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '/'))
        text.remove_prefix(1);
    return value;
}

std::optional<std::uint32_t> color_from_numbers(std::string_view text) {
    std::array<std::uint32_t, 4> parts = {0, 0, 0, 255};
    for (std::size_t i = 0; i < parts.size() && !(i == 3 && text == ")"); ++i) {
        const auto number = take_number(text);
        if (!number)
            return std::nullopt;
        parts[i] = static_cast<std::uint32_t>(std::clamp(std::lround(i == 3 ? *number * 255 : *number), 0L, 255L));
    }
    if (text != ")")
        return std::nullopt;
    return pack(parts[0], parts[1], parts[2], parts[3]);
}

double luminance(std::uint32_t color) {
    const auto linear = [color](int shift) {
        const double part = (color >> shift & 255U) / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(16);
}

} // namespace

std::optional<std::uint32_t> color_from_css(std::string_view text) {
    for (const std::string_view opening : {"rgba(", "rgb("}) {
        if (text.substr(0, opening.size()) == opening)
            return color_from_numbers(text.substr(opening.size()));
    }
    if (text.substr(0, 1) == "#")
        return color_from_digits(text.substr(1));
    return std::nullopt;
}

double contrast(std::uint32_t one, std::uint32_t other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

Colors::Colors(Theme theme, const std::optional<std::map<std::string, std::string>>& forced)
    : m_palette(theme == Theme::dark ? k_dark_palette : k_light_palette) {
    if (!forced)
        return;
    for (std::size_t i = 0; i < k_color_count; ++i) {
        const auto found = forced->find(std::string(k_color_names[i]));
        if (found != forced->end())
            m_palette[i] = color_from_css(found->second).value_or(m_palette[i]);
    }
}

} // namespace joinery::shell
