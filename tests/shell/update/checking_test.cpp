#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

TEST_CASE("A wrong check then a right one marks the exercise solved and saves it", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1");
    bench.forget();
    bench.does(action::Check{});
    CHECK(bench.asked<session::Check>().at(0).sql == "SELECT 1");
    bench.engine_answers(session::Checked{wrong_verdict()});
    CHECK(bench.model.view.tab == Tab::verdict);
    CHECK(progress_of(bench.model.course, "all") == Progress::tried);
    CHECK(bench.effects<effect::ShowLesson>().empty());

    bench.types("SELECT 2");
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict()});
    CHECK(progress_of(bench.model.course, "all") == Progress::solved);
    CHECK(solved_count(bench.model.course) == 1);
    CHECK(bench.effects<effect::ShowLesson>().at(0).after == "Well done.");

    const auto saved = bench.effects<effect::SaveProgress>();
    REQUIRE(saved.size() == 2);
    CHECK(saved[0].state == Progress::tried);
    CHECK(saved[1].state == Progress::solved);
    CHECK(saved[1].exercise == "all");
}

TEST_CASE("What was solved once stays solved when a later answer is wrong", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict()});
    bench.forget();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict()});
    CHECK(progress_of(bench.model.course, "all") == Progress::solved);
    CHECK(bench.effects<effect::SaveProgress>().empty());
    CHECK_FALSE(bench.model.verdict->right);
}

TEST_CASE("A verdict is stale once the text has changed, and fresh when it is changed back", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1");
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict()});
    CHECK_FALSE(is_verdict_stale(bench.model));
    bench.types("SELECT 12");
    CHECK(is_verdict_stale(bench.model));
    bench.types("SELECT 1");
    CHECK_FALSE(is_verdict_stale(bench.model));
}

TEST_CASE("An answer that does not run is marked at its place by the check too", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT nmae");
    bench.does(action::Check{});
    grade::Verdict verdict{.kind = grade::VerdictKind::sql_error};
    verdict.error = ran_with_error(7, 4).error;
    bench.engine_answers(session::Checked{verdict});
    CHECK(bench.effects<effect::SetEditorMarks>().at(0).marks.at(0).from == 7);
}

TEST_CASE("A check marks the places that the verdict names until the text is edited", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT DISTINCT a LIMIT 1");
    bench.does(action::Check{});
    grade::Verdict verdict{.kind = grade::VerdictKind::construct};
    verdict.marks = {{{7, 8}, "No `DISTINCT` here."}, {{18, 99}, "No `LIMIT` here."}};
    bench.engine_answers(session::Checked{verdict});
    const std::vector<Mark> marked = {{7, 15, "No `DISTINCT` here."}, {18, 25, "No `LIMIT` here."}};
    CHECK(bench.model.editor.marks == marked);
    CHECK(bench.effects<effect::SetEditorMarks>().back().marks == marked);
    bench.types("SELECT a");
    CHECK(bench.model.editor.marks.empty());
}

TEST_CASE("A verdict on a text that has changed meanwhile marks nothing", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT DISTINCT a");
    bench.does(action::Check{});
    bench.types("SELECT a");
    grade::Verdict verdict{.kind = grade::VerdictKind::construct};
    verdict.marks = {{{7, 8}, "No `DISTINCT` here."}};
    bench.engine_answers(session::Checked{verdict});
    CHECK(bench.model.editor.marks.empty());
}

TEST_CASE("A check leaves the results of the last run where they are", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.engine_answers(ran_rows(3));
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict()});
    CHECK(bench.model.results.state == ResultsState::here);
    CHECK(bench.model.results.pages.size() == 1);
}

TEST_CASE("A check credits the exercise it judged, whichever the learner went to meanwhile", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.does(action::NextExercise{});
    bench.engine_answers(session::Checked{right_verdict()});
    CHECK(progress_of(bench.model.course, "all") == Progress::solved);
    CHECK(progress_of(bench.model.course, "some") == Progress::untouched);
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "some");
}

TEST_CASE("A check that was stopped says so and changes no progress", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.does(action::Stop{});
    bench.hears(message::Interrupted{.id = bench.model.work->id, .by = message::EndedBy::learner});
    CHECK(bench.notice("interrupted").find("The check was stopped.") == 0);
    CHECK(progress_of(bench.model.course, "all") == Progress::untouched);
}

TEST_CASE("A check for which a part of the engine cannot be fetched says so, and can be tried again", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.hears(message::Interrupted{.id = bench.model.work->id, .by = message::EndedBy::network});
    CHECK(bench.notice("interrupted").find("A part of the SQL engine could not be fetched.") == 0);
    CHECK(progress_of(bench.model.course, "all") == Progress::untouched);
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict()});
    CHECK(progress_of(bench.model.course, "all") == Progress::solved);
}
