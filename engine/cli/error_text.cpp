#include "engine/cli/error_text.hpp"

#include <algorithm>
#include <cctype>

#include "engine/base/text_position.hpp"

namespace joinery::cli {

namespace {

bool is_of_a_name(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) || byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
}

// How much of the line is meant: what the error says, else the name that begins there, else one character.
std::size_t marked_bytes(std::string_view rest_of_line, std::size_t length) {
    if (length == 0)
        length = static_cast<std::size_t>(std::find_if_not(rest_of_line.begin(), rest_of_line.end(), is_of_a_name) -
                                          rest_of_line.begin());
    return std::min(length, rest_of_line.size());
}

// The line, and ^^^ under what is meant. Tabs are kept above, so that both lines are as wide.
std::string marked_line(std::string_view script, sql::TextSpan span) {
    const TextPosition at = position_at(script, span.offset);
    const std::string_view line = line_at(script, span.offset);
    const std::string_view before =
        line.substr(0, script.substr(0, span.offset).size() - static_cast<std::size_t>(line.data() - script.data()));
    const std::string_view rest = line.substr(before.size());
    const int marks = position_at(rest, marked_bytes(rest, span.length)).column - 1;

    std::string under;
    for (const char byte : before) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U)
            continue;
        under += byte == '\t' ? '\t' : ' ';
    }
    const std::string number = std::to_string(at.line);
    return "  " + number + " | " + std::string(line) + '\n' + "  " + std::string(number.size(), ' ') + " | " + under +
           std::string(static_cast<std::size_t>(std::max(marks, 1)), '^') + '\n';
}

} // namespace

std::string error_text(const sql::SqlError& error, std::string_view name, std::string_view script) {
    std::string text(name);
    if (error.place) {
        const TextPosition at = position_at(script, error.place->offset);
        text += ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
    }
    text += ": error: " + error.message + '\n';
    if (error.place)
        text += marked_line(script, *error.place);
    if (!error.sentence.empty() && error.sentence != error.message)
        text += error.sentence + (error.suggestion.empty() ? "" : ' ' + error.suggestion) + '\n';
    return text;
}

} // namespace joinery::cli
