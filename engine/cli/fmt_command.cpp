#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/cli/author_commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/source/exercise_layout.hpp"
#include "engine/pack/source/pack_folder.hpp"

namespace joinery::cli {

namespace {

namespace fs = std::filesystem;

bool is_pack(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / "pack.toml", error);
}

void add_exercises(const std::string& pack, std::vector<std::string>& files) {
    pack::Report links; // which `check` reports; here they are merely left alone
    const std::vector<std::string> names = pack::list_folder(pack, links).files;
    for (const std::string& name : names)
        if (pack::extension(name) == ".md" && !pack::is_translation(name, names))
            files.push_back((fs::path(pack) / name).string());
}

// The exercises that a path means: a file, a pack's, or those of all packs in a folder.
std::vector<std::string> exercises_at(const std::string& path) {
    std::vector<std::string> files;
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        files.push_back(path);
    } else if (is_pack(path)) {
        add_exercises(path, files);
    } else if (fs::is_directory(path, error)) {
        pack::Report links;
        for (const std::string& name : pack::list_folder(path, links).folders)
            if (const fs::path folder = fs::path(path) / name; is_pack(folder))
                add_exercises(folder.string(), files);
    }
    return files;
}

enum class Outcome { same, other, unread, unwritten };

Outcome lay_out(const std::string& path, bool is_check) {
    const auto text = read_file(path, pack::k_text_bytes);
    if (!text)
        return Outcome::unread;
    pack::Report report;
    const auto laid_out = pack::lay_out_exercise(*text, path, report);
    for (const pack::Diagnostic& diagnostic : report.diagnostics())
        std::cerr << to_text(diagnostic) << '\n';
    if (!laid_out)
        return Outcome::unread;
    std::error_code error;
    const bool has_plain_line_ends = fs::file_size(path, error) == text->size(); // and no byte-order mark
    if (*laid_out == *text && has_plain_line_ends)
        return Outcome::same;
    std::cout << path << '\n';
    return is_check || write_file(path, *laid_out) ? Outcome::other : Outcome::unwritten;
}

} // namespace

ExitCode fmt(const FmtOptions& options) {
    const std::vector<std::string> files = exercises_at(options.path);
    if (files.empty()) {
        std::cerr << options.path << ": There is no exercise here, and no pack.\n";
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::clean;
    for (const std::string& file : files) {
        const Outcome outcome = lay_out(file, options.is_check);
        if (outcome == Outcome::unwritten)
            return ExitCode::usage;
        if (outcome == Outcome::unread || (outcome == Outcome::other && options.is_check))
            code = ExitCode::findings;
    }
    return code;
}

} // namespace joinery::cli
