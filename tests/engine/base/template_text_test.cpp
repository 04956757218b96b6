// Sentences with places in them.
#include <catch2/catch_test_macros.hpp>

#include "engine/base/template_text.hpp"

using joinery::fill;

TEST_CASE("Arguments stand where their numbers are, as often as they are") {
    CHECK(fill("nothing", {}) == "nothing");
    CHECK(fill("{1} and {2}, {1}", {std::string("a"), std::string("b")}) == "a and b, a");
    CHECK(fill("{1}", {std::string("{2}")}) == "{2}");
}

TEST_CASE("A word goes by whether a number is one, also where it is a text") {
    constexpr const char* k_words = "{1} {1?row is|rows are} there";
    CHECK(fill(k_words, {std::size_t{1}}) == "1 row is there");
    CHECK(fill(k_words, {std::size_t{0}}) == "0 rows are there");
    CHECK(fill(k_words, {std::string("1")}) == "1 row is there");
    CHECK(fill(k_words, {std::string("1.5")}) == "1.5 rows are there");
}

TEST_CASE("A place without an argument is left empty") { CHECK(fill("`{1}` {2}", {std::string("a")}) == "`a` "); }
