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

std::optional<pack::Pack> open_folder(const std::string& path) {
    pack::Report report;
    pack::SourcePack source = pack::read_folder(path, report);
    if (!report.has_error())
        return std::move(source.pack);
    for (const pack::Diagnostic& diagnostic : report.diagnostics())
        if (diagnostic.severity == pack::Severity::error)
            std::cerr << to_text(diagnostic) << '\n';
    return std::nullopt;
}

} // namespace

std::optional<pack::Pack> open_pack(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return open_folder(path);
    const auto text = read_file(path, pack::k_pack_bytes);
    if (!text)
        return std::nullopt;
    auto pack = pack::read_compiled(*text);
    if (pack)
        return std::move(*pack);
    std::cerr << path << ": " << pack.error() << '\n';
    return std::nullopt;
}

} // namespace joinery::cli
