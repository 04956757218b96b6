#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

TEST_CASE("Each edit is saved as the answer of its exercise", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("S");
    bench.types("SE");
    bench.types("SE"); // nothing new
    const auto saved = bench.effects<effect::SaveAnswer>();
    REQUIRE(saved.size() == 2);
    CHECK(saved[1].exercise == "all");
    CHECK(saved[1].text == "SE");
}

TEST_CASE("The echo of a text that the shell has set is no edit", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT -- all");
    CHECK(bench.effect_count() == 0);
    CHECK_FALSE(bench.model.editor.is_edited);
}

TEST_CASE("An answer emptied by the learner is saved empty and comes back empty", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("");
    CHECK(bench.effects<effect::SaveAnswer>().at(0).text.empty());
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    bench.does(action::PreviousExercise{});
    bench.engine_answers(exercise_opened("all"));
    CHECK(bench.model.editor.text.empty());
}

TEST_CASE("What storage had comes back: answers, progress, theme", "[update]") {
    Workbench bench;
    bench.hears(Environment{});
    bench.forget();
    bench.hears(message::Restored{.answers = {{"all", "SELECT 1"}, {"older exercise", "SELECT 2"}},
                                  .progress = {{"all", Progress::solved}, {"older exercise", Progress::solved}},
                                  .preferences = {ThemePreference::dark}});
    CHECK(bench.effects<effect::SetTheme>().at(0).theme == Theme::dark);
    bench.hears(session::Reply{0, repair_pack()});
    CHECK(solved_count(bench.model.course) == 1);
    CHECK(bench.model.course.answers.at("older exercise") == "SELECT 2");
}

TEST_CASE("A solved exercise shows its last words when it is restored", "[update]") {
    Workbench bench;
    bench.hears(message::Restored{.progress = {{"all", Progress::solved}}});
    bench.hears(session::Reply{0, repair_pack()});
    bench.engine_answers(exercise_opened("all"));
    CHECK(bench.effects<effect::ShowLesson>().at(0).after == "Well done.");
}

TEST_CASE("Progress in another tab is merged and never lost", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict()});
    bench.hears(message::OtherTab{.progress = {{"all", Progress::tried}, {"some", Progress::solved}}});
    CHECK(progress_of(bench.model.course, "all") == Progress::solved);
    CHECK(progress_of(bench.model.course, "some") == Progress::solved);
}

TEST_CASE("An answer to another exercise written in another tab is taken over", "[update]") {
    Workbench bench = opened_workbench();
    bench.hears(message::OtherTab{.answers = {{"some", "SELECT 'there'"}}});
    CHECK(bench.model.notices.empty());
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    CHECK(bench.model.editor.text == "SELECT 'there'");
}

TEST_CASE("An answer changed in another tab never overwrites the text here, and a notice says so", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 'here'");
    bench.forget();
    bench.hears(message::OtherTab{.answers = {{"all", "SELECT 'there'"}}});
    CHECK(bench.effects<effect::SetEditorText>().empty());
    CHECK(bench.model.editor.text == "SELECT 'here'");
    CHECK(bench.model.course.answers.at("all") == "SELECT 'here'");
    CHECK(bench.notice("other_tab").find("changed in another tab") != std::string::npos);
}

TEST_CASE("The same answer from another tab is nothing to tell", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1");
    bench.hears(message::OtherTab{.answers = {{"all", "SELECT 1"}}});
    CHECK(bench.model.notices.empty());
}
