#include "engine/pack/source/text_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "engine/base/utf8.hpp"

namespace joinery::pack {

namespace {

using Kind = TextFileFault::Kind;

std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            plain += text[i];
    return plain;
}

// Where the first byte stands that is no text; the text's size where all of it is.
std::size_t first_bad_byte(std::string_view text) {
    const std::string mended = valid_utf8(text);
    const auto unlike = std::mismatch(text.begin(), text.end(), mended.begin(), mended.end()).first;
    return std::min(static_cast<std::size_t>(unlike - text.begin()), std::min(text.find('\0'), text.size()));
}

} // namespace

Result<std::string, TextFileFault> read_text_file(const std::string& path, std::size_t most_bytes) {
    const auto fault = [](Kind kind, TextPosition place = {}) { return Failure<TextFileFault>({kind, place}); };
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return fault(Kind::missing);
    if (status.type() != std::filesystem::file_type::regular)
        return fault(Kind::unreadable);
    if (std::filesystem::file_size(path, error) > most_bytes && !error)
        return fault(Kind::too_big); // before anything is read
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fault(Kind::unreadable);
    std::string bytes(most_bytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > most_bytes)
        return fault(Kind::too_big);
    std::string_view text = bytes;
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    if (const std::size_t bad = first_bad_byte(text); bad < text.size())
        return fault(Kind::not_utf8, position_at(text, bad));
    return with_plain_line_ends(text);
}

} // namespace joinery::pack
