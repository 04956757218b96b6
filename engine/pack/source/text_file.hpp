// Reads a text file that somebody may have made in any editor.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "engine/base/result.hpp"
#include "engine/base/text_position.hpp"

namespace joinery::pack {

struct TextFileFault {
    enum class Kind { missing, unreadable, too_big, not_utf8 };
    Kind kind = Kind::unreadable;
    TextPosition place; // of the first byte that is no text
};

// The file's text without a byte-order mark and with `\n` at the end of every line. Never reads more than `most_bytes`,
// and nothing but regular files. A zero byte is no text.
Result<std::string, TextFileFault> read_text_file(const std::string& path, std::size_t most_bytes);

// The same of what is piped in.
Result<std::string, TextFileFault> read_text(std::istream& in, std::size_t most_bytes);

} // namespace joinery::pack
