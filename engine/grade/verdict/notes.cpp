#include "engine/grade/verdict/notes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using parse::Token;
using parse::TokenKind;

struct NullTest {
    std::string_view sign;
    Phrase phrase;
};

constexpr std::array k_null_tests = {
    NullTest{"=", Phrase::note_is_null},
    NullTest{"==", Phrase::note_is_null},
    NullTest{"<>", Phrase::note_is_not_null},
    NullTest{"!=", Phrase::note_is_not_null},
};

bool is_name(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::quoted_name; }

// `UPDATE t SET a = NULL` compares nothing.
bool is_assignment(const std::vector<Token>& tokens, std::size_t sign) {
    for (std::size_t i = sign; i-- > 0;)
        for (const std::string_view word : {"SET", "WHERE", "ON", "HAVING", "WHEN", "SELECT"})
            if (is_word(tokens[i], word))
                return word == "SET";
    return false;
}

// The name that ends at a token, with the table before it: "h.phone".
std::string name_ending_at(const std::vector<Token>& tokens, std::size_t last) {
    std::string name(tokens[last].text);
    for (std::size_t i = last; i >= 2 && is_sign(tokens[i - 1], ".") && is_name(tokens[i - 2]); i -= 2)
        name.insert(0, std::string(tokens[i - 2].text) + ".");
    return name;
}

std::string note_on(const std::vector<Token>& tokens, std::size_t sign, const NullTest& test) {
    if (is_word(tokens[sign + 1], "NULL") && sign > 0 && is_name(tokens[sign - 1])) {
        const std::string name = name_ending_at(tokens, sign - 1);
        return say(test.phrase, {name + " " + std::string(test.sign) + " NULL", name});
    }
    const std::string before = sign > 0 ? std::string(tokens[sign - 1].text) + " " : "";
    return say(Phrase::note_null_comparison,
               {before + std::string(test.sign) + " " + std::string(tokens[sign + 1].text)});
}

} // namespace

std::vector<std::string> notes_on_null(std::string_view answer) {
    const std::vector<Token> tokens = parse::tokenize(answer);
    std::vector<std::string> notes;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        for (const NullTest& test : k_null_tests) {
            const bool has_null = is_word(tokens[i + 1], "NULL") || (i > 0 && is_word(tokens[i - 1], "NULL"));
            if (!is_sign(tokens[i], test.sign) || !has_null || is_assignment(tokens, i))
                continue;
            std::string note = note_on(tokens, i, test);
            if (std::find(notes.begin(), notes.end(), note) == notes.end())
                notes.push_back(std::move(note));
        }
    return notes;
}

} // namespace joinery::grade
