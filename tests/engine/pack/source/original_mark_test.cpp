#include "engine/pack/source/original_mark.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/engine/pack/small_pack.hpp"

using namespace joinery::pack;

namespace {

std::string mark_after(void (*change)(Exercise&)) {
    Exercise exercise = small_pack().exercises[0];
    change(exercise);
    return original_mark(exercise);
}

} // namespace

TEST_CASE("A mark follows from all prose of an exercise, and from nothing else") {
    const std::string mark = mark_after([](Exercise&) {});
    CHECK(mark.size() == 8);
    CHECK(mark_after([](Exercise& all) { all.solution += ' '; }) == mark);
    CHECK(mark_after([](Exercise& all) { all.wrong[0].sql += ' '; }) == mark);
    CHECK(mark_after([](Exercise& all) { all.minutes = 9; }) == mark);
    CHECK(mark_after([](Exercise& all) { all.title += '.'; }) != mark);
    CHECK(mark_after([](Exercise& all) { all.task += '.'; }) != mark);
    CHECK(mark_after([](Exercise& all) { all.hints[1] += '.'; }) != mark);
    CHECK(mark_after([](Exercise& all) { std::swap(all.hints[0], all.hints[1]); }) != mark);
    CHECK(mark_after([](Exercise& all) { all.hints.pop_back(); }) != mark);
    CHECK(mark_after([](Exercise& all) { all.after += '.'; }) != mark);
    CHECK(mark_after([](Exercise& all) { all.wrong[0].says += '.'; }) != mark);
    CHECK(mark_after([](Exercise& all) { std::swap(all.wrong[0], all.wrong[1]); }) != mark);
}

TEST_CASE("Texts that run together otherwise have another mark") {
    CHECK(mark_after([](Exercise& all) {
              all.hints = {"ab", "c"};
          }) != mark_after([](Exercise& all) {
              all.hints = {"a", "bc"};
          }));
}

TEST_CASE("A mark is written among the settings, in place of the one that is there") {
    CHECK(with_mark("+++\ntitle = \"T\"\n+++\nProse.\n", "0a") ==
          "+++\ntitle = \"T\"\noriginal = \"0a\"\n+++\nProse.\n");
    CHECK(with_mark("+++\n original= \"1b\" # old\ntitle = \"T\"\n+++\noriginal = 1\n+++\n", "0a") ==
          "+++\ntitle = \"T\"\noriginal = \"0a\"\n+++\noriginal = 1\n+++\n");
    CHECK(with_mark("+++\noriginality = 1\n+++", "0a") == "+++\noriginality = 1\noriginal = \"0a\"\n+++\n");
    CHECK(with_mark("+++\n+++\n", "0a") == "+++\noriginal = \"0a\"\n+++\n");
    CHECK_FALSE(with_mark("Prose.\n+++\n+++\n", "0a").has_value());
    CHECK_FALSE(with_mark("+++\ntitle = 1\n", "0a").has_value());
    CHECK_FALSE(with_mark("", "0a").has_value());
}
