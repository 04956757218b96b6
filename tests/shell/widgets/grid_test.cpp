#include <catch2/catch_test_macros.hpp>

#include "shell/widgets/grid.hpp"
#include "shell/widgets/grid_cell.hpp"
#include "shell/widgets/grid_columns.hpp"
#include "tests/shell/panels/bench.hpp"

using namespace joinery::shell;
namespace session = joinery::session;

namespace {

constexpr Rect k_place = {0, 0, 600, 308}; // a header and ten rows

// A grid of numbers, of which all rows are loaded.
struct GridBench {
    Bench bench;
    std::vector<std::string> columns = {"id", "name", "long"};
    session::Row cells = {integer_cell(7), null_cell(), text_cell(std::string(500, 'x'))};
    std::size_t rows = 1'000'000;
    std::optional<CellRange> chosen;
    GridAnswer answer;
    std::size_t rows_asked = 0;

    void frame() {
        rows_asked = 0;
        bench.frame_of([this](Ui& ui) {
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({600, 308});
            ImGui::Begin("grid", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
            answer = draw_grid(ui, k_place,
                               {.key = "grid",
                                .version = 1,
                                .columns = columns,
                                .row_count = rows,
                                .row =
                                    [this](std::size_t row) {
                                        REQUIRE(row < rows);
                                        ++rows_asked;
                                        return GridRow{&cells};
                                    },
                                .can_choose = true,
                                .chosen = chosen});
            ImGui::End();
        });
        if (answer.choice)
            chosen = answer.choice;
    }
    void press(Key key, Modifiers modifiers = {}) {
        bench.keys = {{key, modifiers}};
        frame();
    }
    GridState& state() { return bench.memory.grids.at("grid"); }
};

} // namespace

TEST_CASE("Only the rows to be seen are asked for, at the far end of a million too", "[grid]") {
    GridBench grid;
    grid.frame(); // measures the first rows
    grid.frame();
    CHECK(grid.answer.first_row == 0);
    CHECK(grid.answer.last_row == 9);
    CHECK(grid.rows_asked == 10);
    grid.press(Key::end, {.control = true});
    grid.frame();
    CHECK(grid.answer.last_row == 999'999);
    CHECK(grid.answer.first_row >= 999'989);
    CHECK(grid.rows_asked <= 11);
}

TEST_CASE("A wheel turn of one pixel moves a million rows by one pixel", "[grid]") {
    GridBench grid;
    grid.frame();
    grid.press(Key::end, {.control = true});
    grid.frame();
    const double before = grid.state().y;
    CHECK(before > 27'999'000);
    CHECK(grid.bench.scrolls.scroll(100, 100, {0, -1}));
    grid.frame();
    CHECK(grid.state().y == before - 1);
}

TEST_CASE("The wheel is not wanted at either end", "[grid]") {
    GridBench grid;
    grid.frame();
    CHECK_FALSE(grid.bench.scrolls.scroll(100, 100, {0, -5}));
    grid.rows = 3;
    grid.frame();
    CHECK_FALSE(grid.bench.scrolls.scroll(100, 100, {0, 5}));
}

TEST_CASE("Rows past a new end are not shown when a result shrinks", "[grid]") {
    GridBench grid;
    grid.frame();
    grid.press(Key::end, {.control = true});
    grid.rows = 12;
    grid.frame();
    CHECK(grid.answer.last_row == 11);
    grid.rows = 0;
    grid.frame();
    CHECK(grid.rows_asked == 0);
}

TEST_CASE("Keys choose cells and bring them into view", "[grid]") {
    GridBench grid;
    grid.frame();
    grid.press(Key::down);
    CHECK(grid.chosen == CellRange{{0, 0}, {0, 0}});
    grid.press(Key::down);
    grid.press(Key::right);
    CHECK(grid.chosen == CellRange{{1, 1}, {1, 1}});
    grid.press(Key::down, {.shift = true});
    CHECK(grid.chosen == CellRange{{1, 1}, {2, 1}});
    for (int i = 0; i < 5; ++i)
        grid.press(Key::page_down);
    grid.frame();
    CHECK(grid.chosen->head.row > 30);
    CHECK(grid.answer.first_row <= grid.chosen->head.row);
    CHECK(grid.answer.last_row >= grid.chosen->head.row);
}

TEST_CASE("The mouse draws a rectangle of cells", "[grid]") {
    GridBench grid;
    grid.frame();
    grid.frame();
    ImGuiIO& io = ImGui::GetIO();
    const auto at = [&io](float x, float y) { io.AddMousePosEvent(x, y); };
    at(90, 28 + 14);
    grid.frame();
    io.AddMouseButtonEvent(0, true);
    grid.frame();
    REQUIRE(grid.chosen.has_value());
    CHECK(grid.chosen->anchor.row == 0);
    at(90, 28 + 14 + 56);
    grid.frame();
    io.AddMouseButtonEvent(0, false);
    grid.frame();
    CHECK(grid.chosen->anchor.row == 0);
    CHECK(grid.chosen->head.row == 2);
}

TEST_CASE("A column's edge can be dragged", "[grid]") {
    GridBench grid;
    grid.frame();
    grid.frame();
    const float width = grid.state().widths[0];
    ImGuiIO& io = ImGui::GetIO();
    float edge = 0; // where the pointer says that it can drag
    for (float x = 1; x < 300 && edge == 0; ++x) {
        io.AddMousePosEvent(x, 14);
        grid.frame();
        if (ImGui::GetMouseCursor() == ImGuiMouseCursor_ResizeEW)
            edge = x;
    }
    REQUIRE(edge > 0.0F);
    io.AddMouseButtonEvent(0, true);
    grid.frame();
    io.AddMousePosEvent(edge + 100, 14);
    grid.frame();
    io.AddMouseButtonEvent(0, false);
    grid.frame();
    CHECK(grid.state().widths[0] > width + 90);
}

TEST_CASE("What is cut is shown whole under the pointer", "[grid]") {
    GridBench grid;
    grid.frame();
    grid.frame();
    ImGui::GetIO().AddMousePosEvent(400, 28 + 14);
    grid.frame();
    REQUIRE(grid.bench.tooltip.has_value());
    CHECK(grid.bench.tooltip->text == std::string(500, 'x'));
}

TEST_CASE("A cell is a line of its own class", "[grid]") {
    CHECK(text_of_cell(null_cell()).text == "NULL");
    CHECK(text_of_cell(null_cell()).style.face == Face::code_italic);
    CHECK(text_of_cell(integer_cell(-7)).alignment == ColumnAlignment::right);
    CHECK(text_of_cell(text_cell("a\r\nb\tc")).text == "a¶b c");
    CHECK(text_of_cell(text_cell("日本語")).text == "日本語");
    CHECK(text_of_cell(blob_cell()).text == "CAFE… (3,000 bytes)");
}

TEST_CASE("The widest columns are narrowed until all fit, and none further than it must", "[grid]") {
    const auto narrowed = [](std::vector<float> widths, float room) {
        narrow_columns(widths, room);
        return widths;
    };
    CHECK(narrowed({100, 200}, 300) == std::vector<float>{100, 200});
    CHECK(narrowed({320, 60}, 300) == std::vector<float>{240, 60});
    CHECK(narrowed({320, 60, 200}, 300) == std::vector<float>{120, 60, 120});
    CHECK(narrowed({320, 320, 320, 60}, 100) == std::vector<float>{96, 96, 96, 60});
    CHECK(narrowed({}, 100).empty());
}
