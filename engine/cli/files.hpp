// The files that the command is given and writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace joinery::cli {

// The text of a file of at most `most_bytes`; nothing, and a complaint on standard error, where it cannot be had.
std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes);

// The same of standard input.
std::optional<std::string> read_standard_input(std::size_t most_bytes);

// The bytes of a file, text or not.
std::optional<std::string> read_bytes(const std::string& path, std::size_t most_bytes);

// False, and a complaint, where the file cannot be written whole.
bool write_file(const std::string& path, std::string_view text);

// The same for a file that is not there yet, in a folder that is made where it is missing. Writes over nothing.
bool write_new_file(const std::string& path, std::string_view text);

// Where the translation of a compiled pack lies: "course.json", "es" give "course.es.json".
std::string translation_path(const std::string& pack, std::string_view language);

} // namespace joinery::cli
