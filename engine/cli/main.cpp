// joinery: the engine for instructors and for CI.
#include <array>
#include <iostream>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "engine/cli/commands.hpp"
#include "engine/cli/in_processes.hpp"
#include "engine/cli/register_author_commands.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/limits.hpp"
#include "engine/sql/connection_state.hpp"

namespace pack = joinery::pack;
using namespace joinery::cli;

namespace {

template <class Row, class Value, std::size_t N>
CLI::Validator by_name(const Row (&names)[N], Value Row::*value) {
    std::vector<std::pair<std::string, Value>> pairs;
    std::string words;
    for (const Row& row : names) {
        pairs.emplace_back(row.name, row.*value);
        words += (words.empty() ? "" : "|") + std::string(row.name);
    }
    return CLI::CheckedTransformer(pairs).description(words);
}

// Each command puts its arguments into options of its own, and runs when all of them are read.
void add_build(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("build", "Prove a pack and compile it into one file");
    auto options = std::make_shared<BuildOptions>();
    command->add_option("PACK", options->folder, "The pack's folder")->required();
    command->add_option("-o,--output", options->output, "The file to write; standard output without it");
    command->add_flag("--witnesses", options->has_witnesses,
                      "Search for slips that the data let through, and keep the databases that show them");
    options->jobs = usual_jobs();
    command->callback([options, &code] { code = build(*options); });
}

void add_check(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("check", "Print everything that is amiss with packs");
    auto options = std::make_shared<CheckOptions>();
    options->jobs = usual_jobs();
    command->add_option("PATH", options->path, "A pack's folder, or one with packs in it; this folder without it");
    command->add_option("--only", options->only, "The id of one exercise");
    command->add_option("--format", options->format, "How findings are printed; human without it")
        ->transform(by_name(k_findings_formats, &FindingsFormatName::format));
    command->add_flag("--strict", options->is_strict, "Warnings fail, too");
    command->add_flag("--watch", options->is_watching, "Check again whenever a file changes, until interrupted");
    CLI::Option* mutants = command->add_flag("--mutants", options->has_mutants,
                                             "Look for slips in the solutions that the data would not show");
    command->add_flag("--fix", options->is_fixing, "Write a hidden variant for each slip that --mutants finds")
        ->needs(mutants);
    command->add_option("--jobs", options->jobs, "How many exercises at once; without it one for each processor")
        ->check(CLI::Range(1, 64));
    command->callback([options, &code] { code = check(*options); });
}

void add_rules(CLI::App& command, CompareOptions& options) {
    joinery::grade::Rules& rules = options.rules;
    command.add_option("--mode", rules.mode, "What is judged; result without it")
        ->transform(by_name(pack::k_modes, &pack::ModeName::mode));
    command.add_option("--columns", rules.columns, "How columns are compared; position without it")
        ->transform(by_name(pack::k_column_rules, &pack::ColumnRuleName::rule));
    command.add_option("--digits", rules.digits, "Reals agree within half a unit of this digit after the point")
        ->check(CLI::Range(0, pack::k_most_digits));
    command.add_flag("--multi", rules.multi, "The answer may have several statements");
    command.add_option("--uses", rules.require_uses, "A construct that the answer must have, such as \"left join\"");
    command.add_option("--avoids", rules.require_avoids, "A construct that the answer may not have");
    command.add_option("--probe", options.probes, "A file run after a definition, to compare what it does");
}

void add_compare(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("compare", "Judge an answer against a reference");
    auto options = std::make_shared<CompareOptions>();
    auto batch = std::make_shared<std::string>();
    CLI::Option* const all =
        command->add_option("--batch", *batch, "A file of cases, a line of JSON each; - is standard input");
    for (const auto& [name, target, words] :
         {std::tuple{"--schema", &options->schema, "A file of CREATE statements"},
          std::tuple{"--reference", &options->reference, "A file with the right answer"},
          std::tuple{"--answer", &options->answer, "A file with the answer to judge"}})
        command->add_option(name, *target, words)->excludes(all);
    command->add_option("--data", options->data, "A file of INSERT statements; again for one more database");
    command->add_option("--hidden", options->hidden, "A file run after the data; again for one more database");
    add_rules(*command, *options);
    command->add_flag("--json", options->is_json, "Print the verdict as the page gets it; a batch always does");
    command->callback([options, batch, &code] {
        if (batch->empty() && (options->schema.empty() || options->reference.empty() || options->answer.empty()))
            throw CLI::RequiredError("--schema, --reference and --answer, or --batch");
        code = batch->empty() ? compare(*options) : compare_batch(*batch);
    });
}

void add_judge(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("judge", "Judge answers to an exercise: a verdict in JSON for each");
    auto options = std::make_shared<JudgeOptions>();
    command->add_option("PACK", options->pack, "A compiled pack")->required();
    command->add_option("EXERCISE", options->exercise, "The exercise's id")->required();
    command->add_option("ANSWER", options->answers, "Files, an answer in each")->required();
    command->callback([options, &code] { code = judge(*options); });
}

void add_parse(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("parse", "Parse SQL and print it in one style");
    auto options = std::make_shared<ParseOptions>();
    command->add_option("--batch", options->batch, "A file with a line {\"id\":1,\"sql\":\"…\"} for each script")
        ->required();
    command->add_flag("--json", options->is_json, "Answer each line with a line of JSON");
    command->callback([options, &code] { code = parse(*options); });
}

void add_differ(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("differ", "Find a small database on which two queries differ");
    auto options = std::make_shared<DifferOptions>();
    CLI::Option* batch =
        command->add_option("--batch", options->batch, "A file of JSON lines, a pair of queries in each");
    command->add_option("--schema", options->schema, "A file of CREATE statements")->excludes(batch);
    command->add_option("--assume", options->assumptions, "A file of queries that return no row on any legal database");
    command->add_option("--reference", options->reference, "A file with the right query")->excludes(batch);
    command->add_option("--answer", options->answer, "A file with the query to compare")->excludes(batch);
    command->add_option("--budget-ms", options->milliseconds, "Stop after so many milliseconds")
        ->check(CLI::Range(1.0, 3'600'000.0));
    command->add_option("--seed", options->seed, "Where chance begins");
    command->add_option("--jobs", options->jobs, "How many lines of a batch at once")->check(CLI::Range(1, 64));
    command->add_flag("--no-nulls", options->no_nulls, "Use no NULL, even where the schema allows it");
    command->add_flag("--ordered", options->is_ordered, "The order counts where the reference sorts");
    command->add_flag("--json", options->is_json, "Print JSON");
    command->callback([options, &code] { code = differ(*options); });
}

void add_mutants(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("mutants", "Tell which mutants of a query the data tells from it");
    auto options = std::make_shared<MutantsOptions>();
    command->add_option("--schema", options->schema, "A file of CREATE statements")->required();
    command->add_option("--query", options->query, "A file with the query")->required();
    command->add_option("--data", options->data, "A file of INSERT statements; again for one more database");
    command->add_option("--budget-ms", options->milliseconds, "Stop each search after so many milliseconds")
        ->check(CLI::Range(1.0, 60'000.0));
    command->add_option("--seed", options->seed, "Where chance begins");
    command->add_flag("--json", options->is_json, "Print JSON");
    command->callback([options, &code] { code = mutants(*options); });
}

void add_hint(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("hint", "Say where a wrong answer is off");
    auto options = std::make_shared<HintOptions>();
    command->add_option("--schema", options->schema, "A file of CREATE statements")->required();
    command->add_option("--reference", options->reference, "A file with the right answer")->required();
    command->add_option("--answer", options->answer, "A file with the wrong answer")->required();
    command->add_option("--data", options->data, "A file of INSERT statements; again for one more database");
    command->add_option("--budget-ms", options->milliseconds, "Stop after so many milliseconds")
        ->check(CLI::Range(1.0, 60'000.0));
    command->add_flag("--json", options->is_json, "Print JSON");
    command->callback([options, &code] { code = hint(*options); });
}

void add_run(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("run", "Run SQL under the rules of the page");
    auto options = std::make_shared<RunOptions>();
    CLI::Option_group* where = command->add_option_group("where");
    where->add_option("--db", options->database, "A database file");
    where->add_option("--schema", options->schema, "A script that makes a fresh database");
    where->require_option(1);
    command->add_option("SQL", options->sql, "What to run")->required();
    command->callback([options, &code] { code = run(*options); });
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"SQL practice: builds and proves exercise packs, judges answers, runs SQL."};
    app.name("joinery");
    app.set_version_flag("--version",
                         "joinery " JOINERY_VERSION " with SQLite " + std::string(joinery::sql::sqlite_version()));
    app.require_subcommand(1);
    app.footer("Ends with 0 where all is well, 1 where there are findings, 2 where it was called wrongly.");
    ExitCode code = ExitCode::clean;
    for (const auto add :
         {add_build, add_check, add_compare, add_judge, add_differ, add_hint, add_mutants, add_parse, add_run})
        add(app, code);
    add_author_commands(app, code, argv[0]);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
    }
    return static_cast<int>(code);
}
