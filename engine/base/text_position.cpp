#include "engine/base/text_position.hpp"

#include <algorithm>

namespace joinery {

namespace {

std::size_t begin_of_line(std::string_view text, std::size_t offset) {
    const std::size_t break_before = text.substr(0, offset).rfind('\n');
    return break_before == std::string_view::npos ? 0 : break_before + 1;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

} // namespace

TextPosition position_at(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::string_view line = before.substr(begin_of_line(text, before.size()));
    return {.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
            .column = 1 + static_cast<int>(std::count_if(line.begin(), line.end(), begins_character))};
}

std::string_view line_at(std::string_view text, std::size_t offset) {
    const std::size_t begin = begin_of_line(text, std::min(offset, text.size()));
    return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

} // namespace joinery
