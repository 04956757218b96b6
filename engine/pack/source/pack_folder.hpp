// The folder of a pack on disk, with the rules for what may lie in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/pack/source/report.hpp"

namespace joinery::pack {

// What lies in one folder, by kind, in the order of the names' bytes. Names alone, no paths. Hidden files are passed
// over. Symbolic links are reported and left out: nothing a pack reads lies outside its folder.
struct FolderEntries {
    std::vector<std::string> files;
    std::vector<std::string> folders;
};
FolderEntries list_folder(const std::string& folder, Report& report);

// A folder, and no symbolic link to one.
bool is_own_folder(const std::string& path);

// The path of what lies beside the folder under this name: "exercises/joins", "data" give "exercises/data".
std::string path_beside(const std::string& folder, const std::string& name);

std::string path_in(const std::string& folder, const std::string& name);

// The text of a file, at most k_text_bytes of it. Nothing, and a report, where it cannot be had.
std::optional<std::string> read_source_file(const std::string& path, Report& report);

// The name's end, from its last dot: ".sql"; empty where there is none.
std::string_view extension(std::string_view file_name);

// "020-left-join.es.md": the prose of 020-left-join.md in another language.
struct TranslationName {
    std::string original; // the file's name; it need not be there
    std::string tag;      // "es"
};

// Nothing where the file is an exercise: one with a dot in its name, that is, of which no file is the original, and
// what follows the dot is no language. `files` are sorted.
std::optional<TranslationName> translation_name(std::string_view file, const std::vector<std::string>& files);

} // namespace joinery::pack
