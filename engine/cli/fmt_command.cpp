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
#include "engine/pack/source/original_mark.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/read_exercise.hpp"

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
        if (pack::extension(name) == ".md")
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

// The mark of what a file is the translation of; nothing where it is none, or its original cannot be read.
std::optional<std::string> mark_for(const fs::path& path) {
    const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
    pack::Report of_no_interest; // `check` reports it
    const auto name = pack::translation_name(path.filename().string(), pack::list_folder(folder, of_no_interest).files);
    if (!name)
        return std::nullopt;
    const std::string original = (fs::path(folder) / name->original).string();
    const auto text = pack::read_source_file(original, of_no_interest);
    if (!text)
        return std::nullopt;
    return pack::original_mark(pack::read_exercise(*text, original, {}, of_no_interest).exercise);
}

enum class Outcome { same, other, unread, unwritten };

Outcome lay_out(const std::string& path, const FmtOptions& options) {
    const auto text = read_file(path, pack::k_text_bytes);
    if (!text)
        return Outcome::unread;
    pack::Report report;
    const auto mark = options.is_marking ? mark_for(path) : std::nullopt;
    const std::string marked = mark ? pack::with_mark(*text, *mark).value_or(*text) : *text;
    const auto laid_out = pack::lay_out_exercise(marked, path, report);
    for (const pack::Diagnostic& diagnostic : report.diagnostics())
        std::cerr << to_text(diagnostic) << '\n';
    if (!laid_out)
        return Outcome::unread;
    std::error_code error;
    const bool has_plain_line_ends = fs::file_size(path, error) == text->size(); // and no byte-order mark
    if (*laid_out == *text && has_plain_line_ends)
        return Outcome::same;
    std::cout << path << '\n';
    return options.is_check || write_file(path, *laid_out) ? Outcome::other : Outcome::unwritten;
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
        const Outcome outcome = lay_out(file, options);
        if (outcome == Outcome::unwritten)
            return ExitCode::usage;
        if (outcome == Outcome::unread || (outcome == Outcome::other && options.is_check))
            code = ExitCode::findings;
    }
    return code;
}

} // namespace joinery::cli
