#include <catch2/catch_test_macros.hpp>

#include <cfloat>

#include <imgui.h>

#include "shell/platform/input.hpp"
#include "tests/shell/platform/bare_context.hpp"

using namespace joinery::shell;

namespace {

// One area that fills the window and can move 500 pixels down.
struct Bench {
    BareContext context;
    ScrollAreas areas;
    Input input{areas};

    Bench() { end_frame(); }

    void end_frame() {
        areas.begin_frame();
        areas.add({1, {0, 0, 200, 400}, {0, 0}, {0, 500}});
        areas.end_frame();
    }
    void touch(PointerKind kind, float x, float y) { input.pointer({kind, PointerSource::touch, x, y, 0, {}}); }

    // Lets ImGui take in all that is queued; how many times the left button went down.
    int clicks() {
        int clicks = 0;
        for (int frame = 0; frame < 6; ++frame) {
            ImGui::NewFrame();
            clicks += ImGui::IsMouseClicked(ImGuiMouseButton_Left) ? 1 : 0;
            ImGui::EndFrame();
        }
        return clicks;
    }
};

} // namespace

TEST_CASE("A finger that moves pans what is under it and clicks nothing", "[input]") {
    Bench bench;
    bench.touch(PointerKind::down, 100, 300);
    bench.touch(PointerKind::move, 100, 297);
    CHECK(bench.areas.take(1).y == 0.0F);
    bench.touch(PointerKind::move, 100, 260);
    bench.touch(PointerKind::move, 100, 250);
    bench.touch(PointerKind::up, 100, 250);
    CHECK(bench.areas.take(1).y == 50.0F);
    CHECK(bench.clicks() == 0);
}

TEST_CASE("A finger goes on panning where it began, even outside", "[input]") {
    Bench bench;
    bench.touch(PointerKind::down, 100, 10);
    bench.touch(PointerKind::move, 100, -40);
    bench.touch(PointerKind::move, 100, -90);
    CHECK(bench.areas.take(1).y == 100.0F);
}

TEST_CASE("A tap clicks once and leaves nothing hovered", "[input]") {
    Bench bench;
    bench.touch(PointerKind::down, 100, 300);
    bench.touch(PointerKind::move, 102, 301);
    bench.touch(PointerKind::up, 102, 301);
    CHECK(bench.clicks() == 1);
    CHECK(ImGui::GetIO().MousePos.x == -FLT_MAX);
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
}

TEST_CASE("A finger presses at once where nothing scrolls", "[input]") {
    Bench bench;
    bench.touch(PointerKind::down, 300, 300);
    CHECK(bench.clicks() == 1);
    CHECK(ImGui::GetIO().MouseDown[0]);
    bench.touch(PointerKind::cancel, 300, 300);
    CHECK(bench.clicks() == 0);
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
}

TEST_CASE("The page's middle and right buttons are ImGui's", "[input]") {
    Bench bench;
    bench.input.pointer({PointerKind::down, PointerSource::mouse, 10, 10, 2, {}});
    bench.clicks();
    CHECK(ImGui::GetIO().MouseDown[ImGuiMouseButton_Right]);
    bench.input.pointer({PointerKind::up, PointerSource::mouse, 10, 10, 2, {}});
    bench.input.pointer({PointerKind::down, PointerSource::mouse, 10, 10, 7, {}});
    CHECK(bench.clicks() == 0);
}

TEST_CASE("The wheel says whether it was wanted", "[input]") {
    Bench bench;
    CHECK(bench.input.wheel(10, 10, {0, 3}, WheelMode::lines, {}));
    CHECK(bench.areas.take(1).y == 84.0F);
    CHECK(bench.input.wheel(10, 10, {0, 40}, WheelMode::pixels, {}));
    CHECK_FALSE(bench.input.wheel(10, 10, {0, -40 - 84}, WheelMode::pixels, {.control = true}));
    CHECK_FALSE(bench.input.wheel(10, 10, {5, 0}, WheelMode::pixels, {}));
    CHECK_FALSE(bench.input.wheel(10, 10, {0, 5}, WheelMode::pixels, {.shift = true}));
}

TEST_CASE("Only keys that something waits for are taken", "[input]") {
    Bench bench;
    CHECK_FALSE(bench.input.key("ArrowDown", {}));
    CHECK_FALSE(bench.input.key("Escape", {}));
    bench.input.set_key_wish({.cells = true, .escape = true});
    CHECK(bench.input.key("ArrowDown", {}));
    CHECK(bench.input.key("Escape", {}));
    for (const char* name : {"Tab", "a", "F5", "Backspace", "Enter", " ", ""})
        CHECK_FALSE(bench.input.key(name, {}));
    CHECK_FALSE(bench.input.key("ArrowUp", {.alt = true}));
    CHECK(bench.input.take_keys().size() == 2);
    CHECK(bench.input.take_keys().empty());
}

TEST_CASE("Keys still waiting are dropped with the focus", "[input]") {
    Bench bench;
    bench.input.set_key_wish({.cells = true});
    CHECK(bench.input.key("End", {}));
    bench.input.lose_focus();
    CHECK(bench.input.take_keys().empty());
}
