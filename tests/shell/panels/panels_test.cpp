#include <catch2/catch_test_macros.hpp>

#include <functional>

#include "shell/model/command.hpp"
#include "tests/shell/panels/bench.hpp"
#include "tests/shell/sample_library.hpp"

using namespace joinery::shell;
namespace grade = joinery::grade;

namespace {

struct State {
    const char* name;
    std::function<void(Model&)> enter;
};

void show(Model& model, grade::Verdict verdict) {
    model.view.tab = Tab::verdict;
    model.verdict = std::move(verdict);
    model.checked_sql = "SELECT DISTINCT name\nFROM guests";
}

void show_library(Model& model, Shelf shelf, int more = 0) {
    const message::LibraryTold told = sample_library();
    model.library = {told.packs, told.concepts, ""};
    for (int i = 0; i < more; ++i) {
        const std::string id = "more" + std::to_string(i);
        model.library.packs.push_back(
            {id, "Pack " + id + std::string(80, 'w'), std::string(300, 'd') + " ends.", {}, {}});
        for (int j = 0; j < 9; ++j)
            model.library.packs.back().exercises.push_back(library_exercise(id, {id + 'c' + std::to_string(j)}));
    }
    name_concepts(model.library);
    model.view.shelf = shelf;
}

// Every state that a panel shows in its own way.
const State k_states[] = {
    {"nothing has come yet", [](Model& model) { model = Model{.view = model.view}; }},
    {"the engine arrives",
     [](Model& model) {
         model.engine = {EngineState::arriving, 120'000, 400'000, ""};
         model.course.pack.reset();
     }},
    {"the engine failed",
     [](Model& model) {
         model.engine = {EngineState::failed, 0, 0, "It did not arrive."};
     }},
    {"nothing has run", [](Model&) {}},
    {"a result of no rows", [](Model& model) { add_result(model, 0); }},
    {"a result of one row", [](Model& model) { add_result(model, 1); }},
    {"a result of a million rows, cut",
     [](Model& model) {
         add_result(model, 1'000'000);
         model.results.summaries[0].complete = false;
     }},
    {"a result of no columns",
     [](Model& model) {
         add_result(model, 3);
         model.results.summaries[0].columns.clear();
         model.results.pages[{0, 0}] = {{}, {}, {}};
     }},
    {"a result of 200 columns",
     [](Model& model) {
         add_result(model, 3);
         model.results.summaries[0].columns.assign(200, "column");
     }},
    {"several results",
     [](Model& model) {
         add_result(model, 5);
         model.results.summaries.resize(4, model.results.summaries[0]);
         model.results.chosen = 2;
     }},
    {"only changes",
     [](Model& model) {
         model.results.state = ResultsState::here;
         model.results.statements = {{0, 8, 17, std::nullopt}};
     }},
    {"an error",
     [](Model& model) {
         model.results.state = ResultsState::here;
         model.results.error = sample_error();
         model.results.error_line = 2;
     }},
    {"an error behind a result",
     [](Model& model) {
         add_result(model, 5);
         model.results.error = sample_error();
     }},
    {"results lost", [](Model& model) { model.results.state = ResultsState::lost; }},
    {"a long run",
     [](Model& model) { model.work = Work{.id = 1, .kind = WorkKind::run, .sql = "SELECT 1", .is_long = true}; }},
    {"no verdict", [](Model& model) { model.view.tab = Tab::verdict; }},
    {"a long check",
     [](Model& model) {
         model.view.tab = Tab::verdict;
         model.work = Work{.id = 1, .kind = WorkKind::check, .is_long = true};
     }},
    {"not yet",
     [](Model& model) {
         model.view.tab = Tab::verdict;
         model.verdict = sample_verdict();
     }},
    {"right",
     [](Model& model) {
         model.view.tab = Tab::verdict;
         model.verdict = grade::Verdict{.right = true, .text = "The same rows on all 4 databases."};
     }},
    {"wrong order",
     [](Model& model) {
         model.view.tab = Tab::verdict;
         model.verdict = sample_verdict();
         model.verdict->kind = grade::VerdictKind::order;
         model.verdict->order_break = {0, 1};
     }},
    {"changed rows and data", [](Model& model) { show(model, changed_verdict()); }},
    {"tables in another state", [](Model& model) { show(model, state_verdict()); }},
    {"definitions that differ", [](Model& model) { show(model, definition_verdict()); }},
    {"luck", [](Model& model) { show(model, luck_verdict()); }},
    {"a construct that is forbidden", [](Model& model) { show(model, construct_verdict()); }},
    {"an answer that does not run",
     [](Model& model) {
         model.view.tab = Tab::verdict;
         model.verdict = grade::Verdict{.kind = grade::VerdictKind::sql_error, .error = sample_error()};
     }},
    {"a broken reference",
     [](Model& model) {
         model.view.tab = Tab::verdict;
         model.verdict =
             grade::Verdict{.kind = grade::VerdictKind::reference_broken, .text = "The exercise is broken."};
     }},
    {"the list of exercises", [](Model& model) { model.view.is_pack_open = true; }},
    {"no library yet", [](Model& model) { model.view.shelf = Shelf::packs; }},
    {"a library that did not come",
     [](Model& model) {
         model.view.shelf = Shelf::concepts;
         model.library.reason = "The list of packs did not come.";
     }},
    {"two packs", [](Model& model) { show_library(model, Shelf::packs); }},
    {"many packs", [](Model& model) { show_library(model, Shelf::packs, 20); }},
    {"few concepts", [](Model& model) { show_library(model, Shelf::concepts); }},
    {"many concepts", [](Model& model) { show_library(model, Shelf::concepts, 20); }},
    {"a pack from elsewhere",
     [](Model& model) {
         model.course.origin = "https://" + std::string(200, 'a') + ".example.org";
         show_library(model, Shelf::packs);
         model.library.packs.insert(model.library.packs.begin(), library_pack(*model.course.pack));
     }},
    {"where a pack is from", [](Model& model) { model.course.origin = "https://example.org"; }},
    {"the help", [](Model& model) { model.view.is_help_open = true; }},
    {"three notices",
     [](Model& model) {
         model.notices = {{"storage", Tone::warning, "Nothing is kept here. " + std::string(200, 'w')},
                          {"page", Tone::error, "Something went wrong."},
                          {"hello", Tone::info, "Another tab saved this."}};
     }},
    {"no tables", [](Model& model) { model.schema.relations.clear(); }},
};

bool is_inside(const Rect& rect, float width, float height) {
    return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;
}

bool do_overlap(const Rect& one, const Rect& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
           other.y < one.y + one.height;
}

// Commands that may be pressed lie within the window, beside each other and beside the portals.
void check_places(const Places& places, float width, float height) {
    for (const auto& [key, rect] : places.commands) {
        INFO(key << " at " << rect.x << ", " << rect.y << ", " << rect.width << " by " << rect.height);
        CHECK(is_inside(rect, width, height));
        for (const auto& [other_key, other] : places.commands) {
            INFO("and " << other_key << " at " << other.x << ", " << other.y);
            CHECK((key == other_key || !do_overlap(rect, other)));
        }
        for (const PortalPlace& portal : {places.editor, places.lesson})
            CHECK_FALSE((portal.is_visible && do_overlap(rect, portal.rect)));
    }
    for (const PortalPlace& portal : {places.editor, places.lesson})
        CHECK((!portal.is_visible || is_inside(portal.rect, width, height)));
}

} // namespace

