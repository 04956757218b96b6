// The words and signs of a piece of SQL, cut exactly as SQLite's own tokenizer cuts them: what the parser reads, and by
// itself enough to find a clause or a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text_span.hpp"
#include "engine/parse/lexeme.hpp"

namespace joinery::parse {

enum class TokenKind {
    word,        // a keyword or a bare name
    quoted_name, // "a", `a` or [a]
    string,      // 'a'
    blob,        // x'00'
    number,
    parameter, // ?, ?1, :a, @a, $a
    sign,      // an operator or a punctuation mark
    unknown,   // a byte that begins nothing
};

struct Token {
    TokenKind kind = TokenKind::unknown;
    Lexeme lexeme =
        Lexeme::illegal;   // what it is to the grammar, WINDOW, OVER and FILTER told from names as SQLite does
    TextSpan place;        // in the text that was given
    std::string_view text; // the same bytes; lives as long as that text
    bool is_closed = true; // false for a string or a quoted name that runs into the end of the text
    std::size_t depth = 0; // parentheses open around it; a parenthesis stands outside itself
};

// Spaces and comments are left out. Never fails.
std::vector<Token> tokenize(std::string_view sql);

// Case aside (ASCII). `keyword` in any case.
bool is_word(const Token& token, std::string_view keyword);

// A sign of exactly this text: "(", "<>".
bool is_sign(const Token& token, std::string_view text);

// The name that a bare or quoted name stands for: "a""b" is a"b.
std::string name_of(const Token& token);

// ASCII letters made small, other bytes kept: how SQLite folds names.
std::string folded(std::string_view name);

} // namespace joinery::parse
