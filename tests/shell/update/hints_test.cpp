#include "shell/update/hints.hpp"

#include <catch2/catch_test_macros.hpp>

#include "shell/model/wording.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

// Both hints of the author are shown.
Workbench workbench_after_author() {
    Workbench bench = opened_workbench();
    bench.does(action::ShowHint{});
    bench.does(action::ShowHint{});
    bench.forget();
    return bench;
}

void check_wrong(Workbench& bench, std::string sql) {
    bench.types(std::move(sql));
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict(), std::nullopt});
}

} // namespace

TEST_CASE("The author's hints come first, however wrong the answer", "[update][hints]") {
    Workbench bench = opened_workbench();
    check_wrong(bench, "SELECT 1");
    bench.does(action::ShowHint{});
    CHECK(bench.asked<session::GetHints>().empty());
    CHECK_FALSE(bench.effects<effect::ShowLesson>().back().can_look);
    bench.does(action::ShowHint{});
    CHECK(bench.effects<effect::ShowLesson>().back().can_look);
}

TEST_CASE("Without a wrong answer there is nothing to look in", "[update][hints]") {
    Workbench bench = workbench_after_author();
    bench.does(action::ShowHint{});
    CHECK(bench.effect_count() == 0);
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict(), std::nullopt});
    bench.does(action::ShowHint{});
    CHECK(bench.asked<session::GetHints>().empty());
}

TEST_CASE("Hints of the learner's own answer are shown one by one", "[update][hints]") {
    Workbench bench = workbench_after_author();
    check_wrong(bench, "SELECT 1");
    bench.types("SELECT 1 -- still thinking");
    bench.does(action::ShowHint{});
    CHECK(bench.asked<session::GetHints>().at(0).sql == "SELECT 1");
    CHECK(hint_text(bench.model).empty());
    bench.does(action::ShowHint{}); // impatient
    CHECK(bench.asked<session::GetHints>().size() == 1);
    bench.engine_answers(session::Hinted{{"Look at `WHERE`.", "Look at `a`."}});
    const auto first = bench.effects<effect::ShowLesson>().back();
    CHECK(first.hints == std::vector<std::string>{"Look.", "Closer.", "Look at `WHERE`."});
    CHECK(first.hints_left == 1);
    CHECK_FALSE(first.can_look);
    CHECK(hint_text(bench.model) == "Hint: Look at `WHERE`.");
    bench.does(action::ShowHint{});
    bench.does(action::ShowHint{}); // there are no more
    CHECK(bench.effects<effect::ShowLesson>().back().hints.size() == 4);
    CHECK(bench.effects<effect::ShowLesson>().back().hints_left == 0);
    CHECK(bench.asked<session::GetHints>().size() == 1);
}

TEST_CASE("Where no small change is found, this is said and not asked again", "[update][hints]") {
    Workbench bench = workbench_after_author();
    check_wrong(bench, "SELECT 1");
    bench.does(action::ShowHint{});
    bench.engine_answers(session::Hinted{});
    const auto lesson = bench.effects<effect::ShowLesson>().back();
    CHECK(lesson.none == no_hint_text());
    CHECK(lesson.hints.size() == 2);
    CHECK(lesson.hints_left == 0);
    CHECK_FALSE(lesson.can_look);
    CHECK(hint_text(bench.model) == no_hint_text());
    bench.forget();
    bench.does(action::ShowHint{});
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("The next check takes hints of the answer before it away", "[update][hints]") {
    Workbench bench = workbench_after_author();
    check_wrong(bench, "SELECT 1");
    bench.does(action::ShowHint{});
    bench.engine_answers(session::Hinted{{"Look at `WHERE`."}});
    check_wrong(bench, "SELECT 2");
    CHECK(bench.effects<effect::ShowLesson>().back().hints.size() == 2);
    CHECK(bench.effects<effect::ShowLesson>().back().can_look);
}

TEST_CASE("A hint for a refuted answer is looked for on its counterexample", "[update][hints]") {
    Workbench bench = workbench_after_author();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict(), "INSERT 1"});
    bench.does(action::ShowHint{});
    CHECK(bench.asked<session::GetHints>().at(0).witness == "INSERT 1");
}

TEST_CASE("Looking for a hint can be stopped", "[update][hints]") {
    Workbench bench = workbench_after_author();
    check_wrong(bench, "SELECT 1");
    bench.does(action::ShowHint{});
    bench.does(action::Stop{});
    CHECK(bench.effects<effect::StopEngine>().size() == 1);
    bench.hears(message::Interrupted{bench.model.work->id, message::EndedBy::learner, 0});
    CHECK(bench.notice("interrupted").find("Looking for a hint was stopped.") == 0);
    CHECK(can_look_for_hint(bench.model));
}
