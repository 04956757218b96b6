#include "engine/parse/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace joinery::parse {

namespace {

constexpr std::size_t k_look_ahead = 4;

struct SignName {
    Lexeme lexeme;
    std::string_view text;
};

constexpr std::array k_sign_names = {
    SignName{Lexeme::left_parenthesis, "("},
    SignName{Lexeme::right_parenthesis, ")"},
    SignName{Lexeme::comma, ","},
    SignName{Lexeme::semicolon, ";"},
    SignName{Lexeme::equal, "="},
    SignName{Lexeme::dot, "."},
};

std::string_view text_of(Lexeme lexeme) {
    for (const SignName& sign : k_sign_names)
        if (sign.lexeme == lexeme)
            return sign.text;
    return keyword_text(lexeme);
}

} // namespace

Parser::Parser(std::string_view text, ParseLimits limits)
    : m_text(text.substr(0, text.find('\0'))), m_tokens(tokenize(m_text)), m_last(m_tokens.size()),
      m_limit(limits.depth) {
    Token end;
    end.lexeme = Lexeme::end;
    end.place = {m_text.size(), 0};
    m_tokens.insert(m_tokens.end(), k_look_ahead, end);
}

bool Parser::is_plain_name(std::size_t ahead) const {
    const Lexeme lexeme = peek(ahead);
    return lexeme == Lexeme::name || is_name_too(lexeme);
}

bool Parser::is_name(std::size_t ahead) const {
    const Lexeme lexeme = peek(ahead);
    return lexeme == Lexeme::name || lexeme == Lexeme::string || lexeme == Lexeme::kw_indexed || is_name_too(lexeme) ||
           is_join_word(lexeme);
}

bool Parser::accept(Lexeme lexeme) {
    if (peek() != lexeme)
        return false;
    advance();
    return true;
}

bool Parser::accept_one_of(Lexeme first, Lexeme second) { return accept(first) || accept(second); }

void Parser::expect(Lexeme lexeme) {
    if (!accept(lexeme))
        fail("`" + std::string(text_of(lexeme)) + "`");
}

void Parser::fail(std::string_view expected) {
    if (m_error)
        return;
    const std::string text(token().text);
    fail_with(m_at >= m_last                      ? "incomplete input"
              : token().lexeme == Lexeme::illegal ? "unrecognized token: \"" + text + '"'
                                                  : "near \"" + text + "\": syntax error");
    m_error->expected = expected;
}

// In SQLite's words; the place is the next token.
void Parser::fail_with(std::string message) {
    if (m_error)
        return;
    if (m_bad_number && m_at != *m_bad_number + 1)
        return fail_for_number();
    const bool is_at_end = m_at >= m_last;
    const TextSpan last = m_last > 0 ? m_tokens[m_last - 1].place : TextSpan{};
    m_error = SyntaxError{std::move(message), is_at_end ? TextSpan{last.offset + last.length, 0} : token().place, ""};
    m_at = m_last;
}

// SQLite looks at such a number when it has read the token behind it, and of that token it would rather complain.
void Parser::fail_for_number() {
    if (m_error || !m_bad_number)
        return;
    const Token& number = m_tokens[*m_bad_number];
    m_error = SyntaxError{"unrecognized token: \"" + std::string(number.text) + '"', number.place, ""};
    m_at = m_last;
}

// As SQLite says it. What is called after enter() and before leave() may nest; half of that may be parentheses, which
// are no nodes.
bool Parser::enter() {
    if (++m_depth > 2 * m_limit)
        fail_too_deep();
    return !m_error;
}

void Parser::set_height(std::size_t height) {
    m_height = height;
    if (height > m_limit)
        fail_too_deep();
}

void Parser::fail_too_deep() {
    fail_with("Expression tree is too large (maximum depth " + std::to_string(m_limit) + ")");
}

Place Parser::since(std::size_t begin) const {
    if (m_at == 0)
        return {};
    const TextSpan last = m_tokens[m_at - 1].place;
    return TextSpan{begin, std::max(begin, last.offset + last.length) - begin};
}

bool Parser::has_statement() {
    while (accept(Lexeme::semicolon))
        continue;
    return m_at < m_last;
}

void Parser::expect_end() {
    if (m_at < m_last)
        fail("the end");
    fail_for_number();
}

Name Parser::take_name() {
    const Token& taken = token();
    const bool is_quoted = taken.kind == TokenKind::quoted_name || taken.kind == TokenKind::string;
    Name result{name_of(taken), is_quoted ? taken.text.front() : '\0', taken.place};
    advance();
    return result;
}

Name Parser::name() {
    if (is_name())
        return take_name();
    fail("a name");
    return {};
}

// A name where neither a string of letters nor a word of a join may stand for one... but for a 'string'.
Name Parser::plain_name() {
    if (is_plain_name() || peek() == Lexeme::string)
        return take_name();
    fail("a name");
    return {};
}

QualifiedName Parser::qualified_name() {
    QualifiedName result;
    result.name = name();
    if (accept(Lexeme::dot)) {
        result.schema = std::move(result.name);
        result.name = name();
    }
    return result;
}

std::vector<Name> Parser::names() {
    std::vector<Name> result;
    do
        result.push_back(name());
    while (accept(Lexeme::comma));
    return result;
}

std::vector<Name> Parser::names_in_parentheses() {
    expect(Lexeme::left_parenthesis);
    std::vector<Name> result = names();
    expect(Lexeme::right_parenthesis);
    return result;
}

// (a, b), or nothing. Here SQLite reads COLLATE, ASC and DESC only to refuse them.
std::vector<Name> Parser::column_names() {
    std::vector<Name> result;
    if (!accept(Lexeme::left_parenthesis))
        return result;
    do {
        result.push_back(name());
        if (peek() == Lexeme::kw_collate || peek() == Lexeme::kw_asc || peek() == Lexeme::kw_desc)
            fail_with("syntax error after column name \"" + std::string(m_tokens[m_at - 1].text) + '"');
    } while (accept(Lexeme::comma));
    expect(Lexeme::right_parenthesis);
    return result;
}

std::optional<Name> Parser::alias_after_as() {
    if (!accept(Lexeme::kw_as))
        return std::nullopt;
    return name();
}

std::optional<Name> Parser::alias() {
    if (is_plain_name() || peek() == Lexeme::string)
        return take_name();
    return alias_after_as();
}

} // namespace joinery::parse
