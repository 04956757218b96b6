#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "engine/cli/commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/verdict_text.hpp"
#include "engine/pack/limits.hpp"

namespace joinery::cli {

namespace {

// Nothing, and a complaint, where one of the files cannot be read.
std::optional<std::vector<std::string>> read_files(const std::vector<std::string>& paths) {
    std::vector<std::string> texts;
    for (const std::string& path : paths) {
        auto text = read_file(path, pack::k_text_bytes);
        if (!text)
            return std::nullopt;
        texts.push_back(*std::move(text));
    }
    return texts;
}

std::string stem(const std::string& path) { return std::filesystem::path(path).stem().string(); }

std::vector<grade::Fixture> fixtures_of(const CompareOptions& options, const std::string& schema,
                                        const std::vector<std::string>& data, const std::vector<std::string>& hidden) {
    std::vector<grade::Fixture> fixtures;
    for (std::size_t i = 0; i < data.size(); ++i)
        fixtures.push_back({{stem(options.data[i]), false}, {schema, data[i]}});
    if (data.empty())
        fixtures.push_back({{stem(options.schema), false}, {schema}});
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        std::vector<std::string> scripts = fixtures.front().scripts;
        scripts.push_back(hidden[i]);
        fixtures.push_back({{stem(options.hidden[i]), true}, std::move(scripts)});
    }
    return fixtures;
}

} // namespace

ExitCode compare(const CompareOptions& options) {
    const auto texts = read_files({options.schema, options.reference, options.answer});
    const auto data = read_files(options.data);
    const auto hidden = read_files(options.hidden);
    auto probes = read_files(options.probes);
    if (!texts || !data || !hidden || !probes)
        return ExitCode::usage;
    const std::string& answer = (*texts)[2];
    grade::Rules rules = options.rules;
    rules.probes = *std::move(probes);
    rules.multi = rules.multi || rules.mode != pack::Mode::result;
    const grade::Verdict verdict =
        grade::grade_answer(fixtures_of(options, (*texts)[0], *data, *hidden), (*texts)[1], answer, rules);
    std::cout << (options.is_json ? verdict_json(verdict) + '\n' : verdict_text(verdict, options.answer, answer));
    if (verdict.kind == grade::VerdictKind::reference_broken)
        return ExitCode::usage;
    return verdict.right ? ExitCode::clean : ExitCode::findings;
}

} // namespace joinery::cli
