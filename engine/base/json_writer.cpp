#include "engine/base/json_writer.hpp"

#include <algorithm>
#include <charconv>

#include "engine/base/utf8.hpp"

namespace joinery {

namespace {

// What a byte below U+0020 is written as, where JSON has a short form.
char short_escape(char byte) {
    switch (byte) {
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '"':
        return '"';
    case '\\':
        return '\\';
    default:
        return 0;
    }
}

void append_escaped(std::string& out, char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '\\';
    if (const char escape = short_escape(byte)) {
        out += escape;
        return;
    }
    const auto code = static_cast<unsigned char>(byte);
    out += "u00";
    out += digits[code >> 4U];
    out += digits[code & 15U];
}

bool needs_escape(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\'; }

template <class Number>
void append_number(std::string& out, Number number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

} // namespace

void JsonWriter::separate() {
    if (m_needs_comma)
        m_text += ',';
    m_needs_comma = true;
}

void JsonWriter::open(char bracket) {
    separate();
    m_text += bracket;
    m_needs_comma = false;
}

void JsonWriter::close(char bracket) {
    m_text += bracket;
    m_needs_comma = true;
}

void JsonWriter::literal(std::string_view characters) {
    separate();
    m_text += characters;
}

void JsonWriter::member(std::string_view name) {
    text(name);
    m_text += ':';
    m_needs_comma = false;
}

void JsonWriter::text(std::string_view value) {
    separate();
    m_text += '"';
    for (const char byte : valid_utf8(value)) {
        if (needs_escape(byte))
            append_escaped(m_text, byte);
        else
            m_text += byte;
    }
    m_text += '"';
}

void JsonWriter::integer(std::int64_t value) {
    separate();
    append_number(m_text, value);
}

void JsonWriter::milliseconds(double value) {
    separate();
    // Past a century the microseconds no longer matter to anyone, and the product still fits.
    const double microseconds = std::clamp(value, 0.0, 3.2e12) * 1'000 + 0.5;
    const auto whole = value > 0 ? static_cast<std::int64_t>(microseconds) : 0;
    append_number(m_text, whole / 1'000);
    std::string fraction = std::to_string(whole % 1'000);
    fraction.insert(0, 3 - fraction.size(), '0');
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    if (!fraction.empty())
        m_text += '.' + fraction;
}

void JsonWriter::member_text(std::string_view name, std::string_view value) {
    member(name);
    text(value);
}

void JsonWriter::member_integer(std::string_view name, std::int64_t value) {
    member(name);
    integer(value);
}

void JsonWriter::member_truth(std::string_view name, bool value) {
    member(name);
    truth(value);
}

void JsonWriter::member_null(std::string_view name) {
    member(name);
    null();
}

void JsonWriter::texts(const std::vector<std::string>& values) {
    begin_list();
    for (const std::string& value : values)
        text(value);
    end_list();
}

void JsonWriter::member_texts(std::string_view name, const std::vector<std::string>& values) {
    member(name);
    texts(values);
}

} // namespace joinery
