#include "engine/sql/token.hpp"

#include <algorithm>
#include <array>

namespace joinery::sql {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Every byte past ASCII may stand in a name.
bool begins_name(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

bool continues_name(char byte) { return begins_name(byte) || is_digit(byte) || byte == '$'; }

bool is_space(char byte) { return std::string_view(" \t\n\f\r").find(byte) != std::string_view::npos; }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF"; // SQLite skips it wherever a token may begin

// Longest first.
constexpr std::array<std::string_view, 10> k_long_signs = {"->>", "->", "||", "<=", ">=", "<>", "!=", "==", "<<", ">>"};
constexpr std::string_view k_short_signs = "()+-*/%=<>,;.&|~";

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::vector<Token> scan() {
        std::vector<Token> tokens;
        std::size_t depth = 0;
        for (skip_blank(); m_at < m_text.size(); skip_blank()) {
            Token token = next();
            if (is_sign(token, ")") && depth > 0)
                --depth;
            token.depth = depth;
            if (is_sign(token, "("))
                ++depth;
            tokens.push_back(token);
        }
        return tokens;
    }

private:
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    void skip_blank() {
        for (;;) {
            if (m_at < m_text.size() && is_space(m_text[m_at]))
                ++m_at;
            else if (m_text.substr(m_at, k_byte_order_mark.size()) == k_byte_order_mark)
                m_at += k_byte_order_mark.size();
            else if (m_text.substr(m_at, 2) == "--")
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else if (m_text.substr(m_at, 2) == "/*" && m_at + 2 < m_text.size()) // at the very end they are operators
                m_at = past("*/", m_at + 2);
            else
                return;
        }
    }

    // The place behind the next `end`, or the end of the text.
    std::size_t past(std::string_view end, std::size_t from) const {
        const std::size_t found = m_text.find(end, std::min(from, m_text.size()));
        return found == std::string_view::npos ? m_text.size() : found + end.size();
    }

    template <class Predicate>
    void skip_while(Predicate predicate) {
        while (m_at < m_text.size() && predicate(m_text[m_at]))
            ++m_at;
    }

    Token next() {
        const std::size_t begin = m_at;
        Token token;
        token.kind = scan_one(token.is_closed);
        token.place = {begin, m_at - begin};
        token.text = text_at(m_text, token.place);
        return token;
    }

    TokenKind scan_one(bool& is_closed) {
        const char byte = peek();
        if ((byte == 'x' || byte == 'X') && peek(1) == '\'') {
            ++m_at;
            is_closed = skip_quoted('\'');
            return TokenKind::blob;
        }
        if (begins_name(byte)) {
            skip_while(continues_name);
            return TokenKind::word;
        }
        if (is_digit(byte) || (byte == '.' && is_digit(peek(1)))) {
            skip_number();
            return TokenKind::number;
        }
        if (byte == '\'' || byte == '"' || byte == '`' || byte == '[') {
            is_closed = skip_quoted(byte == '[' ? ']' : byte);
            return byte == '\'' ? TokenKind::string : TokenKind::quoted_name;
        }
        if (byte == '?' || byte == ':' || byte == '@' || byte == '$' || byte == '#') {
            skip_parameter();
            return TokenKind::parameter;
        }
        return scan_sign();
    }

    // A doubled quote stands for itself, but not in [brackets].
    bool skip_quoted(char end) {
        ++m_at;
        while (m_at < m_text.size()) {
            if (m_text[m_at++] != end)
                continue;
            if (end == ']' || peek() != end)
                return true;
            ++m_at;
        }
        return false;
    }

    // Also Tcl's $name::part(suffix), whose suffix may hold any sign but space.
    void skip_parameter() {
        if (m_text[m_at++] == '?') {
            skip_while(is_digit);
            return;
        }
        bool has_name = false;
        while (continues_name(peek()) || m_text.substr(m_at, 2) == "::") {
            has_name = has_name || continues_name(peek());
            m_at += continues_name(peek()) ? 1 : 2;
        }
        if (!has_name || peek() != '(')
            return;
        skip_while([](char byte) { return byte != ')' && byte != '\v' && !is_space(byte); });
        if (peek() == ')')
            ++m_at;
    }

    void skip_number() {
        skip_while([](char byte) { return continues_name(byte) || byte == '.'; });
        const char last = lower(m_text[m_at - 1]);
        if (last == 'e' && (peek() == '+' || peek() == '-') && is_digit(peek(1))) {
            ++m_at;
            skip_while(is_digit);
        }
    }

    TokenKind scan_sign() {
        for (const std::string_view sign : k_long_signs)
            if (m_text.substr(m_at, sign.size()) == sign) {
                m_at += sign.size();
                return TokenKind::sign;
            }
        return k_short_signs.find(m_text[m_at++]) != std::string_view::npos ? TokenKind::sign : TokenKind::unknown;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::vector<Token> tokenize(std::string_view sql) { return Scanner(sql).scan(); }

bool is_word(const Token& token, std::string_view keyword) {
    return token.kind == TokenKind::word && token.text.size() == keyword.size() &&
           std::equal(keyword.begin(), keyword.end(), token.text.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

bool is_sign(const Token& token, std::string_view text) { return token.kind == TokenKind::sign && token.text == text; }

std::string name_of(const Token& token) {
    if (token.kind != TokenKind::quoted_name)
        return std::string(token.text);
    const char end = token.text.front() == '[' ? ']' : token.text.front();
    std::string name;
    for (std::size_t i = 1; i + (token.is_closed ? 1 : 0) < token.text.size(); ++i) {
        name += token.text[i];
        if (token.text[i] == end)
            ++i;
    }
    return name;
}

std::string folded(std::string_view name) {
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

} // namespace joinery::sql
