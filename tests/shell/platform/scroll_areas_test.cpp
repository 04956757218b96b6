#include <catch2/catch_test_macros.hpp>

#include "shell/platform/scroll_areas.hpp"

using namespace joinery::shell;

namespace {

// An outer area of 100 by 100 that can move 50 down, and in it one of 40 by 40 that can move 10 sideways.
ScrollAreas nested_areas() {
    ScrollAreas areas;
    areas.begin_frame();
    areas.add({1, {0, 0, 100, 100}, {0, 0}, {0, 50}});
    areas.add({2, {20, 20, 40, 40}, {0, 0}, {10, 0}});
    areas.end_frame();
    return areas;
}

} // namespace

TEST_CASE("A wheel turn goes to the innermost area that can move that way", "[scroll]") {
    ScrollAreas areas = nested_areas();
    CHECK(areas.scroll(30, 30, {4, 8}));
    CHECK(areas.take(2).x == 4.0F);
    CHECK(areas.take(1).y == 8.0F);
}

TEST_CASE("Nothing moves where no area is, or past its end", "[scroll]") {
    ScrollAreas areas = nested_areas();
    CHECK_FALSE(areas.scroll(150, 30, {0, 8}));
    CHECK_FALSE(areas.scroll(30, 30, {0, -8}));
    CHECK_FALSE(areas.scroll(80, 80, {8, 0}));
}

TEST_CASE("Turns add up, and stop at the end", "[scroll]") {
    ScrollAreas areas = nested_areas();
    CHECK(areas.scroll(80, 80, {0, 30}));
    CHECK(areas.scroll(80, 80, {0, 30}));
    CHECK_FALSE(areas.scroll(80, 80, {0, 30}));
    CHECK(areas.take(1).y == 50.0F);
    CHECK(areas.take(1).y == 0.0F);
}

TEST_CASE("What an area that has gone should have moved is forgotten", "[scroll]") {
    ScrollAreas areas = nested_areas();
    CHECK(areas.scroll(80, 80, {0, 30}));
    areas.begin_frame();
    areas.end_frame();
    CHECK(areas.take(1).y == 0.0F);
    CHECK_FALSE(areas.has_area_at(80, 80));
}
