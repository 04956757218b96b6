#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

TEST_CASE("The theme follows the system until the learner chooses one", "[update]") {
    Workbench bench;
    CHECK(bench.effects<effect::SetTheme>().empty());
    bench.hears(Environment{.is_dark = true});
    bench.hears(Environment{.is_dark = true, .is_touch = true});
    bench.hears(Environment{.is_dark = false});
    auto themes = bench.effects<effect::SetTheme>();
    REQUIRE(themes.size() == 2);
    CHECK(themes[0].theme == Theme::dark);
    CHECK(themes[1].theme == Theme::light);

    bench.forget();
    bench.does(action::ToggleTheme{}); // light, which it is already
    bench.does(action::ToggleTheme{}); // dark
    bench.hears(Environment{.is_dark = true});
    bench.does(action::ToggleTheme{}); // as the system, which is dark
    themes = bench.effects<effect::SetTheme>();
    REQUIRE(themes.size() == 1);
    CHECK(themes[0].theme == Theme::dark);
    const auto saved = bench.effects<effect::SavePreference>();
    REQUIRE(saved.size() == 3);
    CHECK(saved[0].name == "theme");
    CHECK(saved[0].value == "light");
    CHECK(saved[1].value == "dark");
    CHECK(saved[2].value == "auto");
}

TEST_CASE("The layout is wide from 900 pixels on", "[update]") {
    Workbench bench;
    bench.does(action::Resize{899.5F});
    CHECK(bench.model.view.layout == LayoutKind::narrow);
    bench.does(action::Resize{900});
    CHECK(bench.model.view.layout == LayoutKind::wide);
}

TEST_CASE("A run in the narrow layout goes to the result, and a new exercise to its task", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Resize{400});
    bench.does(action::ShowPane{Pane::sql});
    bench.does(action::Run{});
    CHECK(bench.model.view.pane == Pane::result);
    bench.engine_answers(ran_rows(1));
    bench.does(action::NextExercise{});
    CHECK(bench.model.view.pane == Pane::task);
}

TEST_CASE("Tables of the schema open and close one by one", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::ToggleTable{"bikes"});
    CHECK(bench.model.view.open_tables == std::set<std::string>{"bikes", "owners"});
    bench.does(action::ToggleTable{"owners"});
    CHECK(bench.model.view.open_tables == std::set<std::string>{"bikes"});
}

TEST_CASE("Open tables stay open in the next exercise on the same data", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::ToggleTable{"bikes"});
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    CHECK(bench.model.view.open_tables.count("bikes") == 1);
}

TEST_CASE("Close closes the help before the list of exercises", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::TogglePack{});
    bench.does(action::ToggleHelp{});
    bench.does(action::Close{});
    CHECK_FALSE(bench.model.view.is_help_open);
    CHECK(bench.model.view.is_pack_open);
    bench.does(action::Close{});
    CHECK_FALSE(bench.model.view.is_pack_open);
}

TEST_CASE("The list of exercises does not open before there is a pack", "[update]") {
    Workbench bench;
    bench.does(action::TogglePack{});
    CHECK_FALSE(bench.model.view.is_pack_open);
}

TEST_CASE("A notice takes the place of an older one with its key, and an empty one takes it away", "[update]") {
    Workbench bench;
    bench.hears(Notice{"storage", Tone::warning, "Storage is full."});
    bench.hears(Notice{"network", Tone::info, "You are offline."});
    bench.hears(Notice{"storage", Tone::error, "Storage was refused."});
    REQUIRE(bench.model.notices.size() == 2);
    CHECK(bench.model.notices[1] == Notice{"storage", Tone::error, "Storage was refused."});
    bench.does(action::Dismiss{"network"});
    bench.hears(Notice{"storage", Tone::info, ""});
    CHECK(bench.model.notices.empty());
}
