// Where the keywords of a clause stand. The syntax tree holds places of nodes only; between the keyword of a clause and
// its first node there are nothing but parentheses, so the keyword is found from the node.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/parse/token.hpp"

namespace joinery::grade {

class WordPlaces {
public:
    // The script outlives it.
    explicit WordPlaces(std::string_view script) : m_tokens(parse::tokenize(script)) {}

    // The last such keyword in front of a node, a BY or ALL behind it included; the node where there is none.
    TextSpan before(TextSpan node, parse::Lexeme keyword) const;

    // From the last such keyword in front of a node to the node's end.
    TextSpan from(parse::Lexeme keyword, TextSpan node) const;

    // The first such keyword at or behind the beginning of a node; the node where there is none.
    TextSpan after(TextSpan node, parse::Lexeme keyword) const;

    // The words of a join in front of a source: NATURAL LEFT OUTER JOIN.
    TextSpan join_before(TextSpan source) const;

private:
    std::size_t first_from(std::size_t offset) const;
    std::size_t last_before(TextSpan node, parse::Lexeme keyword) const;

    std::vector<parse::Token> m_tokens;
};

} // namespace joinery::grade
