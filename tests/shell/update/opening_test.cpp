#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

Workbench restored_workbench(message::Restored restored) {
    Workbench bench;
    bench.hears(Environment{});
    bench.hears(restored);
    return bench;
}

} // namespace

TEST_CASE("An opened pack asks for its first exercise", "[update]") {
    Workbench bench = restored_workbench({});
    bench.hears(session::Reply{0, repair_pack()});
    const auto opens = bench.asked<session::OpenExercise>();
    REQUIRE(opens.size() == 1);
    CHECK(opens[0].exercise == "all");
    CHECK(bench.effects<effect::AskEngine>()[0].request.id == 1);
    CHECK_FALSE(is_exercise_open(bench.model));
}

TEST_CASE("An opened pack asks for the exercise where the learner left", "[update]") {
    Workbench bench = restored_workbench({.exercise = "none"});
    bench.hears(session::Reply{0, repair_pack()});
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "none");
}

TEST_CASE("A place that the pack no longer has is the first exercise", "[update]") {
    Workbench bench = restored_workbench({.exercise = "gone"});
    bench.hears(session::Reply{0, repair_pack()});
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "all");
}

TEST_CASE("A pack without exercises says so and asks for none", "[update]") {
    Workbench bench = restored_workbench({});
    session::PackOpened pack = repair_pack();
    pack.pack.exercises.clear();
    bench.hears(session::Reply{0, pack});
    CHECK(bench.asked<session::OpenExercise>().empty());
    CHECK(bench.notice("engine") == "This pack has no exercises.");
}

TEST_CASE("A second opening of the pack, by a new engine, opens no exercise again", "[update]") {
    Workbench bench = opened_workbench();
    bench.hears(session::Reply{0, repair_pack()});
    CHECK(bench.effect_count() == 0);
    CHECK(is_exercise_open(bench.model));
}

TEST_CASE("An opened exercise shows its lesson, its text, its schema and its title", "[update]") {
    Workbench bench = restored_workbench({});
    bench.hears(session::Reply{0, repair_pack()});
    bench.forget();
    bench.engine_answers(exercise_opened("all"));

    const auto lesson = bench.effects<effect::ShowLesson>().at(0);
    CHECK(lesson.title == "Title of all");
    CHECK(lesson.task == "Task of all");
    CHECK(lesson.hints.empty());
    CHECK(lesson.hints_left == 2);
    CHECK_FALSE(lesson.after);
    CHECK(bench.effects<effect::SetEditorText>().at(0).text == "SELECT -- all");
    const auto schema = bench.effects<effect::SetEditorSchema>().at(0);
    REQUIRE(schema.tables.size() == 3);
    CHECK(schema.tables[1].first == "bikes");
    CHECK(schema.tables[1].second == std::vector<std::string>{"id", "owner_id"});
    CHECK(bench.effects<effect::SetTitle>().at(0).text == "Title of all · Repair cafe · Joinery");
    CHECK(bench.effects<effect::SavePlace>().at(0).exercise == "all");
    CHECK(bench.model.view.open_tables == std::set<std::string>{"owners"});
}

TEST_CASE("A saved answer comes before the starter", "[update]") {
    Workbench bench = restored_workbench({.answers = {{"all", "SELECT 1"}}});
    bench.hears(session::Reply{0, repair_pack()});
    bench.engine_answers(exercise_opened("all"));
    CHECK(bench.effects<effect::SetEditorText>().at(0).text == "SELECT 1");
    CHECK(bench.effects<effect::SaveAnswer>().empty());
}

TEST_CASE("What was typed before the engine came is kept and saved", "[update]") {
    Workbench bench = restored_workbench({.answers = {{"all", "old"}}});
    bench.types("SELECT 2");
    bench.hears(session::Reply{0, repair_pack()});
    bench.engine_answers(exercise_opened("all"));
    CHECK(bench.effects<effect::SetEditorText>().empty());
    CHECK(bench.model.editor.text == "SELECT 2");
    const auto saved = bench.effects<effect::SaveAnswer>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].exercise == "all");
    CHECK(saved[0].text == "SELECT 2");
}

