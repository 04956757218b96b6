#include <catch2/catch_test_macros.hpp>

#include "shell/widgets/grid_choice.hpp"

using namespace joinery::shell;

namespace {

constexpr GridSize k_size = {100, 5, 10};

CellPlace head_after(Key key, CellPlace from, Modifiers modifiers = {}) {
    return choice_after({key, modifiers}, CellRange{from, from}, {0, 0}, k_size)->head;
}

} // namespace

TEST_CASE("Arrows move by one and stop at the edges", "[grid]") {
    CHECK(head_after(Key::down, {3, 2}) == CellPlace{4, 2});
    CHECK(head_after(Key::up, {3, 2}) == CellPlace{2, 2});
    CHECK(head_after(Key::left, {3, 2}) == CellPlace{3, 1});
    CHECK(head_after(Key::right, {3, 2}) == CellPlace{3, 3});
    CHECK(head_after(Key::up, {0, 0}) == CellPlace{0, 0});
    CHECK(head_after(Key::left, {0, 0}) == CellPlace{0, 0});
    CHECK(head_after(Key::down, {99, 4}) == CellPlace{99, 4});
    CHECK(head_after(Key::right, {99, 4}) == CellPlace{99, 4});
}

TEST_CASE("Pages, ends and far ends", "[grid]") {
    CHECK(head_after(Key::page_down, {3, 2}) == CellPlace{13, 2});
    CHECK(head_after(Key::page_up, {3, 2}) == CellPlace{0, 2});
    CHECK(head_after(Key::page_down, {95, 2}) == CellPlace{99, 2});
    CHECK(head_after(Key::home, {3, 2}) == CellPlace{3, 0});
    CHECK(head_after(Key::end, {3, 2}) == CellPlace{3, 4});
    CHECK(head_after(Key::home, {3, 2}, {.control = true}) == CellPlace{0, 0});
    CHECK(head_after(Key::end, {3, 2}, {.meta = true}) == CellPlace{99, 4});
    CHECK(head_after(Key::down, {3, 2}, {.control = true}) == CellPlace{99, 2});
    CHECK(head_after(Key::left, {3, 2}, {.control = true}) == CellPlace{3, 0});
}

TEST_CASE("Shift keeps the anchor", "[grid]") {
    const auto range = choice_after({Key::down, {.shift = true}}, CellRange{{3, 2}, {5, 3}}, {0, 0}, k_size);
    CHECK(range == CellRange{{3, 2}, {6, 3}});
}

TEST_CASE("The first arrow chooses the start, and other keys go from there", "[grid]") {
    CHECK(choice_after({Key::down, {}}, std::nullopt, {7, 0}, k_size) == CellRange{{7, 0}, {7, 0}});
    CHECK(choice_after({Key::page_down, {}}, std::nullopt, {7, 0}, k_size) == CellRange{{17, 0}, {17, 0}});
    CHECK(choice_after({Key::end, {.shift = true, .control = true}}, std::nullopt, {7, 0}, k_size) ==
          CellRange{{99, 4}, {99, 4}});
}

TEST_CASE("Nothing is chosen in an empty grid, nor by Escape", "[grid]") {
    CHECK_FALSE(choice_after({Key::down, {}}, std::nullopt, {0, 0}, {0, 5, 10}).has_value());
    CHECK_FALSE(choice_after({Key::down, {}}, std::nullopt, {0, 0}, {5, 0, 10}).has_value());
    CHECK_FALSE(choice_after({Key::escape, {}}, CellRange{}, {0, 0}, k_size).has_value());
}

TEST_CASE("A range holds the cells between its corners, whichever way it was drawn", "[grid]") {
    const CellRange range = {{5, 3}, {3, 1}};
    CHECK(is_chosen(range, 3, 1));
    CHECK(is_chosen(range, 5, 3));
    CHECK(is_chosen(range, 4, 2));
    CHECK_FALSE(is_chosen(range, 2, 2));
    CHECK_FALSE(is_chosen(range, 4, 4));
    CHECK_FALSE(is_chosen(std::nullopt, 0, 0));
}
