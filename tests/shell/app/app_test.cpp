#include "shell/app/app.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/base/json_reader.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::ContainsSubstring;

namespace {

const App::Draw k_nothing = [](const Model&, Places&, Actions&) {};

App::Draw clicking(const Action& action) {
    return [action](const Model&, Places&, Actions& actions) { actions.push_back(action); };
}

// An app whose first exercise is open, all of it told in JSON.
void open(App& app) {
    CHECK(app.message(R"({"type":"environment","dark":false,"forced_colors":null,"reduced_motion":false,)"
                      R"("mac":false,"touch":false})"));
    CHECK(app.message(R"({"type":"restored","answers":{},"progress":{},"preferences":{},"exercise":null})"));
    CHECK(app.message(session::to_json(session::Reply{0, repair_pack()})));
    CHECK(app.message(session::to_json(session::Reply{1, exercise_opened("all")})));
    app.take_effects();
}

} // namespace

TEST_CASE("Effects are taken once, as a JSON array, with the mirror when it has changed", "[app]") {
    App app;
    const std::string first = app.take_effects();
    CHECK_THAT(first, ContainsSubstring(R"([{"effect":"mirror","sections":[{"key":"brand")"));
    CHECK(app.take_effects() == "[]");
    app.act(action::ToggleHelp{});
    const std::string second = app.take_effects();
    const JsonReading reading(second);
    CHECK(reading.root().list_size() == 1);
    CHECK_THAT(second, ContainsSubstring(R"("region":"dialog")"));
    CHECK(app.take_effects() == "[]");
}

TEST_CASE("A learner's check, from the page's words to the page's work", "[app]") {
    App app;
    open(app);
    CHECK(app.message(R"({"type":"editor_changed","text":"SELECT 1"})"));
    CHECK_THAT(app.take_effects(), ContainsSubstring(R"({"effect":"save_answer","exercise":"all","text":"SELECT 1"})"));
    CHECK(app.message(R"({"type":"action","name":"check"})"));
    CHECK_THAT(app.take_effects(),
               ContainsSubstring(R"({"effect":"engine","request":{"id":2,"type":"check","sql":"SELECT 1"}})"));
    CHECK(app.message(session::to_json(session::Reply{2, session::Checked{right_verdict()}})));
    const std::string effects = app.take_effects();
    CHECK_THAT(effects, ContainsSubstring(R"({"effect":"save_progress","exercise":"all","state":"solved"})"));
    CHECK_THAT(effects, ContainsSubstring(R"("after":"Well done.")"));
    CHECK_THAT(effects, ContainsSubstring("Solved. Right, on all 4 data sets."));
}

TEST_CASE("Text that is no message is refused in the banner, and the app goes on", "[app]") {
    App app;
    open(app);
    CHECK_FALSE(app.message(R"({"type":"restored","answers":7})"));
    CHECK_THAT(app.take_effects(), ContainsSubstring("`answers` must be an object."));
    CHECK_FALSE(app.message(std::string(1'000, '{')));
    CHECK(app.model().notices.size() == 1);
    CHECK(app.message(R"({"type":"action","name":"dismiss","key":"page"})"));
    CHECK(app.model().notices.empty());
}

TEST_CASE("A portal is placed when its place has changed, and only then", "[app]") {
    App app;
    const auto draw = [](float width) {
        return [width](const Model&, Places& places, Actions&) { places.editor = {{10, 20, width, 200}, true}; };
    };
    app.frame(draw(300), 0);
    CHECK_THAT(app.take_effects(),
               ContainsSubstring(R"({"effect":"portal","portal":"editor","rect":[10,20,300,200],"visible":true})"));
    app.frame(draw(300), 16);
    CHECK(app.take_effects() == "[]");
    app.frame(draw(301), 32);
    CHECK_THAT(app.take_effects(), ContainsSubstring(R"("rect":[10,20,301,200])"));
    app.frame(k_nothing, 48);
    CHECK_THAT(app.take_effects(), ContainsSubstring(R"("rect":[0,0,0,0],"visible":false)"));
}

TEST_CASE("A button's place on the canvas reaches the mirror", "[app]") {
    App app;
    open(app);
    app.frame([](const Model&, Places& places, Actions&) { places.commands["run"] = {1, 2, 3, 4}; }, 0);
    CHECK_THAT(app.take_effects(), ContainsSubstring(R"("pressed":null,"rect":[1,2,3,4]})"));
}

TEST_CASE("An idle model wants no frame, a wait wants one when it grows long", "[app]") {
    App app;
    open(app);
    CHECK_FALSE(app.frame(k_nothing, 1'000));
    CHECK(app.frame(clicking(action::Run{}), 1'016) == 0.0); // its first frame is the next one
    CHECK(app.frame(k_nothing, 1'032) == 200.0);
    CHECK(app.frame(k_nothing, 1'132) == 100.0);
    CHECK_FALSE(app.frame(k_nothing, 1'232));
    CHECK(app.model().work->is_long);
    CHECK(app.message(session::to_json(session::Reply{2, ran_rows(1)})));
    CHECK_FALSE(app.frame(k_nothing, 1'300));
}

TEST_CASE("A click on Run gives the keyboard back to the editor, but not where one would rise on the screen", "[app]") {
    App app;
    open(app);
    const bool is_touch = GENERATE(false, true);
    if (is_touch)
        app.message(R"({"type":"environment","dark":false,"forced_colors":null,"reduced_motion":false,)"
                    R"("mac":false,"touch":true})");
    app.frame(clicking(action::Run{}), 0);
    const bool is_focused = app.take_effects().find(R"({"effect":"focus","portal":"editor"})") != std::string::npos;
    CHECK(is_focused == !is_touch);
}

TEST_CASE("A click in the grid leaves the keyboard with the grid", "[app]") {
    App app;
    open(app);
    app.frame(clicking(action::ChooseCells{}), 0);
    CHECK(app.take_effects().find("focus") == std::string::npos);
}

TEST_CASE("The cursor is told when it changes", "[app]") {
    App app;
    app.take_effects();
    app.set_cursor("default");
    CHECK(app.take_effects() == "[]");
    app.set_cursor("pointer");
    app.set_cursor("pointer");
    CHECK(app.take_effects() == R"([{"effect":"cursor","name":"pointer"}])");
}
