#include "engine/base/text_position.hpp"

#include <utility>

#include <catch2/catch_test_macros.hpp>

using namespace joinery;

namespace {

std::pair<int, int> place(std::string_view text, std::size_t offset) {
    const TextPosition at = position_at(text, offset);
    return {at.line, at.column};
}

} // namespace

TEST_CASE("Lines and columns count from 1, columns in characters") {
    CHECK(place("", 0) == std::pair(1, 1));
    CHECK(place("ab\ncd", 2) == std::pair(1, 3));
    CHECK(place("ab\ncd", 3) == std::pair(2, 1));
    CHECK(place("ab\ncd\n", 6) == std::pair(3, 1));
    CHECK(place("é日😀x", 9) == std::pair(1, 4));
    CHECK(place("ab", 99) == std::pair(1, 3));
}

TEST_CASE("The line of an offset comes without its line break") {
    CHECK(line_at("ab\ncd\nef", 4) == "cd");
    CHECK(line_at("ab\ncd", 2) == "ab");
    CHECK(line_at("ab\n", 3).empty());
    CHECK(line_at("ab", 99) == "ab");
    CHECK(line_at("", 0).empty());
}