TEST_CASE("Every state is drawn at every width, with nothing outside the window or over another", "[panels]") {
    Bench bench;
    for (const float width : {320.0F, 390.0F, 600.0F, 899.0F, 900.0F, 1024.0F, 1440.0F, 2560.0F}) {
        for (const State& state : k_states) {
            for (const Pane pane : {Pane::task, Pane::sql, Pane::result}) {
                bench.model = sample_model();
                bench.resize(width, 640);
                bench.model.view.pane = pane;
                state.enter(bench.model);
                INFO(state.name << " at " << width << ", pane " << static_cast<int>(pane));
                bench.frame();
                bench.frame(); // scroll views know their content from the second frame on
                CHECK(Bench::triangles() > 100);
                check_places(bench.places, width, 640);
            }
        }
    }
}

TEST_CASE("A window too small for anything is drawn without harm", "[panels]") {
    for (const float side : {1.0F, 40.0F, 200.0F}) {
        Bench bench(side, side);
        add_result(bench.model, 1'000);
        for (const Pane pane : {Pane::task, Pane::sql, Pane::result}) {
            bench.model.view.pane = pane;
            bench.frame();
            bench.frame();
            check_places(bench.places, side, side);
        }
    }
}

TEST_CASE("A click on a command's place gives the command's action", "[panels]") {
    Bench bench;
    bench.model.notices = {{"storage", Tone::warning, "Nothing is kept here."}};
    add_result(bench.model, 3);
    bench.model.results.summaries.resize(2, bench.model.results.summaries[0]);
    CHECK(bench.click("run") == Action(action::Run{}));
    CHECK(bench.click("check") == Action(action::Check{}));
    CHECK(bench.click("reset") == Action(action::Reset{}));
    CHECK(bench.click("previous") == Action(action::PreviousExercise{}));
    CHECK(bench.click("next") == Action(action::NextExercise{}));
    CHECK(bench.click("pack") == Action(action::TogglePack{}));
    CHECK(bench.click("theme") == Action(action::ToggleTheme{}));
    CHECK(bench.click("help") == Action(action::ToggleHelp{}));
    CHECK(bench.click("tab.verdict") == Action(action::ShowTab{Tab::verdict}));
    CHECK(bench.click("result.1") == Action(action::ShowResult{1}));
    CHECK(bench.click("table.busy_days") == Action(action::ToggleTable{"busy_days"}));
    CHECK(bench.click("dismiss.storage") == Action(action::Dismiss{"storage"}));
    bench.model.view.is_pack_open = true;
    CHECK(bench.click("exercise.e3") == Action(action::OpenExercise{"e3"}));
    CHECK(bench.click("close") == Action(action::Close{}));
}

TEST_CASE("A click on a pack or a concept opens it", "[panels]") {
    for (const float width : {390.0F, 1440.0F}) {
        Bench bench(width, 900);
        bench.model.view.is_pack_open = true;
        CHECK(bench.click("packs") == Action(action::ShowShelf{Shelf::packs}));
        CHECK(bench.click("concepts") == Action(action::ShowShelf{Shelf::concepts}));
        show_library(bench.model, Shelf::packs);
        CHECK(bench.click("pack.joins") == Action(action::OpenPack{"joins"}));
        CHECK(bench.click("shelf.concepts") == Action(action::ShowShelf{Shelf::concepts}));
        CHECK(bench.click("close") == Action(action::Close{}));
        bench.model.view.shelf = Shelf::concepts;
        CHECK(bench.click("concept.left") == Action(action::OpenConcept{"left"}));
        CHECK_FALSE(bench.places.editor.is_visible);
        CHECK_FALSE(bench.places.lesson.is_visible);
        CHECK(bench.places.commands.count("run") == 0);
    }
}

TEST_CASE("The narrow layout's bar changes the pane", "[panels]") {
    Bench bench(390, 844);
    CHECK(bench.click("pane.sql") == Action(action::ShowPane{Pane::sql}));
    CHECK(bench.click("pane.result") == Action(action::ShowPane{Pane::result}));
    CHECK(bench.places.commands.count("run") == 0);
    bench.model.view.pane = Pane::sql;
    CHECK(bench.click("run") == Action(action::Run{}));
    for (const char* key : {"run", "check", "pane.task", "pane.sql", "pane.result"})
        CHECK(bench.places.commands.at(key).height >= 44.0F);
}

TEST_CASE("A disabled command shows its place and does nothing", "[panels]") {
    Bench bench;
    bench.model.course.place = "e0";
    CHECK_FALSE(bench.click("previous").has_value());
    CHECK(bench.places.commands.count("previous") == 1);
}

TEST_CASE("Stop is there while there is something to stop", "[panels]") {
    Bench bench;
    bench.frame();
    CHECK(bench.places.commands.count("stop") == 0);
    bench.model.work = Work{.id = 1, .kind = WorkKind::run, .sql = "SELECT 1", .is_long = true};
    CHECK(bench.click("stop") == Action(action::Stop{}));
}

TEST_CASE("Under the help nothing can be reached, and the portals are hidden", "[panels]") {
    Bench bench;
    bench.frame();
    CHECK(bench.places.editor.is_visible);
    CHECK(bench.places.lesson.is_visible);
    bench.model.view.is_help_open = true;
    bench.frame();
    CHECK_FALSE(bench.places.editor.is_visible);
    CHECK_FALSE(bench.places.lesson.is_visible);
    CHECK(bench.places.commands.size() == 1);
    CHECK(bench.click("close") == Action(action::Close{}));
}

TEST_CASE("The list of exercises takes the lesson's place and leaves the editor", "[panels]") {
    Bench bench;
    bench.model.view.is_pack_open = true;
    bench.frame();
    CHECK_FALSE(bench.places.lesson.is_visible);
    CHECK(bench.places.editor.is_visible);
}

TEST_CASE("Escape closes what is open, and is not waited for otherwise", "[panels]") {
    Bench bench;
    bench.frame();
    CHECK_FALSE(bench.wish.escape);
    bench.model.view.is_pack_open = true;
    bench.keys = {{Key::escape, {}}};
    CHECK(bench.frame() == Actions{action::Close{}});
    CHECK(bench.wish.escape);
}
