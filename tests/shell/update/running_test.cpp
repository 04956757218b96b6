#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("A run sends the text with the editor's selection and caret", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1; SELECT 2;");
    bench.hears(message::EditorCaret{Span{0, 9}, 9});
    bench.does(action::Run{});
    const auto run = bench.asked<session::Run>().at(0);
    CHECK(run.sql == "SELECT 1; SELECT 2;");
    CHECK(run.selection == Span{0, 9});
    CHECK(run.caret == 9U);
}

TEST_CASE("A run's own caret counts, not the editor's selection", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1; SELECT 2;");
    bench.hears(message::EditorCaret{Span{0, 9}, 9});
    bench.does(action::Run{.caret = 12});
    const auto run = bench.asked<session::Run>().at(0);
    CHECK_FALSE(run.selection);
    CHECK(run.caret == 12U);
}

TEST_CASE("A selection of nothing, or past the text, is none", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1");
    bench.does(action::Run{.selection = Span{3, 3}, .caret = 99});
    CHECK_FALSE(bench.asked<session::Run>().at(0).selection);
    CHECK_FALSE(bench.asked<session::Run>().at(0).caret);
    bench.engine_answers(ran_rows(1));
    bench.does(action::Run{.selection = Span{3, 9}});
    CHECK_FALSE(bench.asked<session::Run>().at(1).selection);
}

TEST_CASE("A run's answer shows the last result, its first page and the new schema", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::ShowTab{Tab::verdict});
    bench.does(action::Run{});
    CHECK(bench.model.view.tab == Tab::result);
    session::Ran ran = ran_rows(3);
    ran.schema = schema::Catalogue{{{.name = "new_table", .rows = 0, .columns = {}}}};
    bench.engine_answers(ran);
    CHECK(bench.model.results.state == ResultsState::here);
    CHECK(chosen_summary(bench.model.results)->row_count == 3);
    CHECK(loaded_row(bench.model.results, 2)->at(1).text == "row 2");
    CHECK(bench.effects<effect::SetEditorSchema>().at(0).tables.at(0).first == "new_table");
    CHECK_FALSE(bench.model.work);
}

TEST_CASE("A reply that nobody waits for changes nothing", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.forget();
    bench.hears(session::Reply{999, ran_rows(3)});
    CHECK(bench.model.work);
    CHECK(bench.model.results.state == ResultsState::none_yet);
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("While a run is at work no other starts, nor a check, nor a reset", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.forget();
    bench.does(action::Run{});
    bench.does(action::Check{});
    bench.does(action::Reset{});
    CHECK(bench.effects<effect::AskEngine>().empty());
}

TEST_CASE("Before the engine is there nothing runs", "[update]") {
    Workbench bench;
    bench.types("SELECT 1");
    bench.does(action::Run{});
    bench.does(action::Check{});
    CHECK(bench.effects<effect::AskEngine>().empty());
}

TEST_CASE("An error is marked at its place with a sentence and SQLite's words", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT\n nmae");
    bench.does(action::Run{});
    bench.engine_answers(ran_with_error(8, 4));
    const auto marks = bench.effects<effect::SetEditorMarks>().at(0).marks;
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].from == 8);
    CHECK(marks[0].to == 12);
    CHECK(marks[0].text == "There is no column `nmae` here. Did you mean `name`? SQLite says: no such column: nmae");
    CHECK(bench.model.results.error_line == 2);
}

TEST_CASE("An error at the end of the text is marked there and not past it", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT");
    bench.does(action::Run{});
    bench.engine_answers(ran_with_error(6, 4));
    CHECK(bench.effects<effect::SetEditorMarks>().at(0).marks.at(0) == Mark{6, 6, bench.model.editor.marks.at(0).text});
}

TEST_CASE("An error's place in a text that has changed since is not marked", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT nmae");
    bench.does(action::Run{});
    bench.types("SELECT name");
    bench.engine_answers(ran_with_error(7, 4));
    CHECK(bench.effects<effect::SetEditorMarks>().empty());
    CHECK(bench.model.results.error);
}

TEST_CASE("An edit takes the marks away, and so does the next run", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT nmae");
    bench.does(action::Run{});
    bench.engine_answers(ran_with_error(7, 4));
    bench.forget();
    SECTION("an edit") { bench.types("SELECT nam"); }
    SECTION("a run") { bench.does(action::Run{}); }
    const auto marks = bench.effects<effect::SetEditorMarks>();
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].marks.empty());
}

