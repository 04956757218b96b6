#include "engine/sql/look_alike.hpp"

#include <algorithm>
#include <array>

namespace joinery::sql {

namespace {

struct Pair {
    std::string_view character;
    std::string_view meant;
};

constexpr std::array k_pairs = {
    Pair{"–", "-"},
    Pair{"—", "-"},
    Pair{"−", "-"},
    Pair{"×", "*"},
    Pair{"÷", "/"},
    Pair{"≠", "<>"},
    Pair{"≤", "<="},
    Pair{"≥", ">="},
    Pair{"（", "("},
    Pair{"）", ")"},
    Pair{"，", ","},
    Pair{"、", ","},
    Pair{"；", ";"},
    Pair{"．", "."},
    Pair{"＝", "="},
    Pair{"＜", "<"},
    Pair{"＞", ">"},
    Pair{"＊", "*"},
    Pair{"＋", "+"},
    Pair{"－", "-"},
    Pair{"\xC2\xA0", " "},     // no-break space
    Pair{"\xC2\xAD", " "},     // soft hyphen
    Pair{"\xE2\x80\x8B", " "}, // zero width space
    Pair{"\xE2\x80\x8C", " "}, // zero width non-joiner
    Pair{"\xE2\x80\x8D", " "}, // zero width joiner
    Pair{"\xE2\x80\x89", " "}, // thin space
    Pair{"\xE2\x80\xAF", " "}, // narrow no-break space
    Pair{"\xE2\x81\xA0", " "}, // word joiner
    Pair{"\xE3\x80\x80", " "}, // ideographic space
};

constexpr std::array<std::string_view, 7> k_quotes = {"‘", "’", "“", "”", "„", "´", "＇"};

const Pair* pair_at(std::string_view text, std::size_t offset) {
    const auto found = std::find_if(k_pairs.begin(), k_pairs.end(), [&](const Pair& pair) {
        return text.substr(offset, pair.character.size()) == pair.character;
    });
    return found == k_pairs.end() ? nullptr : &*found;
}

std::string without_invisible(std::string_view text) {
    std::string visible;
    for (std::size_t i = 0; i < text.size();) {
        const Pair* const pair = pair_at(text, i);
        const bool is_invisible = pair != nullptr && pair->meant == " ";
        if (!is_invisible)
            visible += text[i];
        i += is_invisible ? pair->character.size() : 1;
    }
    return visible;
}

} // namespace

std::optional<LookAlike> look_alike_in(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (const Pair* const pair = pair_at(text, i))
            return LookAlike{i, text.substr(i, pair->character.size()), pair->meant, without_invisible(text)};
    return std::nullopt;
}

bool has_typographic_quote(std::string_view text) {
    return std::any_of(k_quotes.begin(), k_quotes.end(),
                       [&](std::string_view quote) { return text.find(quote) != std::string_view::npos; });
}

} // namespace joinery::sql
