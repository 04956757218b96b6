#include "engine/parse/name.hpp"

#include "engine/parse/token.hpp"

namespace joinery::parse {

Name make_name(std::string text) {
    const auto tokens = tokenize(text);
    const bool is_bare = tokens.size() == 1 && tokens[0].kind == TokenKind::word &&
                         tokens[0].text.size() == text.size() && keyword_of(text) == Lexeme::name;
    return {std::move(text), is_bare ? '\0' : '"', {}};
}

} // namespace joinery::parse
