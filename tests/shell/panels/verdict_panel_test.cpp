#include "shell/panels/panel.hpp"

#include <array>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "shell/widgets/row_look.hpp"
#include "tests/shell/panels/bench.hpp"

using namespace joinery::shell;
namespace grade = joinery::grade;

namespace {

Actions draw(Bench& bench, const Rect& rect) {
    return bench.frame_of([&](Ui& ui) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("test", nullptr, ImGuiWindowFlags_NoDecoration);
        draw_verdict_panel(ui, bench.model, rect);
        ImGui::End();
    });
}

// Content of the verdict's scroll view in pixels, once it has settled.
float height_of(Bench& bench, const grade::Verdict& verdict, float width) {
    bench.model.verdict = verdict;
    bench.model.checked_sql = "SELECT DISTINCT name";
    for (int i = 0; i < 3; ++i)
        draw(bench, {0, 0, width, 600});
    return bench.memory.scrolls.at("verdict").content;
}

std::set<std::string> grids_of(const Bench& bench) {
    std::set<std::string> keys;
    for (const auto& [key, state] : bench.memory.grids)
        keys.insert(key);
    return keys;
}

} // namespace

TEST_CASE("The verdict panel draws each table that the verdict has", "[panels][verdict]") {
    Bench bench;
    SECTION("of the results and of the data") {
        height_of(bench, changed_verdict(), 1000);
        CHECK(grids_of(bench) == std::set<std::string>{"verdict.actual", "verdict.data.guests", "verdict.data.visits",
                                                       "verdict.expected"});
    }
    SECTION("of tables in another state, but no side on which nothing differs") {
        height_of(bench, state_verdict(), 1000);
        CHECK(grids_of(bench) == std::set<std::string>{"verdict.table.guests.actual", "verdict.table.guests.expected",
                                                       "verdict.table.skills.actual", "verdict.table.visits.expected"});
    }
    SECTION("none where the answer is right") {
        grade::Verdict verdict = changed_verdict();
        verdict.right = true;
        height_of(bench, verdict, 1000);
        CHECK(grids_of(bench).empty());
    }
}

TEST_CASE("Every part of a verdict takes room in its panel", "[panels][verdict]") {
    Bench bench;
    for (const float width : {366.0F, 700.0F, 1000.0F}) {
        INFO("at " << width);
        grade::Verdict verdict = changed_verdict();
        const float all = height_of(bench, verdict, width);
        verdict.data.clear();
        const float without_data = height_of(bench, verdict, width);
        verdict.difference.changed.rows[0].cells[0].why.clear();
        const float without_why = height_of(bench, verdict, width);
        CHECK(without_why < without_data);
        if (width < 960)
            CHECK(without_data < all); // below the results; else beside them

        grade::Verdict definition = definition_verdict();
        const float two = height_of(bench, definition, width);
        definition.definitions.pop_back();
        CHECK(height_of(bench, definition, width) < two);

        grade::Verdict construct = construct_verdict();
        const float marked = height_of(bench, construct, width);
        construct.marks.clear();
        CHECK(height_of(bench, construct, width) < marked);

        grade::Verdict luck = luck_verdict();
        const float noted = height_of(bench, luck, width);
        luck.notes.clear();
        CHECK(height_of(bench, luck, width) < noted);
    }
}

TEST_CASE("Results stand beside each other where there is the width, and the data beside both", "[panels][verdict]") {
    Bench bench;
    const grade::Verdict verdict = changed_verdict();
    const float narrow = height_of(bench, verdict, 500);
    const float middle = height_of(bench, verdict, 900);
    const float wide = height_of(bench, verdict, 1000);
    CHECK(middle < narrow - 3 * size::k_row);
    CHECK(wide < middle - 3 * size::k_row);
}

TEST_CASE("Another verdict is shown from its top", "[panels][verdict]") {
    Bench bench;
    height_of(bench, changed_verdict(), 366);
    bench.memory.scrolls.at("verdict").y = 100;
    bench.model.checked_sql = "SELECT name";
    draw(bench, {0, 0, 366, 600});
    CHECK(bench.memory.scrolls.at("verdict").y == 0);
}

TEST_CASE("A changed cell is explained under the pointer, within the panel", "[panels][verdict]") {
    Bench bench;
    bench.model.verdict = changed_verdict();
    bench.model.verdict->data.clear();
    const Rect rect = {20, 30, 900, 600};
    std::optional<Tooltip> found;
    for (float y = 40; y < 500 && !found; y += 8) {
        for (float x = 40; x < 460 && !found; x += 16) {
            ImGui::GetIO().AddMousePosEvent(x, y);
            draw(bench, rect);
            draw(bench, rect);
            found = bench.tooltip;
        }
    }
    REQUIRE(found.has_value());
    CHECK(found->text == "visits: '1' here, 1 is expected. The number 1 is expected, and this is the text '1'.");
    CHECK(found->bounds == rect);
}

TEST_CASE("Each mark of a row has a sign and colours that can be told from the ground", "[panels][verdict]") {
    std::set<std::string> signs;
    for (const RowMark mark : {RowMark::missing, RowMark::extra, RowMark::changed, RowMark::broken_order}) {
        const RowLook look = look_of(mark);
        signs.insert(look.sign);
        for (const Theme theme : {Theme::light, Theme::dark}) {
            const Colors colors(theme, std::nullopt);
            CHECK(contrast(colors[look.ink], colors[look.ground]) >= 4.5);
        }
    }
    CHECK(signs.size() == 4);
    CHECK(signs.count("") == 0);
}

TEST_CASE("A counterexample can be tried by a click, wide and narrow, and takes room for it", "[panels][verdict]") {
    for (const float width : {366.0F, 1000.0F}) {
        Bench bench(width, 700);
        grade::Verdict verdict = changed_verdict();
        verdict.kind = grade::VerdictKind::counterexample;
        const float without = height_of(bench, verdict, width);
        bench.model.witness = "INSERT";
        CHECK(height_of(bench, verdict, width) > without + size::k_button);
    }
    Bench bench;
    bench.model.verdict = changed_verdict();
    bench.model.verdict->kind = grade::VerdictKind::counterexample;
    bench.model.witness = "INSERT";
    bench.model.view.tab = Tab::verdict;
    CHECK(bench.click("try_witness") == Action(action::TryWitness{}));
}

TEST_CASE("The header and the tables are drawn with a counterexample's name, at every width", "[panels][verdict]") {
    for (const float width : {320.0F, 900.0F, 1440.0F}) {
        Bench bench(width, 700);
        bench.frame();
        const int before = Bench::triangles();
        bench.model.is_on_witness = true;
        bench.frame();
        CHECK(Bench::triangles() != before);
    }
}
