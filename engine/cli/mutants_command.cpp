// joinery mutants and joinery hint: what data sets miss, and where an answer is off.
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>

#include "engine/base/json_writer.hpp"
#include "engine/base/text_position.hpp"
#include "engine/cli/commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/grade/run/fixture_database.hpp"
#include "engine/pack/limits.hpp"
#include "engine/search/mutation_test.hpp"
#include "engine/search/repair.hpp"
#include "engine/session/verdict_json.hpp"

namespace joinery::cli {

namespace {

using search::Killer;
using search::MutantFate;

// One fixture for each file; the schema alone where there is none. Nothing where a file cannot be read.
std::optional<std::vector<grade::Fixture>> read_fixtures(const std::string& schema,
                                                         const std::vector<std::string>& paths) {
    std::vector<grade::Fixture> fixtures;
    for (const std::string& path : paths) {
        const auto data = read_file(path, pack::k_text_bytes);
        if (!data)
            return std::nullopt;
        fixtures.push_back({{std::filesystem::path(path).stem().string(), false}, {schema, *data}});
        if (auto built = grade::build_database(fixtures.back()); !built) {
            std::cerr << path << ": " << built.error().sentence << '\n';
            return std::nullopt;
        }
    }
    return fixtures;
}

std::string_view name(Killer killer) {
    constexpr std::array<std::string_view, 3> k_names = {"data", "search", "none"};
    return k_names[static_cast<std::size_t>(killer)];
}

void write_place(JsonWriter& out, std::string_view text, TextSpan place) {
    const TextPosition at = position_at(text, place.offset);
    out.member_integer("line", at.line);
    out.member_integer("column", at.column);
    out.member_integer("length", static_cast<std::int64_t>(place.length));
}

void write_fate(JsonWriter& out, std::string_view query, const MutantFate& fate) {
    out.begin_object();
    out.member_text("kind", search::name(fate.mutant.kind));
    out.member_text("taxonomy", search::taxonomy(fate.mutant.kind));
    out.member_text("clause", search::name(fate.mutant.clause));
    write_place(out, query, fate.mutant.place);
    out.member_text("words", fate.mutant.words);
    out.member_text("sql", fate.sql);
    out.member_truth("runs", fate.runs);
    out.member_text("killed_by", name(fate.killer));
    out.member_text("data_set", fate.data_set);
    if (fate.counterexample)
        out.member_text("rows_to_add", fate.counterexample->script);
    else
        out.member_null("rows_to_add");
    out.end_object();
}

std::string json_of(std::string_view query, const std::vector<MutantFate>& fates) {
    std::array<std::int64_t, 3> counts{};
    JsonWriter out;
    out.begin_object();
    out.member("mutants");
    out.begin_list();
    for (const MutantFate& fate : fates) {
        ++counts[static_cast<std::size_t>(fate.killer)];
        write_fate(out, query, fate);
    }
    out.end_list();
    for (const Killer killer : {Killer::data, Killer::search, Killer::nothing})
        out.member_integer("killed_by_" + std::string(name(killer)), counts[static_cast<std::size_t>(killer)]);
    out.end_object();
    return out.take();
}

void print(const std::vector<MutantFate>& fates) {
    for (const MutantFate& fate : fates) {
        if (fate.killer == Killer::data)
            continue;
        if (fate.killer == Killer::nothing) {
            std::cout << "Probably the same: " << fate.mutant.words << '\n';
            continue;
        }
        std::cout << "The data does not tell: " << fate.mutant.words << '\n';
        if (fate.counterexample)
            std::cout << fate.counterexample->script;
    }
}

// Against itself: what is wrong with a solution, or with its schema, is wrong with all that is made of it.
bool runs(const std::string& schema, const std::string& reference, const std::string& path) {
    const search::SearchResult result =
        search::find_counterexample({.schema = schema, .reference = reference, .answer = reference}, {.trials = 1});
    if (result.outcome == search::SearchOutcome::not_searched)
        std::cerr << path << ": " << result.reason << '\n';
    return result.outcome != search::SearchOutcome::not_searched;
}

} // namespace

ExitCode mutants(const MutantsOptions& options) {
    const auto schema = read_file(options.schema, pack::k_text_bytes);
    const auto query = read_file(options.query, pack::k_text_bytes);
    if (!schema || !query || !runs(*schema, *query, options.query))
        return ExitCode::usage;
    auto fixtures = read_fixtures(*schema, options.data);
    if (!fixtures)
        return ExitCode::usage;
    const std::vector<MutantFate> fates =
        search::test_mutants({.schema = *schema, .fixtures = *std::move(fixtures), .reference = *query},
                             {.trials = 2'000, .milliseconds = options.milliseconds, .seed = options.seed});
    if (options.is_json)
        std::cout << json_of(*query, fates) << '\n';
    else
        print(fates);
    const bool is_missed =
        std::any_of(fates.begin(), fates.end(), [](const MutantFate& fate) { return fate.killer == Killer::search; });
    return is_missed && !options.data.empty() ? ExitCode::findings : ExitCode::clean;
}

ExitCode hint(const HintOptions& options) {
    const auto schema = read_file(options.schema, pack::k_text_bytes);
    const auto reference = read_file(options.reference, pack::k_text_bytes);
    const auto answer = read_file(options.answer, pack::k_text_bytes);
    if (!schema || !reference || !answer || !runs(*schema, *reference, options.reference))
        return ExitCode::usage;
    auto fixtures = read_fixtures(*schema, options.data);
    if (!fixtures)
        return ExitCode::usage;
    if (fixtures->empty())
        fixtures->push_back({{"schema", false}, {*schema}});
    const search::RepairTask task{
        .schema = *schema, .fixtures = *std::move(fixtures), .reference = *reference, .answer = *answer};
    const auto repair = search::find_repair(task, {.milliseconds = options.milliseconds});
    const bool is_right = repair && repair->is_needless;
    const std::vector<std::string> hints = repair ? search::hints_of(*repair, *answer) : std::vector<std::string>{};
    const ExitCode code = repair && !is_right ? ExitCode::findings : ExitCode::clean;
    if (!options.is_json) {
        if (is_right)
            std::cout << "There is nothing to repair.\n";
        for (const std::string& text : hints)
            std::cout << text << '\n';
        return code;
    }
    JsonWriter out;
    out.begin_object();
    out.member_truth("right", is_right);
    out.member_truth("found", repair && !is_right);
    out.member("edits");
    out.begin_list();
    for (const search::RepairEdit& edit : repair ? repair->edits : std::vector<search::RepairEdit>{}) {
        out.begin_object();
        out.member_text("kind", search::name(edit.kind));
        out.member_text("taxonomy", search::taxonomy(edit.kind));
        out.member_text("clause", search::name(edit.clause));
        write_place(out, *answer, edit.place);
        out.end_object();
    }
    out.end_list();
    if (repair && repair->clause)
        out.member_text("clause", search::name(*repair->clause));
    else
        out.member_null("clause");
    out.member_texts("hints", hints);
    out.member_text("repaired", repair ? repair->repaired : "");
    out.end_object();
    std::cout << out.take() << '\n';
    return code;
}

} // namespace joinery::cli
