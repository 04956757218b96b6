#include <iostream>

#include "engine/cli/commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/prove_in_general.hpp"
#include "engine/cli/prove_pack.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/source/read_folder.hpp"

namespace joinery::cli {

namespace {

void print(std::ostream& out, const pack::Report& report) {
    for (const pack::Diagnostic& diagnostic : report.diagnostics())
        out << to_text(diagnostic) << '\n';
}

} // namespace

ExitCode check(const std::string& folder) {
    pack::Report report;
    const pack::SourcePack source = pack::read_folder(folder, report);
    prove_pack(source, report);
    if (!report.has_error())
        prove_in_general(source, report);
    print(std::cout, report);
    return report.diagnostics().empty() ? ExitCode::clean : ExitCode::findings;
}

ExitCode build(const BuildOptions& options) {
    pack::Report report;
    const pack::SourcePack source = pack::read_folder(options.folder, report);
    prove_pack(source, report);
    print(std::cerr, report);
    if (report.has_error())
        return ExitCode::findings;
    const std::string text = write_compiled(source.pack);
    if (options.output.empty())
        std::cout << text;
    else if (!write_file(options.output, text))
        return ExitCode::usage;
    return ExitCode::clean;
}

} // namespace joinery::cli
