#include "engine/grade/rows/characters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "engine/base/utf8.hpp"
#include "engine/grade/rows/character_tables.hpp"

namespace joinery::grade {

namespace {

struct NamedCharacter {
    char32_t character;
    const char* name;
    bool is_space = false;
};

// What has no picture of its own.
constexpr std::array k_unseen = {
    NamedCharacter{0x0009, "tab"},
    NamedCharacter{0x000A, "line feed"},
    NamedCharacter{0x000D, "carriage return"},
    NamedCharacter{0x0020, "space"},
    NamedCharacter{0x00A0, "no-break space", true},
    NamedCharacter{0x00AD, "soft hyphen"},
    NamedCharacter{0x2002, "en space", true},
    NamedCharacter{0x2003, "em space", true},
    NamedCharacter{0x2007, "figure space", true},
    NamedCharacter{0x2009, "thin space", true},
    NamedCharacter{0x200A, "hair space", true},
    NamedCharacter{0x200B, "zero-width space"},
    NamedCharacter{0x200C, "zero-width non-joiner"},
    NamedCharacter{0x200D, "zero-width joiner"},
    NamedCharacter{0x200E, "left-to-right mark"},
    NamedCharacter{0x200F, "right-to-left mark"},
    NamedCharacter{0x202F, "narrow no-break space", true},
    NamedCharacter{0x2060, "word joiner"},
    NamedCharacter{0x3000, "ideographic space", true},
    NamedCharacter{0xFEFF, "byte order mark"},
    NamedCharacter{0xFFFD, "a byte that is no text"},
};

struct Script {
    char32_t first;
    char32_t last;
    const char* name;
};

constexpr std::array k_scripts = {
    Script{0x0041, 0x024F, "Latin"}, Script{0x0300, 0x036F, "a mark on the letter"},
    Script{0x0370, 0x03FF, "Greek"}, Script{0x0400, 0x052F, "Cyrillic"},
    Script{0x1E00, 0x1EFF, "Latin"}, Script{0xFF01, 0xFF5E, "full-width"},
};

// Small letters stand this far behind the large ones.
struct CaseRange {
    char32_t first;
    char32_t last;
    char32_t distance;
};

constexpr std::array k_case_ranges = {
    CaseRange{0x41, 0x5A, 0x20},   CaseRange{0xC0, 0xD6, 0x20},   CaseRange{0xD8, 0xDE, 0x20},
    CaseRange{0x391, 0x3A9, 0x20}, CaseRange{0x410, 0x42F, 0x20}, CaseRange{0x400, 0x40F, 0x50},
};

const NamedCharacter* find_unseen(char32_t character) {
    for (const NamedCharacter& row : k_unseen)
        if (row.character == character)
            return &row;
    return nullptr;
}

bool is_plain_space(char32_t character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

bool is_invisible(char32_t character) {
    const NamedCharacter* const found = find_unseen(character);
    if (found != nullptr)
        return !found->is_space && !is_plain_space(character) && character != 0xFFFD;
    return character < 0x20 || character == 0x7F;
}

template <class Change>
Characters changed(const Characters& text, Change change) {
    Characters result(text.size());
    std::transform(text.begin(), text.end(), result.begin(), change);
    return result;
}

char32_t latin_look_alike(char32_t character) {
    if (character >= 0xFF01 && character <= 0xFF5E)
        return character - 0xFF01 + '!';
    const auto all = all_look_alikes();
    const auto found = std::lower_bound(all.begin(), all.end(), character,
                                        [](const LookAlike& row, char32_t wanted) { return row.character < wanted; });
    return found != all.end() && found->character == character ? found->latin : character;
}

void append_decomposed(char32_t character, Characters& result) {
    const auto all = all_decompositions();
    const auto found = std::lower_bound(all.begin(), all.end(), character,
                                        [](const Decomposition& row, char32_t wanted) { return row.letter < wanted; });
    if (found == all.end() || found->letter != character) {
        result.push_back(character);
        return;
    }
    append_decomposed(found->base, result);
    result.push_back(found->mark);
}

std::string utf8(char32_t character) {
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto rest = [&](unsigned shift) { return byte(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80)
        return {byte(character)};
    if (character < 0x800)
        return {byte(0xC0U | (character >> 6U)), rest(0)};
    if (character < 0x10000)
        return {byte(0xE0U | (character >> 12U)), rest(6), rest(0)};
    return {byte(0xF0U | (character >> 18U)), rest(12), rest(6), rest(0)};
}

} // namespace

Characters characters_of(std::string_view text) {
    const std::string valid = valid_utf8(text);
    Characters characters;
    for (std::size_t at = 0; at < valid.size();) {
        const auto lead = static_cast<unsigned char>(valid[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t i = 1; i < length; ++i)
            character = (character << 6U) | (static_cast<unsigned char>(valid[at + i]) & 0x3FU);
        characters.push_back(character);
        at += length;
    }
    return characters;
}

Characters with_plain_line_ends(const Characters& text) {
    Characters result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && i > 0 && text[i - 1] == '\r')
            continue;
        result.push_back(text[i] == '\r' ? U'\n' : text[i]);
    }
    return result;
}

Characters without_outer_spaces(const Characters& text) {
    const auto begin = std::find_if_not(text.begin(), text.end(), is_plain_space);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), is_plain_space).base();
    return {begin, end};
}

Characters with_single_spaces(const Characters& text) {
    Characters result;
    for (const char32_t character : without_outer_spaces(text)) {
        if (!is_plain_space(character))
            result.push_back(character);
        else if (result.back() != ' ')
            result.push_back(' ');
    }
    return result;
}

Characters with_plain_spaces(const Characters& text) {
    return changed(text, [](char32_t character) {
        const NamedCharacter* const found = find_unseen(character);
        return found != nullptr && found->is_space ? U' ' : character;
    });
}

Characters without_invisibles(const Characters& text) {
    Characters result = text;
    result.erase(std::remove_if(result.begin(), result.end(), is_invisible), result.end());
    return result;
}

Characters decomposed(const Characters& text) {
    Characters result;
    for (const char32_t character : text)
        append_decomposed(character, result);
    return result;
}

Characters with_latin_look_alikes(const Characters& text) { return changed(text, latin_look_alike); }

Characters in_small_letters(const Characters& text) {
    return changed(text, [](char32_t character) {
        for (const CaseRange& range : k_case_ranges)
            if (character >= range.first && character <= range.last)
                return character + range.distance;
        // Here a large letter and its small one are neighbours.
        const bool is_pair = (character >= 0x100 && character <= 0x137) || (character >= 0x1E00 && character <= 0x1EFF);
        return is_pair ? character | 1U : character;
    });
}

std::string description(char32_t character) {
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "U+%04X", static_cast<unsigned>(character));
    if (const NamedCharacter* const found = find_unseen(character))
        return std::string(number.data()) + " (" + found->name + ")";
    if (character < 0x20 || character == 0x7F)
        return std::string(number.data()) + " (a control character)";
    const bool is_mark = character >= 0x300 && character <= 0x36F; // it would sit on the quote before it
    std::string shown = (is_mark ? "" : "`" + utf8(character) + "` ") + number.data();
    for (const Script& script : k_scripts)
        if (character >= script.first && character <= script.last)
            return shown + " (" + script.name + ")";
    return shown;
}

} // namespace joinery::grade
