#include "tests/engine/pack/source/pack_archive.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

namespace joinery::pack {

namespace fs = std::filesystem;

std::map<std::string, std::string> read_archive(std::string_view text) {
    constexpr std::string_view opening = "==> ";
    constexpr std::string_view closing = " <==";
    std::map<std::string, std::string> parts;
    std::string* part = nullptr;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.substr(0, opening.size()) == opening && line.size() > opening.size() + closing.size())
            part = &parts[std::string(line.substr(opening.size(), line.size() - opening.size() - closing.size()))];
        else if (part)
            part->append(line).append("\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return parts;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "joinery-test-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    fs::remove_all(m_path, error);
}

void TemporaryFolder::write(std::string_view name, std::string_view text) const {
    const fs::path path = fs::path(m_path) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string findings_text(const Report& report, const std::string& folder) {
    return findings_text(report.diagnostics(), folder);
}

std::string findings_text(const std::vector<Diagnostic>& diagnostics, const std::string& folder) {
    std::string text;
    for (Diagnostic diagnostic : diagnostics) {
        if (diagnostic.path == folder)
            diagnostic.path = ".";
        else if (diagnostic.path.substr(0, folder.size() + 1) == folder + '/')
            diagnostic.path.erase(0, folder.size() + 1);
        text += to_text(diagnostic) + '\n';
    }
    return text;
}

std::string read_whole_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

void check_approved(const std::string& path, std::string_view expected, std::string_view actual) {
    const char* approve = std::getenv("JOINERY_APPROVE");
    if (!approve || std::string_view(approve) != "1") {
        CAPTURE(path);
        CHECK(actual == expected);
        return;
    }
    std::string file = read_whole_file(path);
    const std::size_t at = file.find("==> findings <==\n");
    REQUIRE(at != std::string::npos);
    std::ofstream(path, std::ios::binary) << file.substr(0, at) << "==> findings <==\n" << actual;
}

} // namespace joinery::pack
