#include "engine/parse/token.hpp"

#include <algorithm>
#include <array>

namespace joinery::parse {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_hexadecimal(char byte) {
    return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

// Every byte past ASCII may stand in a name.
bool begins_name(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

bool continues_name(char byte) { return begins_name(byte) || is_digit(byte) || byte == '$'; }

// A vertical tab may go on with blanks but not begin them.
bool begins_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r'; }
bool continues_blank(char byte) { return begins_blank(byte) || byte == '\v'; }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF"; // SQLite skips it wherever a token may begin

struct Sign {
    std::string_view text;
    Lexeme lexeme;
};

// Longest first.
constexpr std::array k_signs = {
    Sign{"->>", Lexeme::long_arrow},
    Sign{"->", Lexeme::arrow},
    Sign{"||", Lexeme::concat},
    Sign{"<=", Lexeme::less_equal},
    Sign{">=", Lexeme::greater_equal},
    Sign{"<>", Lexeme::not_equal},
    Sign{"!=", Lexeme::not_equal},
    Sign{"==", Lexeme::equal},
    Sign{"<<", Lexeme::shift_left},
    Sign{">>", Lexeme::shift_right},
    Sign{"(", Lexeme::left_parenthesis},
    Sign{")", Lexeme::right_parenthesis},
    Sign{"+", Lexeme::plus},
    Sign{"-", Lexeme::minus},
    Sign{"*", Lexeme::star},
    Sign{"/", Lexeme::slash},
    Sign{"%", Lexeme::percent},
    Sign{"=", Lexeme::equal},
    Sign{"<", Lexeme::less},
    Sign{">", Lexeme::greater},
    Sign{",", Lexeme::comma},
    Sign{";", Lexeme::semicolon},
    Sign{".", Lexeme::dot},
    Sign{"&", Lexeme::ampersand},
    Sign{"|", Lexeme::bar},
    Sign{"~", Lexeme::tilde},
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::vector<Token> scan() {
        std::vector<Token> tokens;
        tokens.reserve(m_text.size() / 5 + 1);
        std::size_t depth = 0;
        for (skip_blank(); m_at < m_text.size(); skip_blank()) {
            Token& token = tokens.emplace_back(next());
            if (token.lexeme == Lexeme::right_parenthesis && depth > 0)
                --depth;
            token.depth = depth;
            if (token.lexeme == Lexeme::left_parenthesis)
                ++depth;
        }
        return tokens;
    }

private:
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    void skip_blank() {
        for (;;) {
            if (begins_blank(peek()))
                skip_while(continues_blank);
            else if (m_text.substr(m_at, k_byte_order_mark.size()) == k_byte_order_mark)
                m_at += k_byte_order_mark.size();
            else if (peek() == '-' && peek(1) == '-')
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else if (peek() == '/' && peek(1) == '*' && m_at + 2 < m_text.size()) // at the very end they are operators
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
        scan_one(token);
        token.place = {begin, m_at - begin};
        token.text = text_at(m_text, token.place);
        if (token.kind == TokenKind::word)
            token.lexeme = keyword_of(token.text);
        return token;
    }

    void scan_one(Token& token) {
        const char byte = peek();
        if ((byte == 'x' || byte == 'X') && peek(1) == '\'')
            return scan_blob(token);
        if (begins_name(byte)) {
            skip_while(continues_name);
            token.kind = TokenKind::word;
            return;
        }
        if (is_digit(byte) || (byte == '.' && is_digit(peek(1)))) {
            token.kind = TokenKind::number;
            token.lexeme = scan_number();
            return;
        }
        if (byte == '\'' || byte == '"' || byte == '`' || byte == '[')
            return scan_quoted(token, byte == '[' ? ']' : byte);
        if (byte == '?' || byte == ':' || byte == '@' || byte == '$' || byte == '#') {
            token.kind = TokenKind::parameter;
            token.lexeme = scan_parameter();
            return;
        }
        scan_sign(token);
    }

    // A doubled quote stands for itself, but not in [brackets].
    void scan_quoted(Token& token, char end) {
        ++m_at;
        token.kind = end == '\'' ? TokenKind::string : TokenKind::quoted_name;
        token.is_closed = false;
        while (!token.is_closed && m_at < m_text.size()) {
            if (m_text[m_at++] != end)
                continue;
            if (end != ']' && peek() == end)
                ++m_at;
            else
                token.is_closed = true;
        }
        if (token.is_closed)
            token.lexeme = end == '\'' ? Lexeme::string : Lexeme::name;
    }

    void scan_blob(Token& token) {
        token.kind = TokenKind::blob;
        m_at += 2;
        const std::size_t begin = m_at;
        skip_while(is_hexadecimal);
        const bool is_whole = peek() == '\'' && (m_at - begin) % 2 == 0;
        skip_while([](char byte) { return byte != '\''; });
        token.is_closed = peek() == '\'';
        if (token.is_closed)
            ++m_at;
        if (is_whole)
            token.lexeme = Lexeme::blob;
    }

    // Also Tcl's $name::part(suffix), whose suffix may hold any sign but space.
    Lexeme scan_parameter() {
        if (m_text[m_at++] == '?') {
            skip_while(is_digit);
            return Lexeme::parameter;
        }
        bool has_name = false;
        while (continues_name(peek()) || (peek() == ':' && peek(1) == ':')) {
            has_name = has_name || continues_name(peek());
            m_at += continues_name(peek()) ? 1 : 2;
        }
        if (!has_name)
            return Lexeme::illegal;
        if (peek() != '(')
            return Lexeme::parameter;
        skip_while([](char byte) { return byte != ')' && !continues_blank(byte); });
        if (peek() != ')')
            return Lexeme::illegal;
        ++m_at;
        return Lexeme::parameter;
    }

    // Digits and underscores: the parser sees to where those stand.
    void skip_digits(bool (*is_one)(char), bool& is_separated) {
        for (; is_one(peek()) || peek() == '_'; ++m_at)
            is_separated = is_separated || peek() == '_';
    }

    Lexeme scan_number() {
        bool is_separated = false;
        Lexeme lexeme = Lexeme::integer;
        if (peek() == '0' && lower(peek(1)) == 'x' && is_hexadecimal(peek(2))) {
            m_at += 2;
            skip_digits(is_hexadecimal, is_separated);
        } else {
            skip_digits(is_digit, is_separated);
            if (peek() == '.') {
                ++m_at;
                lexeme = Lexeme::real;
                skip_digits(is_digit, is_separated);
            }
            const bool has_sign = peek(1) == '+' || peek(1) == '-';
            if (lower(peek()) == 'e' && is_digit(peek(has_sign ? 2 : 1))) {
                m_at += has_sign ? 2 : 1;
                lexeme = Lexeme::real;
                skip_digits(is_digit, is_separated);
            }
        }
        if (continues_name(peek())) {
            skip_while(continues_name);
            return Lexeme::illegal;
        }
        return is_separated ? Lexeme::separated_number : lexeme;
    }

    void scan_sign(Token& token) {
        for (const Sign& sign : k_signs)
            if (m_text[m_at] == sign.text.front() && m_text.substr(m_at, sign.text.size()) == sign.text) {
                m_at += sign.text.size();
                token.kind = TokenKind::sign;
                token.lexeme = sign.lexeme;
                return;
            }
        ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

// WINDOW, OVER and FILTER are names unless what stands around them says otherwise: the rules of SQLite's tokenizer,
// which looks ahead for them because an alias may stand where they may.
class WindowWords {
public:
    explicit WindowWords(std::vector<Token>& tokens) : m_tokens(tokens) {}

    void resolve() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (is_window_word(m_tokens[i].lexeme) && !is_keyword(i))
                m_tokens[i].lexeme = Lexeme::name;
    }

private:
    static bool is_window_word(Lexeme lexeme) {
        return lexeme == Lexeme::kw_window || lexeme == Lexeme::kw_over || lexeme == Lexeme::kw_filter;
    }

    bool is_keyword(std::size_t i) const {
        if (m_tokens[i].lexeme == Lexeme::kw_window)
            return may_be_name(i + 1) && at(i + 2) == Lexeme::kw_as;
        if (i == 0 || at(i - 1) != Lexeme::right_parenthesis)
            return false;
        return at(i + 1) == Lexeme::left_parenthesis || (m_tokens[i].lexeme == Lexeme::kw_over && may_be_name(i + 1));
    }

    Lexeme at(std::size_t i) const { return i < m_tokens.size() ? m_tokens[i].lexeme : Lexeme::end; }

    bool may_be_name(std::size_t i) const {
        const Lexeme lexeme = at(i);
        return lexeme == Lexeme::name || lexeme == Lexeme::string || lexeme == Lexeme::kw_window ||
               lexeme == Lexeme::kw_over || is_join_word(lexeme) || is_name_too(lexeme);
    }

    std::vector<Token>& m_tokens;
};

} // namespace

std::vector<Token> tokenize(std::string_view sql) {
    std::vector<Token> tokens = Scanner(sql).scan();
    WindowWords(tokens).resolve();
    return tokens;
}

bool is_word(const Token& token, std::string_view keyword) {
    return token.kind == TokenKind::word && token.text.size() == keyword.size() &&
           std::equal(keyword.begin(), keyword.end(), token.text.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

bool is_sign(const Token& token, std::string_view text) { return token.kind == TokenKind::sign && token.text == text; }

std::string name_of(const Token& token) {
    if (token.kind != TokenKind::quoted_name && token.kind != TokenKind::string)
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

} // namespace joinery::parse
