#include "engine/cli/files.hpp"

#include <fstream>
#include <iostream>

#include "engine/pack/source/text_file.hpp"

namespace joinery::cli {

namespace {

std::string words(const pack::TextFileFault& fault, std::size_t most_bytes) {
    using Kind = pack::TextFileFault::Kind;
    switch (fault.kind) {
    case Kind::missing:
        return "There is no such file.";
    case Kind::unreadable:
        return "This is no file that can be read.";
    case Kind::too_big:
        return "The file is longer than " + std::to_string(most_bytes) + " bytes.";
    case Kind::not_utf8:
        return "Line " + std::to_string(fault.place.line) + " has a byte that is no text in UTF-8.";
    }
    return {};
}

} // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes) {
    auto text = pack::read_text_file(path, most_bytes);
    if (text)
        return std::move(*text);
    std::cerr << path << ": " << words(text.error(), most_bytes) << '\n';
    return std::nullopt;
}

bool write_file(const std::string& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (file)
        return true;
    std::cerr << path << ": The file cannot be written.\n";
    return false;
}

} // namespace joinery::cli
