#include "shell/model/command.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

TEST_CASE("Run, check and reset wait for the engine and for each other", "[command]") {
    Workbench bench;
    CHECK(run_command(bench.model).is_disabled);
    CHECK(check_command(bench.model).is_disabled);
    CHECK(reset_command(bench.model).is_disabled);
    CHECK(stop_command(bench.model).is_disabled);

    bench = opened_workbench();
    CHECK_FALSE(run_command(bench.model).is_disabled);
    CHECK_FALSE(check_command(bench.model).is_disabled);
    CHECK_FALSE(reset_command(bench.model).is_disabled);
    CHECK(stop_command(bench.model).is_disabled);

    bench.does(action::Run{});
    CHECK(run_command(bench.model).is_disabled);
    CHECK(check_command(bench.model).is_disabled);
    CHECK(reset_command(bench.model).is_disabled);
    CHECK_FALSE(stop_command(bench.model).is_disabled);

    bench.does(action::Stop{});
    CHECK(stop_command(bench.model).is_disabled);
}

TEST_CASE("A disabled command's action does nothing", "[command]") {
    Workbench bench; // no engine, no pack
    for (const Command& command :
         {run_command(bench.model), check_command(bench.model), stop_command(bench.model), reset_command(bench.model),
          previous_command(bench.model), next_command(bench.model), pack_command(bench.model)}) {
        INFO(command.key);
        CHECK(command.is_disabled);
        bench.does(command.action);
    }
    CHECK(bench.effect_count() == 0);
    CHECK_FALSE(bench.model.view.is_pack_open);
}

TEST_CASE("Previous and next are disabled at the pack's ends", "[command]") {
    Workbench bench = opened_workbench();
    CHECK(previous_command(bench.model).is_disabled);
    CHECK_FALSE(next_command(bench.model).is_disabled);
    bench.does(action::OpenExercise{"none"});
    CHECK_FALSE(previous_command(bench.model).is_disabled);
    CHECK(next_command(bench.model).is_disabled);
}

TEST_CASE("Keys are named as the learner's keyboard has them", "[command]") {
    Workbench bench;
    CHECK(run_command(bench.model).keys == "Ctrl+Enter");
    bench.hears(Environment{.is_mac = true});
    CHECK(run_command(bench.model).keys == "Cmd+Enter");
    CHECK(key_help(bench.model).at(1).keys == "Cmd+Shift+Enter");
}

TEST_CASE("The list of exercises says which are tried, solved and open", "[command]") {
    Workbench bench = opened_workbench();
    bench.hears(message::OtherTab{.progress = {{"some", Progress::solved}, {"none", Progress::tried}}});
    CHECK(exercise_command(bench.model, 0).text == "1. Title of all");
    CHECK(exercise_command(bench.model, 0).is_pressed == true);
    CHECK(exercise_command(bench.model, 1).text == "2. Title of some (solved)");
    CHECK(exercise_command(bench.model, 1).is_pressed == false);
    CHECK(exercise_command(bench.model, 2).text == "3. Title of none (tried)");
}

TEST_CASE("One result needs no choice, two do", "[command]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    session::Ran ran = ran_rows(1);
    bench.engine_answers(ran);
    CHECK(result_commands(bench.model).empty());
    ran.results.push_back(ran.results[0]);
    bench.does(action::Run{});
    bench.engine_answers(ran);
    const auto commands = result_commands(bench.model);
    REQUIRE(commands.size() == 2);
    CHECK(commands[0].is_pressed == true);
    CHECK(commands[1].action == Action(action::ShowResult{1}));
}
