#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "shell/mirror/mirror.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::ContainsSubstring;

namespace {

session::Translated in_spanish(const Workbench& bench) {
    session::Translated translated{*bench.model.course.pack, bench.model.course.exercise};
    translated.pack.title = "Primeros pasos";
    translated.pack.language = "es";
    translated.exercise->task = "Tarea";
    translated.exercise->hints = {"Mira.", "Closer."};
    translated.exercise->languages = {"en", "es", {"es", "en"}, "en"};
    return translated;
}

session::Checked wrong_in_spanish() {
    grade::Verdict verdict = wrong_verdict();
    verdict.says = "Falta una fila.";
    return {verdict, std::nullopt, "es"};
}

std::string mirror_text(const Workbench& bench) { return to_json(mirror_of(bench.model, {})); }

} // namespace

TEST_CASE("Another language changes the lesson, and nothing that the learner has done", "[update]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT mine");
    bench.does(action::ShowHint{});
    bench.forget();
    bench.hears(session::Reply{0, in_spanish(bench)});
    const auto lesson = bench.effects<effect::ShowLesson>().back();
    CHECK(lesson.task == "Tarea");
    CHECK(lesson.hints == std::vector<std::string>{"Mira."});
    CHECK(lesson.languages == session::TextLanguages{"en", "es", {"es"}, "en"});
    CHECK(bench.model.course.pack->title == "Primeros pasos");
    CHECK(bench.model.editor.text == "SELECT mine");
    CHECK(bench.effects<effect::SetEditorText>().empty());
}

TEST_CASE("Words for an exercise that is not open any more change the pack alone", "[update]") {
    Workbench bench = opened_workbench();
    session::Translated translated = in_spanish(bench);
    translated.exercise->summary.id = "another";
    bench.hears(session::Reply{0, translated});
    CHECK(bench.model.course.exercise->task != "Tarea");
    CHECK(bench.model.course.pack->title == "Primeros pasos");
}

TEST_CASE("Hints that the engine finds are in the language of the interface", "[update][hints]") {
    Workbench bench = opened_workbench();
    bench.hears(session::Reply{0, in_spanish(bench)});
    bench.does(action::ShowHint{});
    bench.does(action::ShowHint{});
    bench.types("SELECT 1");
    bench.does(action::Check{});
    bench.engine_answers(wrong_in_spanish());
    bench.does(action::ShowHint{});
    bench.engine_answers(session::Hinted{{"Look at `WHERE`."}});
    const auto lesson = bench.effects<effect::ShowLesson>().back();
    CHECK(lesson.hints.size() == 3);
    CHECK(lesson.languages.hints == std::vector<std::string>{"es", "en", "en"});
}

TEST_CASE("The mirror says which part of a verdict is in another language", "[update][mirror]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1");
    bench.does(action::Check{});
    bench.engine_answers(wrong_in_spanish());
    CHECK_THAT(mirror_text(bench), ContainsSubstring(R"("foreign":"Falta una fila.","language":"es")"));
    session::Checked in_english = wrong_in_spanish();
    in_english.says_language = "en";
    bench.does(action::Check{});
    bench.engine_answers(in_english);
    CHECK_THAT(mirror_text(bench), !ContainsSubstring("foreign"));
}