TEST_CASE("A wait grows long after 200 ms of frames", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.does(action::Tick{1'000});
    bench.does(action::Tick{1'199});
    CHECK_FALSE(bench.model.work->is_long);
    bench.does(action::Tick{1'200});
    CHECK(bench.model.work->is_long);
}

TEST_CASE("Stop ends the engine once, and only a run or a check", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Stop{});
    CHECK(bench.effects<effect::StopEngine>().empty());
    bench.does(action::Run{});
    bench.does(action::Stop{});
    bench.does(action::Stop{});
    CHECK(bench.effects<effect::StopEngine>().size() == 1);
    bench.engine_answers(ran_rows(1));
    bench.does(action::Reset{});
    bench.does(action::Stop{});
    CHECK(bench.effects<effect::StopEngine>().size() == 1);
}

TEST_CASE("A run that hung is named by its line, and its results are gone", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1;\nSELECT 2;\nWITH RECURSIVE r …");
    bench.does(action::Run{});
    bench.engine_answers(ran_rows(2));
    bench.does(action::Run{});
    const session::RequestId id = bench.model.work->id;
    bench.hears(session::StatementStarted{id, 0});
    bench.hears(session::StatementStarted{id, 20});
    bench.hears(session::StatementStarted{id + 7, 5}); // somebody else's
    bench.hears(message::Interrupted{.id = id, .by = message::EndedBy::watchdog, .replayed = 2});
    CHECK(bench.notice("interrupted") ==
          "The statement at line 3 ran for too long and was ended. Your SQL is unchanged. The data is as before: 2 "
          "earlier statements were run again. The results of earlier runs are gone.");
    CHECK(bench.model.results.state == ResultsState::lost);
    CHECK(bench.model.results.pages.empty());
    CHECK_FALSE(bench.model.work);
    CHECK(bench.model.editor.text == "SELECT 1;\nSELECT 2;\nWITH RECURSIVE r …");

    bench.does(action::Run{});
    CHECK(bench.notice("interrupted").empty());
    CHECK(bench.asked<session::Run>().size() == 3);
}

TEST_CASE("A run that the learner stopped is said to be stopped", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.does(action::Stop{});
    bench.hears(message::Interrupted{.id = bench.model.work->id, .by = message::EndedBy::learner});
    CHECK_THAT(bench.notice("interrupted"), ContainsSubstring("The statement was stopped. Your SQL is unchanged. The "
                                                              "data is as it was at the start."));
    CHECK(bench.model.notices.back().tone == Tone::info);
    CHECK(bench.model.results.state == ResultsState::none_yet);
}

TEST_CASE("An exercise that cannot be built in time leaves the learner where they were", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::NextExercise{});
    bench.hears(message::Interrupted{.id = bench.model.work->id});
    CHECK(bench.model.course.place == "all");
    CHECK_THAT(bench.notice("interrupted"), ContainsSubstring("The exercise could not be opened"));
}

TEST_CASE("A page request that is interrupted leaves the learner's run waiting", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.hears(message::Interrupted{.id = bench.model.work->id - 1});
    CHECK(bench.model.work);
}

TEST_CASE("A reset builds the data anew, keeps the text and says so", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("DELETE FROM bikes");
    bench.does(action::Run{});
    bench.engine_answers(ran_rows(1));
    bench.forget();
    bench.does(action::Reset{});
    CHECK(bench.asked<session::Reset>().size() == 1);
    bench.engine_answers(session::WasReset{two_tables()});
    CHECK(bench.model.editor.text == "DELETE FROM bikes");
    CHECK(bench.effects<effect::SetEditorText>().empty());
    CHECK(bench.model.results.state == ResultsState::none_yet);
    CHECK(bench.notice("reset") == "The data is as it was at the start. Your SQL is unchanged.");
}

TEST_CASE("What the engine refuses is told in its words", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.engine_answers(session::Refused{"No exercise is open."});
    CHECK(bench.notice("refused") == "No exercise is open.");
    CHECK_FALSE(bench.model.work);
}

TEST_CASE("An engine that is gone for good ends the wait and says why", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.hears(message::EngineFailed{"The SQL engine did not start. Reload the page to try again."});
    CHECK_FALSE(bench.model.work);
    CHECK(bench.notice("engine") == "The SQL engine did not start. Reload the page to try again.");
    bench.forget();
    bench.does(action::Run{});
    CHECK(bench.effect_count() == 0);
    bench.hears(message::EngineReady{});
    CHECK(bench.notice("engine").empty());
}

TEST_CASE("The engine's arrival is followed byte by byte", "[update]") {
    Workbench bench;
    bench.hears(message::EngineProgress{120'000, 400'000});
    CHECK(bench.model.engine.received == 120'000);
    CHECK(bench.model.engine.state == EngineState::arriving);
    bench.hears(message::EngineReady{});
    CHECK(bench.model.engine.state == EngineState::ready);
}
