#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>

#include "engine/cli/author_commands.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/source/read_folder.hpp"

namespace joinery::cli {

namespace {

namespace fs = std::filesystem;

ExitCode complain(const std::string& sentence) {
    std::cerr << sentence << '\n';
    return ExitCode::usage;
}

// Where the program lies that was called by this name; empty where that is not to be found.
fs::path find_program(const std::string& name) {
    std::error_code error;
    if (name.find('/') != std::string::npos)
        return fs::canonical(name, error);
    const char* const listed = std::getenv("PATH");
    std::string_view folders = listed ? listed : "";
    while (!folders.empty()) {
        const std::string_view folder = folders.substr(0, folders.find(':'));
        folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
        const fs::path candidate = fs::path(folder) / name;
        if (access(candidate.c_str(), X_OK) == 0)
            return fs::canonical(candidate, error);
    }
    return {};
}

// The nearest folder around the program that has the preview's script; empty where none has.
fs::path project_around(const fs::path& program) {
    std::error_code error;
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        if (fs::exists(folder / "web" / "preview.mjs", error))
            return folder;
    return {};
}

ExitCode print_compiled(const std::string& folder) {
    pack::Report report;
    const pack::SourcePack source = pack::read_folder(folder, report);
    for (const pack::Diagnostic& diagnostic : report.diagnostics())
        std::cerr << to_text(diagnostic) << '\n';
    if (report.has_error())
        return ExitCode::findings;
    std::cout << write_compiled(source.pack) << '\n';
    for (const pack::SourceTranslation& one : source.translations)
        std::cout << write_compiled(one.prose, source.pack.id) << '\n';
    return ExitCode::clean;
}

} // namespace

ExitCode preview(const PreviewOptions& options) {
    std::error_code error;
    if (!fs::is_directory(options.pack, error))
        return complain(options.pack + ": There is no such folder.");
    if (options.is_print)
        return print_compiled(options.pack);
    const std::string program = find_program(options.program).string();
    const fs::path project = project_around(program);
    if (project.empty())
        return complain("The preview needs web/preview.mjs of the project that this command was built from.");
    const std::string site = options.site.empty() ? (project / "build" / "site").string() : options.site;
    if (!fs::exists(fs::path(site) / "index.html", error))
        return complain(site + ": There is no built site here. `./dev play` builds one; --site names another.");
    const std::string script = (project / "web" / "preview.mjs").string();
    const std::string port = std::to_string(options.port);
    const std::array<const char*, 7> words{
        "node", script.c_str(), options.pack.c_str(), site.c_str(), port.c_str(), program.c_str(), nullptr};
    execvp("node", const_cast<char* const*>(words.data())); // as POSIX declares it
    return complain("The preview needs Node 18 or newer: there is no `node` on the PATH.");
}

} // namespace joinery::cli
