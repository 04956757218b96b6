#include "engine/grade/text/word_places.hpp"

#include <algorithm>

namespace joinery::grade {

namespace {

using parse::Lexeme;

constexpr std::size_t k_none = static_cast<std::size_t>(-1);

std::size_t end_of(TextSpan span) { return span.offset + span.length; }

TextSpan through(TextSpan first, TextSpan last) { return {first.offset, end_of(last) - first.offset}; }

} // namespace

// The number of the first token that begins there or later.
std::size_t WordPlaces::first_from(std::size_t offset) const {
    const auto found =
        std::lower_bound(m_tokens.begin(), m_tokens.end(), offset,
                         [](const parse::Token& token, std::size_t at) { return token.place.offset < at; });
    return static_cast<std::size_t>(found - m_tokens.begin());
}

std::size_t WordPlaces::last_before(TextSpan node, Lexeme keyword) const {
    for (std::size_t i = first_from(node.offset); i-- > 0;)
        if (m_tokens[i].lexeme == keyword)
            return i;
    return k_none;
}

TextSpan WordPlaces::before(TextSpan node, Lexeme keyword) const {
    const std::size_t found = last_before(node, keyword);
    if (found == k_none)
        return node;
    const bool has_more = found + 1 < m_tokens.size() &&
                          (m_tokens[found + 1].lexeme == Lexeme::kw_by || m_tokens[found + 1].lexeme == Lexeme::kw_all);
    return has_more ? through(m_tokens[found].place, m_tokens[found + 1].place) : m_tokens[found].place;
}

TextSpan WordPlaces::from(Lexeme keyword, TextSpan node) const {
    const std::size_t found = last_before(node, keyword);
    return found == k_none ? node : through(m_tokens[found].place, node);
}

TextSpan WordPlaces::after(TextSpan node, Lexeme keyword) const {
    for (std::size_t i = first_from(node.offset); i < m_tokens.size(); ++i)
        if (m_tokens[i].lexeme == keyword)
            return m_tokens[i].place;
    return node;
}

TextSpan WordPlaces::join_before(TextSpan source) const {
    const std::size_t last = last_before(source, Lexeme::kw_join);
    if (last == k_none)
        return source;
    std::size_t first = last;
    while (first > 0 && parse::is_join_word(m_tokens[first - 1].lexeme))
        --first;
    return through(m_tokens[first].place, m_tokens[last].place);
}

} // namespace joinery::grade
