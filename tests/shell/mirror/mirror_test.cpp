#include "shell/mirror/mirror.hpp"

#include <cstdlib>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/base/json_reader.hpp"
#include "shell/update/action_json.hpp"
#include "tests/shell/mirror/mirror_text.hpp"
#include "tests/shell/sample_library.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::ContainsSubstring;

namespace {

Workbench workbench_with_results() {
    Workbench bench = opened_workbench();
    bench.types("SELECT id, name FROM owners");
    bench.does(action::Run{});
    session::Ran ran = ran_rows(3);
    ran.page->rows[1] = {null_cell(), {sql::StorageClass::blob, "00FF", 0}};
    ran.page->rows[2] = {{sql::StorageClass::real, "2.5", 0}, {sql::StorageClass::text, "cut", 20'000'000}};
    bench.engine_answers(ran);
    return bench;
}

const mirror::Table& grid_of(const Sections& sections) {
    for (const Section& section : sections)
        if (section.key == "grid")
            return std::get<mirror::Table>(section.content);
    FAIL("The mirror has no grid.");
    std::abort();
}

std::string status_of(const Model& model, std::string_view key) {
    for (const Section& section : mirror_of(model, {}))
        if (section.key == key)
            return std::get<mirror::Status>(section.content).text;
    FAIL("The mirror has no such status.");
    std::abort();
}

// The lines of the dialog alone: all else stands in other files.
std::string dialog_text(const Model& model) {
    const std::string text = mirror_text(model);
    return text.substr(text.find("dialog "));
}

} // namespace

TEST_CASE("The mirror before the engine has come", "[mirror]") {
    Workbench bench;
    bench.hears(Environment{});
    bench.hears(message::EngineProgress{120'400, 400'000});
    check_approved("arriving", mirror_text(bench.model));
}

TEST_CASE("The mirror of an opened exercise", "[mirror]") {
    const Workbench bench = opened_workbench();
    Places places;
    places.commands["run"] = {10, 20, 80, 32};
    check_approved("opened", mirror_text(bench.model, places));
}

TEST_CASE("The mirror of a result", "[mirror]") {
    check_approved("result", mirror_text(workbench_with_results().model));
}

TEST_CASE("The mirror of a run that ended in an error", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT nmae");
    bench.does(action::Run{});
    bench.engine_answers(ran_with_error(7, 4));
    check_approved("error", mirror_text(bench.model));
}

TEST_CASE("The mirror of a wrong answer", "[mirror]") {
    Workbench bench = workbench_with_results();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict()});
    bench.types("SELECT id FROM owners");
    check_approved("wrong", mirror_text(bench.model));
}

TEST_CASE("The mirror of a right answer with the list of exercises open", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict()});
    bench.does(action::TogglePack{});
    check_approved("right_and_pack", mirror_text(bench.model));
}

TEST_CASE("The mirror of the narrow layout shows one pane", "[mirror]") {
    Workbench bench = workbench_with_results();
    bench.does(action::Resize{390});
    check_approved("narrow_result", mirror_text(bench.model));
    bench.does(action::ShowPane{Pane::task});
    check_approved("narrow_task", mirror_text(bench.model));
    bench.does(action::ShowPane{Pane::sql});
    check_approved("narrow_sql", mirror_text(bench.model));
}

TEST_CASE("The mirror of the help, with notices and a long run behind it", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.hears(Environment{.is_mac = true});
    bench.hears(Notice{"storage", Tone::warning, "This browser keeps nothing."});
    bench.types("SELECT 1;\nSELECT 2;");
    bench.does(action::Run{});
    bench.hears(session::StatementStarted{bench.model.work->id, 10});
    bench.does(action::Tick{0});
    bench.does(action::Tick{300});
    bench.does(action::ToggleHelp{});
    check_approved("help_and_long_run", mirror_text(bench.model));
}

TEST_CASE("The mirror of the library", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.does(action::ShowShelf{Shelf::packs});
    check_approved("library_none_yet", dialog_text(bench.model));
    bench.hears(sample_library());
    check_approved("library_packs", dialog_text(bench.model));
    bench.does(action::ShowShelf{Shelf::concepts});
    check_approved("library_concepts", dialog_text(bench.model));
}

TEST_CASE("The mirror says where a pack is from", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.hears(message::ForeignPack{"https://example.org"});
    CHECK_THAT(mirror_text(bench.model), ContainsSubstring("header origin: text Pack from https://example.org\n"));
}

