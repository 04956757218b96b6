#include "engine/pack/names.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace joinery::pack;

TEST_CASE("An id is safe in a file name, a URL and a storage key") {
    for (const char* id : {"a", "0", "left-join", "a-", "x1", "010"})
        CHECK(is_id(id));
    for (const char* text : {"", "-a", "A", "a_b", "a b", "a/b", "..", "é", "a\n"})
        CHECK_FALSE(is_id(text));
    CHECK(is_id(std::string(64, 'a')));
    CHECK_FALSE(is_id(std::string(65, 'a')));
}

TEST_CASE("A concept is one id or several with dots between") {
    for (const char* name : {"select", "join.left", "window.frame.rows"})
        CHECK(is_concept(name));
    for (const char* name : {"", ".", ".a", "a.", "a..b", "Join.left", "a,b"})
        CHECK_FALSE(is_concept(name));
}

TEST_CASE("A version has three numbers") {
    for (const char* version : {"0.1.0", "1.2.3", "10.20.300", "1.0.0-beta.1", "1.0.0-x"})
        CHECK(is_version(version));
    for (const char* text : {"", "1", "1.2", "1.2.3.4", "1..3", "01.2.3", "1.2.x", "v1.2.3", "1.2.3-", "1.2.3-é",
                             "1.2.3 ", "9999999999.0.0"})
        CHECK_FALSE(is_version(text));
}
