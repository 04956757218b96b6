// Writes JSON text piece by piece, in exactly the order it is called: members never move, so equal values give equal
// bytes. One line, no spaces. Text that is not valid UTF-8 is mended with U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace joinery {

class JsonWriter {
public:
    // Opened and closed in pairs. What stands in an object is member() and then one value, list or object.
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_list() { open('['); }
    void end_list() { close(']'); }

    void member(std::string_view name);

    void text(std::string_view value);
    void integer(std::int64_t value);
    void truth(bool value) { literal(value ? "true" : "false"); }
    void null() { literal("null"); }
    void texts(const std::vector<std::string>& values); // a list of them

    // A duration: milliseconds to the microsecond, as a decimal number. Never negative, never an exponent.
    void milliseconds(double value);

    // Members of one value, since most are.
    void member_text(std::string_view name, std::string_view value);
    void member_integer(std::string_view name, std::int64_t value);
    void member_truth(std::string_view name, bool value);
    void member_null(std::string_view name);
    void member_texts(std::string_view name, const std::vector<std::string>& values);

    // The text so far. Call when every object and list is closed.
    std::string take() { return std::move(m_text); }

private:
    void open(char bracket);
    void close(char bracket);
    void literal(std::string_view characters);
    void separate();

    std::string m_text;
    bool m_needs_comma = false;
};

} // namespace joinery