TEST_CASE("A list in the mirror's JSON may hold lists and buttons", "[mirror][json]") {
    Workbench bench = opened_workbench();
    bench.does(action::ShowShelf{Shelf::concepts});
    bench.hears(sample_library());
    const std::string text = to_json(mirror_of(bench.model, {}));
    const char* const expected = R"j({"text":"Joins","items":[{"role":"button","text":"INNER JOIN (1 of 1 solved)",)j"
                                 R"j("action":{"type":"action","name":"open_concept","concept":"inner"},)j"
                                 R"j("disabled":false,"pressed":null,"rect":null,"items":["Builds on WHERE."]})j";
    CHECK_THAT(text, ContainsSubstring(expected));
    const JsonReading reading(text);
    CHECK_FALSE(reading.has_fault());
}

TEST_CASE("The mirror of a result holds 200 rows and says how many there are", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.engine_answers(ran_rows(1'000'000));
    const Sections sections = mirror_of(bench.model, {});
    CHECK(grid_of(sections).rows.size() == 200);
    CHECK(grid_of(sections).row_count == 1'000'000);
    CHECK(grid_of(sections).text == "Result: 1,000,000 rows, the first 200 of them here.");
}

TEST_CASE("The mirror of a result stays small however wide and long its cells are", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    session::Ran ran = ran_rows(256);
    std::string long_text;
    for (int i = 0; i < 600; ++i)
        long_text += "日";
    ran.results[0].columns.assign(200, "c");
    ran.page->rows.assign(256, session::Row(200, text_cell(long_text)));
    bench.engine_answers(ran);
    const Sections sections = mirror_of(bench.model, {});
    const mirror::Table& grid = grid_of(sections);
    CHECK(grid.rows.size() == 25);
    CHECK(grid.rows[0][0].size() == 498 + std::string_view("…").size());
    CHECK(to_json(sections).size() < 3'000'000);
}

TEST_CASE("The same verdict twice is announced twice: its live region is empty in between", "[mirror]") {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{wrong_verdict()});
    const std::string said = status_of(bench.model, "verdict");
    CHECK_THAT(said, ContainsSubstring(
                         "Not yet. On another data set, `hidden-nulls`, 23 rows are missing and 1 row is too many."));
    bench.does(action::Check{});
    CHECK(status_of(bench.model, "verdict").empty());
    bench.engine_answers(session::Checked{wrong_verdict()});
    CHECK(status_of(bench.model, "verdict") == said);
}

TEST_CASE("Keys of the mirror's sections are unique", "[mirror]") {
    Workbench bench = workbench_with_results();
    bench.does(action::TogglePack{});
    bench.does(action::ShowShelf{Shelf::concepts});
    bench.hears(sample_library());
    bench.hears(Notice{"storage", Tone::warning, "This browser keeps nothing."});
    std::set<std::string> keys;
    for (const Section& section : mirror_of(bench.model, {}))
        CHECK(keys.insert(section.key).second);
}

TEST_CASE("The mirror's JSON reads back, member by member", "[mirror][json]") {
    Workbench bench = workbench_with_results();
    Places places;
    places.commands["run"] = {10, 20.4F, 80, 32};
    const Sections sections = mirror_of(bench.model, places);
    const std::string text = to_json(sections);
    const JsonReading reading(text);
    REQUIRE(reading.root().list_size() == sections.size());
    std::set<std::string> roles;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const JsonPlace section = reading.root().element(i);
        CHECK(section.member("key").text() == sections[i].key);
        const JsonPlace role = section.member("role");
        roles.insert(role.text());
        if (sections[i].key == "run") {
            CHECK(section.member("region").text() == "editor");
            const JsonPlace action = section.member("action");
            CHECK(read_action(action) == Action(action::Run{}));
            CHECK_FALSE(section.member("disabled").truth());
            CHECK(section.member("pressed").is_absent());
            CHECK(section.member("rect").element(1).count() == 20);
        }
        if (sections[i].key == "grid")
            CHECK(section.member("rows").element(2).element(0).text() == "2.5");
    }
    CHECK_FALSE(reading.has_fault());
    CHECK(roles == std::set<std::string>{"button", "heading", "list", "progress", "status", "table", "tabs", "text"});
}
