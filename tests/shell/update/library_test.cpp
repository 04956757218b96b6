#include <catch2/catch_test_macros.hpp>

#include "tests/shell/sample_library.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

Workbench workbench_with_library() {
    Workbench bench = opened_workbench();
    bench.does(action::ShowShelf{Shelf::packs});
    bench.hears(sample_library());
    bench.forget();
    return bench;
}

} // namespace

TEST_CASE("Opening the library asks for the newest, going to its other shelf does not", "[update][library]") {
    Workbench bench = opened_workbench();
    bench.does(action::ShowShelf{Shelf::packs});
    CHECK(bench.effects<effect::AskLibrary>().size() == 1);
    bench.does(action::ShowShelf{Shelf::concepts});
    CHECK(bench.effects<effect::AskLibrary>().size() == 1);
    CHECK(bench.model.view.shelf == Shelf::concepts);
    bench.does(action::Close{});
    CHECK_FALSE(bench.model.view.shelf);
    bench.does(action::ShowShelf{Shelf::concepts});
    CHECK(bench.effects<effect::AskLibrary>().size() == 2);
}

TEST_CASE("Escape closes the help, then the library, then the list of exercises", "[update][library]") {
    Workbench bench = workbench_with_library();
    bench.does(action::TogglePack{});
    bench.does(action::ToggleHelp{});
    bench.does(action::Close{});
    CHECK(bench.model.view.shelf);
    bench.does(action::Close{});
    CHECK_FALSE(bench.model.view.shelf);
    CHECK(bench.model.view.is_pack_open);
    bench.does(action::Close{});
    CHECK_FALSE(bench.model.view.is_pack_open);
}

TEST_CASE("Another pack is the page's to open, the open one is here", "[update][library]") {
    Workbench bench = workbench_with_library();
    bench.does(action::OpenPack{"joins"});
    REQUIRE(bench.effects<effect::OpenPack>().size() == 1);
    CHECK(bench.effects<effect::OpenPack>()[0].pack == "joins");
    CHECK(bench.effects<effect::OpenPack>()[0].exercise.empty());
    bench.forget();
    bench.does(action::ShowShelf{Shelf::packs});
    bench.does(action::OpenPack{"repair"});
    CHECK_FALSE(bench.model.view.shelf);
    bench.does(action::OpenPack{"unknown"});
    CHECK(bench.effects<effect::OpenPack>().empty());
}

TEST_CASE("A concept opens its next exercise, here or in another pack", "[update][library]") {
    Workbench bench = workbench_with_library();
    bench.does(action::OpenConcept{"where"});
    CHECK_FALSE(bench.model.view.shelf);
    CHECK(bench.asked<session::OpenExercise>().at(0).exercise == "some");
    bench.does(action::ShowShelf{Shelf::concepts});
    bench.does(action::OpenConcept{"left"});
    REQUIRE(bench.effects<effect::OpenPack>().size() == 1);
    CHECK(bench.effects<effect::OpenPack>()[0].pack == "joins");
    CHECK(bench.effects<effect::OpenPack>()[0].exercise == "gaps");
    bench.forget();
    bench.does(action::OpenConcept{"null"}); // nothing teaches it
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("A pack of the site that bears the id of the open pack from elsewhere is another one", "[update][library]") {
    Workbench bench = workbench_with_library();
    bench.model.course.origin = "https://example.org";
    bench.hears(sample_library());
    bench.does(action::OpenPack{"repair"});
    CHECK(bench.effects<effect::OpenPack>().at(0).pack == "repair");
}

TEST_CASE("A library that did not come says why, and what was known stays", "[update][library]") {
    Workbench bench = workbench_with_library();
    bench.hears(message::LibraryFailed{"No network."});
    CHECK(bench.model.library.reason == "No network.");
    CHECK(bench.model.library.packs.size() == 2);
    bench.hears(sample_library());
    CHECK(bench.model.library.reason.empty());
}
