// The mirror against approved texts: one line a section, `region role key: what it says`. After a change that is meant,
// run with JOINERY_APPROVE=1 and read the difference before committing it.
#include "shell/mirror/mirror.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/base/json_reader.hpp"
#include "shell/update/action_json.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string action_text(const Action& action) {
    JsonWriter out;
    write_action(out, action);
    std::string text = out.take();
    text.replace(0, std::string_view(R"({"type":"action","name":)").size(), "{");
    return text;
}

struct SectionText {
    std::ostream& out;

    void operator()(const mirror::Heading& heading) const { out << "heading " << heading.level << ' ' << heading.text; }
    void operator()(const mirror::Text& text) const { out << "text " << text.text; }
    void operator()(const mirror::Status& status) const { out << "status " << status.text; }
    void operator()(const mirror::Button& button) const {
        out << "button " << button.text << (button.is_disabled ? " [disabled]" : "");
        if (button.is_pressed)
            out << (*button.is_pressed ? " [pressed]" : " [not pressed]");
        if (button.rect)
            out << " at " << button.rect->x << ',' << button.rect->y;
        out << ' ' << action_text(button.action);
    }
    void operator()(const mirror::Tabs& tabs) const {
        out << "tabs " << tabs.text;
        for (const mirror::Button& button : tabs.items) {
            out << "\n    " << button.key << ": ";
            (*this)(button);
        }
    }
    void operator()(const mirror::Table& table) const {
        out << "table " << table.text << " (" << table.row_count << ')';
        row(table.columns);
        for (const std::vector<std::string>& texts : table.rows)
            row(texts);
    }
    void operator()(const mirror::List& list) const {
        out << "list " << list.text;
        for (const std::string& item : list.items)
            out << "\n    " << item;
    }
    void operator()(const mirror::Progress& progress) const {
        out << "progress " << progress.text << " (" << progress.value << '/' << progress.maximum << ')';
    }

    void row(const std::vector<std::string>& texts) const {
        out << "\n    |";
        for (const std::string& text : texts)
            out << ' ' << text << " |";
    }
};

std::string mirror_text(const Model& model, const Places& places = {}) {
    constexpr const char* regions[] = {"header", "lesson", "schema", "editor", "results", "footer", "pack", "dialog"};
    std::ostringstream out;
    for (const Section& section : mirror_of(model, places)) {
        out << regions[static_cast<std::size_t>(section.region)] << ' ' << section.key << ": ";
        std::visit(SectionText{out}, section.content);
        out << '\n';
    }
    return out.str();
}

void check_approved(const std::string& name, const std::string& text) {
    const std::string path = std::string(JOINERY_SOURCE_DIR) + "/tests/shell/mirror/approved/" + name + ".txt";
    if (std::getenv("JOINERY_APPROVE") != nullptr)
        std::ofstream(path, std::ios::binary) << text;
    std::ifstream file(path, std::ios::binary);
    const std::string approved((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    INFO(path);
    CHECK(text == approved);
}

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
    bench.does(action::ToggleHelp{});
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
