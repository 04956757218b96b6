#include "engine/cli/register_author_commands.hpp"

#include <memory>
#include <string>

#include "engine/cli/author_commands.hpp"

namespace joinery::cli {

namespace {

void add_grade(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("grade", "Judge one answer, for a person or a classroom's autograder");
    auto options = std::make_shared<GradeOptions>();
    command->add_option("PACK", options->pack, "The pack's folder, or a compiled pack")->required();
    command->add_option("EXERCISE", options->exercise, "The exercise's id")->required();
    command->add_option("ANSWER", options->answer, "The file to judge; - is standard input")->required();
    command->add_flag("--json", options->is_json, "Print the verdict as the page gets it");
    command->footer("Ends with 0 where the answer is right, 1 where it is not yet, 2 where it cannot be judged.");
    command->callback([options, &code] { code = grade_command(*options); });
}

void add_new(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("new", "Begin a pack or an exercise; writes over nothing");
    command->require_subcommand(1);
    CLI::App* pack = command->add_subcommand("pack", "A pack with one exercise that has all parts");
    auto folder = std::make_shared<std::string>();
    pack->add_option("FOLDER", *folder, "The folder to make; its name is the pack's id")->required();
    pack->callback([folder, &code] { code = new_pack(*folder); });
    CLI::App* exercise = command->add_subcommand("exercise", "One more exercise of a pack");
    auto id = std::make_shared<std::string>();
    exercise->add_option("PACK", *folder, "The pack's folder")->required();
    exercise->add_option("ID", *id, "The id that the exercise keeps for good")->required();
    exercise->callback([folder, id, &code] { code = new_exercise(*folder, *id); });
}

void add_fmt(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("fmt", "Lay out exercises in the one way");
    auto options = std::make_shared<FmtOptions>();
    command->add_option("PATH", options->path, "An exercise, a pack's folder, or a folder with packs; else this one");
    command->add_flag("--check", options->is_check, "Write nothing; end with 1 where a file would change");
    command->add_flag("--translated", options->is_marking,
                      "Mark translations as those of the originals as they are now");
    command->callback([options, &code] { code = fmt(*options); });
}

void add_stats(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("stats", "Tell in numbers what a pack holds");
    auto options = std::make_shared<StatsOptions>();
    command->add_option("PACK", options->pack, "The pack's folder, or a compiled pack")->required();
    command->add_flag("--json", options->is_json, "Print JSON");
    command->callback([options, &code] { code = stats(*options); });
}

void add_preview(CLI::App& app, ExitCode& code, const std::string& program) {
    CLI::App* command = app.add_subcommand("preview", "Show a pack in the page, anew after each save");
    auto options = std::make_shared<PreviewOptions>();
    options->program = program;
    command->add_option("PACK", options->pack, "The pack's folder")->required();
    command->add_option("--port", options->port, "Where to serve; 8080, or the first free port behind it")
        ->check(CLI::Range(0, 65535));
    command->add_option("--site", options->site, "The folder of the built site; build/site without it");
    command->add_flag("--print", options->is_print, "Print the pack, compiled and not proven, and serve nothing");
    command->callback([options, &code] { code = preview(*options); });
}

void add_import(CLI::App& app, ExitCode& code) {
    CLI::App* command = app.add_subcommand("import", "Carry over exercises of PgExercises (.ex) or LearnSQL (.zip)");
    auto options = std::make_shared<ImportOptions>();
    command->add_option("FROM", options->from, "A file .ex, a folder of them, or a file .zip")->required();
    command->add_option("-o,--output", options->folder, "The pack's folder; begun where it is not there")->required();
    command->footer("Ends with 0 where all was carried, 1 where something is to be looked at, 2 where nothing was.");
    command->callback([options, &code] { code = import_exercises(*options); });
}

} // namespace

void add_author_commands(CLI::App& app, ExitCode& code, const std::string& program) {
    for (const auto add : {add_grade, add_new, add_fmt, add_stats, add_import})
        add(app, code);
    add_preview(app, code, program);
}

} // namespace joinery::cli
