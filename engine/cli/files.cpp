#include "engine/cli/files.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

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

std::optional<std::string> text_or_complaint(Result<std::string, pack::TextFileFault> text, std::string_view name,
                                             std::size_t most_bytes) {
    if (text)
        return std::move(*text);
    std::cerr << name << ": " << words(text.error(), most_bytes) << '\n';
    return std::nullopt;
}

} // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes) {
    return text_or_complaint(pack::read_text_file(path, most_bytes), path, most_bytes);
}

std::optional<std::string> read_standard_input(std::size_t most_bytes) {
    return text_or_complaint(pack::read_text(std::cin, most_bytes), "standard input", most_bytes);
}

std::optional<std::string> read_bytes(const std::string& path, std::size_t most_bytes) {
    std::error_code error;
    const bool is_file = std::filesystem::is_regular_file(path, error);
    std::ifstream file(path, std::ios::binary);
    std::string bytes(is_file && file ? most_bytes + 1 : 0, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (is_file && bytes.size() <= most_bytes)
        return bytes;
    std::cerr << path << ": "
              << (is_file ? "The file is longer than " + std::to_string(most_bytes) + " bytes."
                          : "This is no file that can be read.")
              << '\n';
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

bool write_new_file(const std::string& path, std::string_view text) {
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    std::FILE* const file = std::fopen(path.c_str(), "wbx"); // x: fails where there is such a file
    const bool is_there = !file && errno == EEXIST;
    const bool is_whole = file && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file && std::fclose(file) == 0 && is_whole)
        return true;
    std::cerr << path << (is_there ? ": There is such a file already.\n" : ": The file cannot be written.\n");
    return false;
}

std::string translation_path(const std::string& pack, std::string_view language) {
    std::filesystem::path path(pack);
    const std::string name = path.stem().string() + '.' + std::string(language) + path.extension().string();
    return path.replace_filename(name).string();
}

} // namespace joinery::cli
