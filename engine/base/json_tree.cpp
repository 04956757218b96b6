#include "engine/base/json_tree.hpp"

#include "engine/base/utf8.hpp"

namespace joinery {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// The value of a hexadecimal digit, or -1.
int hex_value(char byte) {
    if (is_digit(byte))
        return byte - '0';
    const char lower = static_cast<char>(byte | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// What stands for itself or for a control character behind a backslash; \u is apart.
constexpr std::string_view k_escapes = "\"\\/bfnrt";
constexpr std::string_view k_escaped = "\"\\/\b\f\n\r\t";

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    std::optional<std::vector<JsonNode>> parse() {
        if (!value(0))
            return std::nullopt;
        skip_space();
        if (m_at != m_text.size())
            return std::nullopt;
        return std::move(m_nodes);
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char expected) {
        if (peek() != expected)
            return false;
        ++m_at;
        return true;
    }

    void skip_space() {
        while (m_at < m_text.size() && std::string_view(" \t\n\r").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    // Begins a node and gives its index.
    std::size_t open(JsonKind kind) {
        m_nodes.push_back({.kind = kind, .begin = static_cast<std::uint32_t>(m_at)});
        return m_nodes.size() - 1;
    }

    bool close(std::size_t node) {
        m_nodes[node].end = static_cast<std::uint32_t>(m_at);
        m_nodes[node].after = static_cast<std::uint32_t>(m_nodes.size());
        return true;
    }

    bool value(int depth) {
        if (depth > k_json_depth || m_nodes.size() >= k_json_nodes)
            return false;
        skip_space();
        switch (peek()) {
        case '{':
            return object(depth);
        case '[':
            return list(depth);
        case '"':
            return text();
        case 't':
            return word("true", JsonKind::truth);
        case 'f':
            return word("false", JsonKind::truth);
        case 'n':
            return word("null", JsonKind::null);
        default:
            return number();
        }
    }

    bool word(std::string_view expected, JsonKind kind) {
        if (m_text.substr(m_at, expected.size()) != expected)
            return false;
        const std::size_t node = open(kind);
        m_at += expected.size();
        return close(node);
    }

    bool digits() {
        const std::size_t begin = m_at;
        while (is_digit(peek()))
            ++m_at;
        return m_at > begin;
    }

    bool number() {
        const std::size_t node = open(JsonKind::number);
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        return close(node);
    }

    bool escape() {
        const char byte = peek();
        ++m_at;
        if (byte != 'u')
            return byte != '\0' && k_escapes.find(byte) != std::string_view::npos;
        for (int i = 0; i < 4; ++i, ++m_at)
            if (hex_value(peek()) < 0)
                return false;
        return true;
    }

    bool text() {
        take('"');
        const std::size_t node = open(JsonKind::text);
        while (m_at < m_text.size()) {
            const char byte = m_text[m_at];
            if (byte == '"') {
                close(node);
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(byte) < 0x20)
                return false;
            ++m_at;
            if (byte == '\\' && !escape())
                return false;
        }
        return false;
    }

    bool list(int depth) {
        const std::size_t node = open(JsonKind::list);
        take('[');
        skip_space();
        if (take(']'))
            return close(node);
        do {
            if (!value(depth + 1))
                return false;
            skip_space();
        } while (take(','));
        return take(']') && close(node);
    }

    bool object(int depth) {
        const std::size_t node = open(JsonKind::object);
        take('{');
        skip_space();
        if (take('}'))
            return close(node);
        do {
            skip_space();
            if (peek() != '"' || !text())
                return false;
            skip_space();
            if (!take(':') || !value(depth + 1))
                return false;
            skip_space();
        } while (take(','));
        return take('}') && close(node);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<JsonNode> m_nodes;
};

std::uint32_t code_unit(std::string_view four_digits) {
    std::uint32_t unit = 0;
    for (const char digit : four_digits)
        unit = unit * 16 + static_cast<std::uint32_t>(hex_value(digit));
    return unit;
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append_utf8(std::string& out, std::uint32_t code) {
    // Bits of the first byte, then six a byte.
    const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
    } else if (code < 0x10000) {
        out += {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
    } else {
        out += {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
    }
}

// Appends the character of a \u escape whose four digits begin at `at`; gives where the text goes on.
std::size_t append_unicode(std::string& out, std::string_view characters, std::size_t at) {
    constexpr std::uint32_t replacement = 0xFFFD;
    const std::uint32_t unit = code_unit(characters.substr(at, 4));
    if (is_high_surrogate(unit) && characters.substr(at + 4, 2) == "\\u") {
        const std::uint32_t low = code_unit(characters.substr(at + 6, 4));
        if (is_low_surrogate(low)) {
            append_utf8(out, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
            return at + 10;
        }
    }
    append_utf8(out, is_high_surrogate(unit) || is_low_surrogate(unit) ? replacement : unit);
    return at + 4;
}

} // namespace

std::optional<std::vector<JsonNode>> parse_json(std::string_view text) {
    if (text.size() > k_json_bytes || valid_utf8(text) != text)
        return std::nullopt;
    return Parser(text).parse();
}

std::string unescape_json(std::string_view characters) {
    std::string out;
    out.reserve(characters.size());
    for (std::size_t at = 0; at < characters.size();) {
        if (characters[at] != '\\') {
            out += characters[at++];
            continue;
        }
        const char escape = characters[at + 1];
        at += 2;
        if (escape == 'u')
            at = append_unicode(out, characters, at);
        else
            out += k_escaped[k_escapes.find(escape)];
    }
    return out;
}

} // namespace joinery
