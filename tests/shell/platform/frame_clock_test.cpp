#include <catch2/catch_test_macros.hpp>

#include "shell/platform/frame_clock.hpp"

using namespace joinery::shell;

TEST_CASE("Three frames follow an event, then none", "[frames]") {
    FrameClock clock;
    for (int event = 0; event < 2; ++event) {
        clock.note_event();
        CHECK(clock.after_frame(0) == 0);
        CHECK(clock.after_frame(16) == 0);
        CHECK(clock.after_frame(33) == -1);
        CHECK(clock.after_frame(50) == -1);
    }
}

TEST_CASE("A frame comes at the time that was wished for last", "[frames]") {
    FrameClock clock;
    while (clock.after_frame(0) == 0) {
    }
    clock.wake_at(300);
    clock.wake_at(200);
    CHECK(clock.after_frame(50) == 150);
    CHECK(clock.after_frame(200) == 0);
    CHECK(clock.after_frame(216) == 0);
    CHECK(clock.after_frame(233) == -1);
    clock.wake_at(400);
    clock.wake_at(std::nullopt);
    CHECK(clock.after_frame(250) == -1);
}
