#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <set>
#include <thread>
#include <utility>

#include "engine/cli/check_packs.hpp"
#include "engine/cli/commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/findings_text.hpp"
#include "engine/cli/folder_watch.hpp"
#include "engine/cli/keep_witnesses.hpp"
#include "engine/cli/prove_pack.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/printable.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/read_folder.hpp"

namespace joinery::cli {

namespace {

constexpr std::chrono::milliseconds k_between_looks{200};

// Each in a file hidden-N.sql of its own, N the first number that is free; the same rows only once.
bool write_variants(const std::vector<SurvivingMutant>& mutants) {
    std::set<std::pair<std::string, std::string>> known;
    for (const SurvivingMutant& mutant : mutants) {
        if (mutant.rows_to_add.empty() || !mutant.probe_to_add.empty() ||
            !known.emplace(mutant.data, mutant.rows_to_add).second)
            continue;
        int number = 1;
        std::error_code error;
        const auto path = [&] { return pack::path_in(mutant.data, "hidden-" + std::to_string(number) + ".sql"); };
        while (std::filesystem::exists(path(), error))
            ++number;
        const std::string note = "-- Tells the solution of " + mutant.exercise +
                                 " from one with a slip: " + pack::printable(mutant.words) + ".\n";
        if (!write_file(path(), note + mutant.rows_to_add))
            return false;
        std::cerr << path() << " is written.\n";
    }
    return true;
}

ExitCode check_once(const CheckOptions& options) {
    const auto findings = check_packs(options);
    if (!findings)
        return ExitCode::usage;
    std::cout << findings_text(*findings, options.format) << std::flush;
    if (options.is_fixing && !write_variants(findings->mutants))
        return ExitCode::usage;
    const bool fails =
        std::any_of(findings->diagnostics.begin(), findings->diagnostics.end(), [&](const pack::Diagnostic& one) {
            return options.is_strict || one.severity == pack::Severity::error;
        });
    return fails ? ExitCode::findings : ExitCode::clean;
}

bool write_translations(const pack::SourcePack& source, const std::string& output) {
    return std::all_of(source.translations.begin(), source.translations.end(), [&](const auto& one) {
        return write_file(translation_path(output, one.prose.language), write_compiled(one.prose, source.pack.id));
    });
}

// Until the process is ended.
[[noreturn]] void watch(const CheckOptions& options) {
    const std::vector<std::string> watched = {options.path, pack::path_beside(options.path, "concepts.toml"),
                                              pack::path_beside(options.path, "data")};
    for (;;) {
        const std::uint64_t stamp = stamp_of(watched);
        const bool is_clean = check_once(options) == ExitCode::clean;
        std::cerr << (is_clean ? "All is well." : "Not yet.") << " Waiting for a change.\n";
        while (stamp_of(watched) == stamp)
            std::this_thread::sleep_for(k_between_looks);
    }
}

} // namespace

ExitCode check(const CheckOptions& options) {
    if (options.is_watching)
        watch(options);
    return check_once(options);
}

ExitCode build(const BuildOptions& options) {
    pack::Report report;
    pack::SourcePack source = pack::read_folder(options.folder, report);
    Findings findings{.diagnostics = report.diagnostics()};
    findings.add(prove_pack(source, {.jobs = options.jobs, .has_mutants = options.has_witnesses}));
    findings.sort();
    keep_witnesses(findings.mutants, source.pack);
    std::cerr << human_text(findings);
    const auto is_error = [](const pack::Diagnostic& one) { return one.severity == pack::Severity::error; };
    if (std::any_of(findings.diagnostics.begin(), findings.diagnostics.end(), is_error))
        return ExitCode::findings;
    const std::string text = write_compiled(source.pack);
    if (options.output.empty())
        std::cout << text;
    else if (!write_file(options.output, text) || !write_translations(source, options.output))
        return ExitCode::usage;
    return ExitCode::clean;
}

} // namespace joinery::cli
