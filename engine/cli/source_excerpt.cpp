#include "engine/cli/source_excerpt.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/pack/limits.hpp"
#include "engine/pack/printable.hpp"
#include "engine/pack/source/text_file.hpp"

namespace joinery::cli {

namespace {

constexpr std::size_t k_shown_before = 80; // characters of a long line
constexpr std::size_t k_shown_behind = 60;

char32_t decoded(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character[0]);
    constexpr unsigned masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = lead & masks[std::min<std::size_t>(character.size(), 4)];
    for (const char byte : character.substr(1))
        code = (code << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    return code;
}

struct Range {
    char32_t first;
    char32_t last;
    int columns;
};

// How many columns of a terminal: what is not listed takes one. After Unicode's EastAsianWidth.txt, in broad strokes.
constexpr Range k_widths[] = {
    {0x0300, 0x036F, 0}, {0x200B, 0x200F, 0}, {0x2060, 0x2064, 0}, {0xFE00, 0xFE0F, 0},   {0xFEFF, 0xFEFF, 0},
    {0x1100, 0x115F, 2}, {0x2E80, 0x303E, 2}, {0x3041, 0x4DBF, 2}, {0x4E00, 0xA4CF, 2},   {0xAC00, 0xD7A3, 2},
    {0xF900, 0xFAFF, 2}, {0xFE30, 0xFE6F, 2}, {0xFF00, 0xFF60, 2}, {0x1F300, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2},
};

std::string blank_for(std::string_view character) {
    if (character == "\t")
        return "\t"; // as wide as the one above
    const char32_t code = decoded(character);
    for (const Range& range : k_widths)
        if (code >= range.first && code <= range.last)
            return std::string(static_cast<std::size_t>(range.columns), ' ');
    return " ";
}

std::vector<std::string_view> characters_of(std::string_view line) {
    std::vector<std::string_view> characters;
    while (!line.empty()) {
        std::size_t size = 1;
        while (size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0U) == 0x80U)
            ++size;
        characters.push_back(line.substr(0, size));
        line.remove_prefix(size);
    }
    return characters;
}

std::string_view line_of(std::string_view text, int number) {
    for (; number > 1 && !text.empty(); --number)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find('\n'));
}

} // namespace

std::string SourceExcerpts::at(const std::string& path, int line, int column) {
    if (line < 1 || column < 1)
        return {};
    auto known = m_texts.find(path);
    if (known == m_texts.end())
        known = m_texts.emplace(path, pack::read_text_file(path, pack::k_pack_bytes).value_or("")).first;
    const std::string shown = pack::printable(line_of(known->second, line));
    const std::vector<std::string_view> characters = characters_of(shown);
    const auto place = static_cast<std::size_t>(column) - 1;
    if (shown.empty() || place > characters.size())
        return {};
    const std::size_t first = place > k_shown_before ? place - k_shown_before : 0;
    const std::size_t last = std::min(characters.size(), place + k_shown_behind);
    std::string above = first > 0 ? "…" : "";
    std::string under = first > 0 ? " " : "";
    for (std::size_t i = first; i < last; ++i) {
        above += characters[i];
        if (i < place)
            under += blank_for(characters[i]);
    }
    const std::string number = std::to_string(line);
    return "  " + number + " | " + above + (last < characters.size() ? "…" : "") + "\n  " +
           std::string(number.size(), ' ') + " | " + under + "^\n";
}

} // namespace joinery::cli
