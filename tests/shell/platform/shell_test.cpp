#include <catch2/catch_test_macros.hpp>

#include "shell/platform/headless_surface.hpp"
#include "shell/platform/shell.hpp"
#include "tests/shell/platform/bare_context.hpp"

using namespace joinery::shell;

namespace {

// The shell with all fonts on a surface that counts.
struct RunningShell {
    HeadlessSurface surface;
    Shell shell{surface};
    Milliseconds now = 0;

    RunningShell() {
        for (std::size_t i = 0; i < k_face_count; ++i) {
            const auto bytes = font_bytes(static_cast<Face>(i));
            shell.add_font(static_cast<Face>(i), bytes.data(), bytes.size());
        }
        shell.resize(2880, 1800, 2);
    }

    // Frames until none is wanted: how many.
    int settle() {
        int frames = 0;
        double next = 0;
        for (; next == 0 && frames < 100; ++frames)
            next = shell.frame(now += 16);
        CHECK(next == -1);
        return frames;
    }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("Three frames follow an event, and an idle shell asks for none", "[shell]") {
    RunningShell running;
    CHECK(running.settle() == 3);
    CHECK(running.shell.frame(running.now += 1'000) == -1);
    running.shell.pointer({PointerKind::move, PointerSource::mouse, 10, 10, 0, {}});
    CHECK(running.settle() == 3);
}

TEST_CASE("A click that comes between two frames is a click", "[shell]") {
    RunningShell running;
    running.settle();
    const Rect help = running.shell.places().commands.at("help");
    for (const PointerKind kind : {PointerKind::move, PointerKind::down, PointerKind::up})
        running.shell.pointer({kind, PointerSource::mouse, help.x + help.width / 2, help.y + help.height / 2, 0, {}});
    running.settle();
    CHECK(running.shell.model().view.is_help_open);
    CHECK(running.shell.key("Escape", {}));
    running.settle();
    CHECK_FALSE(running.shell.model().view.is_help_open);
    CHECK_FALSE(running.shell.key("Escape", {}));
}

TEST_CASE("Without a font nothing is laid out, and the portals stay where the page has them", "[shell]") {
    HeadlessSurface surface;
    Shell shell(surface);
    shell.resize(1440, 900, 1);
    CHECK(shell.frame(0) == -1);
    CHECK(surface.frames_painted() == 0);
    CHECK_FALSE(holds(shell.take_effects(), "portal"));
}

TEST_CASE("Portals are told in CSS pixels, whatever the density, and again only when they move", "[shell]") {
    RunningShell running;
    running.settle();
    const std::string effects = running.shell.take_effects();
    CHECK(holds(effects, R"("portal":"editor")"));
    CHECK(holds(effects, R"("portal":"lesson")"));
    CHECK(running.shell.places().editor.rect.x < 1440.0F);
    CHECK(running.shell.places().editor.rect.x + running.shell.places().editor.rect.width <= 1440.0F);
    running.shell.pointer({PointerKind::move, PointerSource::mouse, 3, 3, 0, {}});
    running.settle();
    CHECK_FALSE(holds(running.shell.take_effects(), "portal"));
    running.shell.resize(1440, 900, 1);
    running.settle();
    CHECK_FALSE(holds(running.shell.take_effects(), "portal"));
    running.shell.resize(1600, 900, 1);
    running.settle();
    CHECK(holds(running.shell.take_effects(), R"("portal":"editor")"));
}

TEST_CASE("A portal that is hidden from the first frame on is told to be", "[shell]") {
    RunningShell running;
    running.shell.resize(390, 844, 1);
    running.settle();
    const std::string effects = running.shell.take_effects();
    CHECK(holds(effects, R"({"effect":"portal","portal":"editor","rect":[0,0,0,0],"visible":false})"));
}

TEST_CASE("The cursor is told when it changes", "[shell]") {
    RunningShell running;
    running.settle();
    running.shell.take_effects();
    const Rect help = running.shell.places().commands.at("help");
    running.shell.pointer({PointerKind::move, PointerSource::mouse, help.x + 4, help.y + 4, 0, {}});
    running.settle();
    CHECK(holds(running.shell.take_effects(), R"({"effect":"cursor","name":"pointer"})"));
}

TEST_CASE("A lost context is painted again once it is back", "[shell]") {
    RunningShell running;
    running.settle();
    running.shell.lose_context();
    running.shell.restore_context();
    const int painted = running.surface.frames_painted();
    CHECK(running.settle() == 3);
    CHECK(running.surface.frames_painted() == painted + 3);
}

TEST_CASE("A width of a phone gives the narrow layout", "[shell]") {
    RunningShell running;
    running.shell.resize(1170, 2532, 3);
    running.settle();
    CHECK(running.shell.model().view.layout == LayoutKind::narrow);
    CHECK(running.shell.places().commands.count("pane.sql") == 1);
}
