#include "engine/cli/register_author_commands.hpp"

#include <memory>

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

} // namespace

void add_author_commands(CLI::App& app, ExitCode& code) {
    for (const auto add : {add_grade, add_new})
        add(app, code);
}

} // namespace joinery::cli
