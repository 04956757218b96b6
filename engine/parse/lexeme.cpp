#include "engine/parse/lexeme.hpp"

#include <algorithm>
#include <array>

namespace joinery::parse {

namespace {

enum class Use : std::uint8_t {
    only,     // never a name
    name_too, // also a name
    join,     // also a name, where the grammar says so
};

struct Keyword {
    std::string_view text;
    Use use;
};

// In the order of Lexeme.
constexpr std::array k_keywords = {
    Keyword{"ABORT", Use::name_too},
    Keyword{"ACTION", Use::name_too},
    Keyword{"ADD", Use::only},
    Keyword{"AFTER", Use::name_too},
    Keyword{"ALL", Use::only},
    Keyword{"ALTER", Use::only},
    Keyword{"ALWAYS", Use::name_too},
    Keyword{"ANALYZE", Use::name_too},
    Keyword{"AND", Use::only},
    Keyword{"AS", Use::only},
    Keyword{"ASC", Use::name_too},
    Keyword{"ATTACH", Use::name_too},
    Keyword{"AUTOINCREMENT", Use::only},
    Keyword{"BEFORE", Use::name_too},
    Keyword{"BEGIN", Use::name_too},
    Keyword{"BETWEEN", Use::only},
    Keyword{"BY", Use::name_too},
    Keyword{"CASCADE", Use::name_too},
    Keyword{"CASE", Use::only},
    Keyword{"CAST", Use::name_too},
    Keyword{"CHECK", Use::only},
    Keyword{"COLLATE", Use::only},
    Keyword{"COLUMN", Use::name_too},
    Keyword{"COMMIT", Use::only},
    Keyword{"CONFLICT", Use::name_too},
    Keyword{"CONSTRAINT", Use::only},
    Keyword{"CREATE", Use::only},
    Keyword{"CROSS", Use::join},
    Keyword{"CURRENT", Use::name_too},
    Keyword{"CURRENT_DATE", Use::name_too},
    Keyword{"CURRENT_TIME", Use::name_too},
    Keyword{"CURRENT_TIMESTAMP", Use::name_too},
    Keyword{"DATABASE", Use::name_too},
    Keyword{"DEFAULT", Use::only},
    Keyword{"DEFERRABLE", Use::only},
    Keyword{"DEFERRED", Use::name_too},
    Keyword{"DELETE", Use::only},
    Keyword{"DESC", Use::name_too},
    Keyword{"DETACH", Use::name_too},
    Keyword{"DISTINCT", Use::only},
    Keyword{"DO", Use::name_too},
    Keyword{"DROP", Use::only},
    Keyword{"EACH", Use::name_too},
    Keyword{"ELSE", Use::only},
    Keyword{"END", Use::name_too},
    Keyword{"ESCAPE", Use::only},
    Keyword{"EXCEPT", Use::only},
    Keyword{"EXCLUDE", Use::name_too},
    Keyword{"EXCLUSIVE", Use::name_too},
    Keyword{"EXISTS", Use::only},
    Keyword{"EXPLAIN", Use::name_too},
    Keyword{"FAIL", Use::name_too},
    Keyword{"FILTER", Use::only},
    Keyword{"FIRST", Use::name_too},
    Keyword{"FOLLOWING", Use::name_too},
    Keyword{"FOR", Use::name_too},
    Keyword{"FOREIGN", Use::only},
    Keyword{"FROM", Use::only},
    Keyword{"FULL", Use::join},
    Keyword{"GENERATED", Use::name_too},
    Keyword{"GLOB", Use::name_too},
    Keyword{"GROUP", Use::only},
    Keyword{"GROUPS", Use::name_too},
    Keyword{"HAVING", Use::only},
    Keyword{"IF", Use::name_too},
    Keyword{"IGNORE", Use::name_too},
    Keyword{"IMMEDIATE", Use::name_too},
    Keyword{"IN", Use::only},
    Keyword{"INDEX", Use::only},
    Keyword{"INDEXED", Use::only},
    Keyword{"INITIALLY", Use::name_too},
    Keyword{"INNER", Use::join},
    Keyword{"INSERT", Use::only},
    Keyword{"INSTEAD", Use::name_too},
    Keyword{"INTERSECT", Use::only},
    Keyword{"INTO", Use::only},
    Keyword{"IS", Use::only},
    Keyword{"ISNULL", Use::only},
    Keyword{"JOIN", Use::only},
    Keyword{"KEY", Use::name_too},
    Keyword{"LAST", Use::name_too},
    Keyword{"LEFT", Use::join},
    Keyword{"LIKE", Use::name_too},
    Keyword{"LIMIT", Use::only},
    Keyword{"MATCH", Use::name_too},
    Keyword{"MATERIALIZED", Use::name_too},
    Keyword{"NATURAL", Use::join},
    Keyword{"NO", Use::name_too},
    Keyword{"NOT", Use::only},
    Keyword{"NOTHING", Use::only},
    Keyword{"NOTNULL", Use::only},
    Keyword{"NULL", Use::only},
    Keyword{"NULLS", Use::name_too},
    Keyword{"OF", Use::name_too},
    Keyword{"OFFSET", Use::name_too},
    Keyword{"ON", Use::only},
    Keyword{"OR", Use::only},
    Keyword{"ORDER", Use::only},
    Keyword{"OTHERS", Use::name_too},
    Keyword{"OUTER", Use::join},
    Keyword{"OVER", Use::only},
    Keyword{"PARTITION", Use::name_too},
    Keyword{"PLAN", Use::name_too},
    Keyword{"PRAGMA", Use::name_too},
    Keyword{"PRECEDING", Use::name_too},
    Keyword{"PRIMARY", Use::only},
    Keyword{"QUERY", Use::name_too},
    Keyword{"RAISE", Use::name_too},
    Keyword{"RANGE", Use::name_too},
    Keyword{"RECURSIVE", Use::name_too},
    Keyword{"REFERENCES", Use::only},
    Keyword{"REGEXP", Use::name_too},
    Keyword{"REINDEX", Use::name_too},
    Keyword{"RELEASE", Use::name_too},
    Keyword{"RENAME", Use::name_too},
    Keyword{"REPLACE", Use::name_too},
    Keyword{"RESTRICT", Use::name_too},
    Keyword{"RETURNING", Use::only},
    Keyword{"RIGHT", Use::join},
    Keyword{"ROLLBACK", Use::name_too},
    Keyword{"ROW", Use::name_too},
    Keyword{"ROWS", Use::name_too},
    Keyword{"SAVEPOINT", Use::name_too},
    Keyword{"SELECT", Use::only},
    Keyword{"SET", Use::only},
    Keyword{"TABLE", Use::only},
    Keyword{"TEMP", Use::name_too},
    Keyword{"TEMPORARY", Use::name_too},
    Keyword{"THEN", Use::only},
    Keyword{"TIES", Use::name_too},
    Keyword{"TO", Use::only},
    Keyword{"TRANSACTION", Use::only},
    Keyword{"TRIGGER", Use::name_too},
    Keyword{"UNBOUNDED", Use::name_too},
    Keyword{"UNION", Use::only},
    Keyword{"UNIQUE", Use::only},
    Keyword{"UPDATE", Use::only},
    Keyword{"USING", Use::only},
    Keyword{"VACUUM", Use::name_too},
    Keyword{"VALUES", Use::only},
    Keyword{"VIEW", Use::name_too},
    Keyword{"VIRTUAL", Use::name_too},
    Keyword{"WHEN", Use::only},
    Keyword{"WHERE", Use::only},
    Keyword{"WINDOW", Use::only},
    Keyword{"WITH", Use::name_too},
    Keyword{"WITHOUT", Use::name_too},
};

constexpr auto k_first = static_cast<std::size_t>(Lexeme::kw_abort);
static_assert(k_first + k_keywords.size() == static_cast<std::size_t>(Lexeme::kw_without) + 1);

// Makes a letter small. Of the other bytes of a name it makes none a letter.
constexpr char folded(char byte) { return static_cast<char>(static_cast<unsigned char>(byte) | 0x20U); }

constexpr std::size_t k_slots = 512;

constexpr std::size_t slot_of(std::string_view word) {
    const auto at = [word](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(folded(word[i])));
    };
    return (at(0) * 5 + at(word.size() - 1) * 21 + at(word.size() / 2) * 37 + word.size() * 101) % k_slots;
}

// From slot_of() on, up to an empty slot, stand the numbers of the keywords to try, each plus one.
constexpr std::array<std::uint8_t, k_slots> k_table = [] {
    std::array<std::uint8_t, k_slots> table = {};
    for (std::size_t i = 0; i < k_keywords.size(); ++i) {
        std::size_t slot = slot_of(k_keywords[i].text);
        while (table[slot] != 0)
            slot = (slot + 1) % k_slots;
        table[slot] = static_cast<std::uint8_t>(i + 1);
    }
    return table;
}();

constexpr std::size_t k_longest = std::string_view("CURRENT_TIMESTAMP").size();

const Keyword* keyword_at(Lexeme lexeme) {
    const auto number = static_cast<std::size_t>(lexeme);
    return number < k_first ? nullptr : &k_keywords[number - k_first];
}

} // namespace

Lexeme keyword_of(std::string_view word) {
    if (word.size() < 2 || word.size() > k_longest)
        return Lexeme::name;
    for (std::size_t slot = slot_of(word); k_table[slot] != 0; slot = (slot + 1) % k_slots) {
        const std::size_t number = k_table[slot] - std::size_t{1};
        const std::string_view text = k_keywords[number].text;
        if (text.size() == word.size() &&
            std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return folded(a) == folded(b); }))
            return static_cast<Lexeme>(k_first + number);
    }
    return Lexeme::name;
}

std::string_view keyword_text(Lexeme lexeme) {
    const Keyword* keyword = keyword_at(lexeme);
    return keyword == nullptr ? std::string_view() : keyword->text;
}

bool is_name_too(Lexeme lexeme) {
    const Keyword* keyword = keyword_at(lexeme);
    return keyword != nullptr && keyword->use == Use::name_too;
}

bool is_join_word(Lexeme lexeme) {
    const Keyword* keyword = keyword_at(lexeme);
    return keyword != nullptr && keyword->use == Use::join;
}

} // namespace joinery::parse
