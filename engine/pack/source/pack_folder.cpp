#include "engine/pack/source/pack_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "engine/pack/language.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/source/text_file.hpp"

namespace joinery::pack {

std::string path_in(const std::string& folder, const std::string& name) { return folder + '/' + name; }

bool is_own_folder(const std::string& path) {
    std::error_code error;
    return std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::directory;
}

std::string path_beside(const std::string& folder, const std::string& name) {
    const std::filesystem::path path(folder);
    const std::string last = path.filename().string();
    if (last.empty() || last == "." || last == "..")
        return path_in(path_in(folder, ".."), name);
    const std::string parent = path.parent_path().string();
    if (parent.empty())
        return name;
    return parent == "/" ? parent + name : path_in(parent, name);
}

FolderEntries list_folder(const std::string& folder, Report& report) {
    namespace fs = std::filesystem;
    FolderEntries entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::string name = entry->path().filename().string();
        if (name.front() == '.')
            continue;
        std::error_code status_error;
        const fs::file_type type = entry->symlink_status(status_error).type();
        if (type == fs::file_type::symlink)
            report.add(Finding::symbolic_link, {path_in(folder, name)});
        else if (type == fs::file_type::directory)
            entries.folders.push_back(std::move(name));
        else
            entries.files.push_back(std::move(name));
    }
    std::sort(entries.files.begin(), entries.files.end());
    std::sort(entries.folders.begin(), entries.folders.end());
    return entries;
}

std::optional<std::string> read_source_file(const std::string& path, Report& report) {
    auto text = read_text_file(path, k_text_bytes);
    if (text)
        return std::move(*text);
    const TextFileFault& fault = text.error();
    switch (fault.kind) {
    case TextFileFault::Kind::missing:
        report.add(Finding::missing_file, {path});
        break;
    case TextFileFault::Kind::unreadable:
        report.add(Finding::unreadable_file, {path});
        break;
    case TextFileFault::Kind::too_big:
        report.add(Finding::file_too_big, {path}, {std::to_string(k_text_bytes)});
        break;
    case TextFileFault::Kind::not_utf8:
        report.add(Finding::not_utf8, {path, fault.place.line, fault.place.column});
        break;
    }
    return std::nullopt;
}

std::string_view extension(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : file_name.substr(dot);
}

std::optional<TranslationName> translation_name(std::string_view file, const std::vector<std::string>& files) {
    if (extension(file) != ".md")
        return std::nullopt;
    const std::string_view stem = file.substr(0, file.size() - extension(file).size());
    const std::string_view tag = extension(stem);
    if (tag.empty())
        return std::nullopt;
    TranslationName name{std::string(stem.substr(0, stem.size() - tag.size())) + ".md", std::string(tag.substr(1))};
    const bool has_original = std::binary_search(files.begin(), files.end(), name.original);
    return has_original || canonical_language(name.tag) ? std::optional(name) : std::nullopt;
}

} // namespace joinery::pack
