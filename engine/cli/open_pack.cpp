#include "engine/cli/open_pack.hpp"

#include <filesystem>
#include <iostream>
#include <system_error>
#include <utility>

#include "engine/cli/files.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/source/read_folder.hpp"

namespace joinery::cli {

namespace {

std::optional<OpenPack> open_folder(const std::string& path) {
    pack::Report report;
    pack::SourcePack source = pack::read_folder(path, report);
    if (!report.has_error()) {
        OpenPack opened{std::move(source.pack), {}};
        for (pack::SourceTranslation& one : source.translations)
            opened.translations.push_back({std::move(one.prose), one.stale});
        return opened;
    }
    for (const pack::Diagnostic& diagnostic : report.diagnostics())
        if (diagnostic.severity == pack::Severity::error)
            std::cerr << to_text(diagnostic) << '\n';
    return std::nullopt;
}

// Those that lie beside the pack.
std::vector<OpenTranslation> open_translations(const std::string& path, const pack::Pack& pack) {
    std::vector<OpenTranslation> opened;
    for (const pack::OtherLanguage& other : pack.translations) {
        const std::string beside = translation_path(path, other.language);
        std::error_code error;
        if (!std::filesystem::exists(beside, error))
            continue;
        const auto text = read_file(beside, pack::k_pack_bytes);
        auto translation = text ? pack::read_translation(*text, pack) : Failure<std::string>("It cannot be read.");
        if (translation)
            opened.push_back({std::move(*translation), std::nullopt});
        else
            std::cerr << beside << ": " << translation.error() << '\n';
    }
    return opened;
}

} // namespace

std::optional<OpenPack> open_pack(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return open_folder(path);
    const auto text = read_file(path, pack::k_pack_bytes);
    if (!text)
        return std::nullopt;
    auto pack = pack::read_compiled(*text);
    if (!pack) {
        std::cerr << path << ": " << pack.error() << '\n';
        return std::nullopt;
    }
    auto translations = open_translations(path, *pack);
    return OpenPack{std::move(*pack), std::move(translations)};
}

} // namespace joinery::cli