TEST_CASE("Next and previous go through the pack and stop at its ends", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::PreviousExercise{});
    CHECK(bench.effect_count() == 0);

    bench.does(action::NextExercise{});
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "some");
    bench.engine_answers(exercise_opened("some"));
    CHECK(bench.model.editor.exercise == "some");
    CHECK(bench.model.editor.text == "SELECT -- some");

    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("none"));
    bench.forget();
    bench.does(action::NextExercise{});
    CHECK(bench.effect_count() == 0);

    bench.does(action::PreviousExercise{});
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "some");
}

TEST_CASE("Coming back to an exercise brings back what was written there", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 'mine'");
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    bench.does(action::PreviousExercise{});
    bench.forget();
    bench.engine_answers(exercise_opened("all"));
    CHECK(bench.effects<effect::SetEditorText>().at(0).text == "SELECT 'mine'");
}

TEST_CASE("What is typed while the next exercise opens belongs to the old one", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::NextExercise{});
    bench.types("SELECT 3");
    CHECK(bench.effects<effect::SaveAnswer>().at(0).exercise == "all");
    bench.engine_answers(exercise_opened("some"));
    CHECK(bench.model.editor.text == "SELECT -- some");
    CHECK(bench.model.course.answers.at("all") == "SELECT 3");
}

TEST_CASE("Going on twice while an exercise opens goes on twice", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::NextExercise{});
    bench.does(action::NextExercise{});
    CHECK(bench.asked<session::OpenExercise>().size() == 1);
    bench.engine_answers(exercise_opened("some"));
    REQUIRE(bench.asked<session::OpenExercise>().size() == 2);
    CHECK(bench.asked<session::OpenExercise>()[1].exercise == "none");
}

TEST_CASE("Going on while a run is at work opens the exercise after it", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.does(action::NextExercise{});
    CHECK(bench.asked<session::OpenExercise>().empty());
    bench.engine_answers(ran_rows(3));
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "some");
}

TEST_CASE("Going on and back while a run is at work opens nothing", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.does(action::NextExercise{});
    bench.does(action::PreviousExercise{});
    bench.engine_answers(ran_rows(3));
    CHECK(bench.asked<session::OpenExercise>().empty());
    CHECK(is_exercise_open(bench.model));
    CHECK_FALSE(bench.model.work);
}

TEST_CASE("An exercise opened from the list closes the list", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::TogglePack{});
    CHECK(bench.model.view.is_pack_open);
    bench.does(action::OpenExercise{"none"});
    CHECK_FALSE(bench.model.view.is_pack_open);
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "none");
}

TEST_CASE("An exercise that is open already, or in no pack, is not asked for", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::OpenExercise{"all"});
    bench.does(action::OpenExercise{"no such exercise"});
    CHECK(bench.asked<session::OpenExercise>().empty());
}

TEST_CASE("An exercise that cannot be opened leaves the learner where they were", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::NextExercise{});
    bench.engine_answers(session::Refused{"This exercise is broken."});
    CHECK(bench.model.course.place == "all");
    CHECK(bench.notice("refused") == "This exercise is broken.");
    CHECK(is_exercise_open(bench.model));
    bench.does(action::Run{});
    CHECK(bench.asked<session::Run>().size() == 1);
}

TEST_CASE("A new exercise leaves results, verdict and hints of the old one behind", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.engine_answers(ran_rows(3));
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict()});
    bench.does(action::ShowHint{});
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    CHECK(bench.model.results.state == ResultsState::none_yet);
    CHECK_FALSE(bench.model.verdict);
    CHECK(bench.model.view.tab == Tab::result);
    CHECK(bench.effects<effect::ShowLesson>().back().hints.empty());
}

TEST_CASE("Hints come one by one and end", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::ShowHint{});
    CHECK(bench.effects<effect::ShowLesson>().at(0).hints == std::vector<std::string>{"Look."});
    CHECK(bench.effects<effect::ShowLesson>().at(0).hints_left == 1);
    bench.does(action::ShowHint{});
    bench.forget();
    bench.does(action::ShowHint{});
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("A broken pack is told in the engine's own words", "[update]") {
    Workbench bench = restored_workbench({});
    bench.hears(session::Reply{0, session::Refused{"This pack is broken: exercise 3 has no solution."}});
    CHECK(bench.model.engine.state == EngineState::failed);
    CHECK(bench.notice("engine") == "This pack is broken: exercise 3 has no solution.");
}
