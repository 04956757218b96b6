#include "engine/pack/construct.hpp"

#include <fstream>
#include <set>

#include <catch2/catch_test_macros.hpp>

using namespace joinery::pack;

namespace {

// The names in the first column of the table that begins with this line.
std::vector<std::string> documented(const std::string& head) {
    std::ifstream lines(JOINERY_SOURCE_DIR "/docs/pack-format.md");
    std::vector<std::string> names;
    bool is_inside = false;
    for (std::string line; std::getline(lines, line);) {
        is_inside = line == head || (is_inside && line.rfind('|', 0) == 0);
        if (is_inside && line.rfind("| `", 0) == 0)
            names.push_back(line.substr(3, line.find('`', 3) - 3));
    }
    return names;
}

} // namespace

TEST_CASE("docs/pack-format.md lists every construct, in order, and no other") {
    std::vector<std::string> names = construct_names();
    CHECK(names.size() > 100);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
    names.emplace_back("function:NAME");
    CHECK(documented("| construct | what counts |") == names);
}

TEST_CASE("Every name of the list is found, in any case and with any spaces") {
    for (const std::string& name : construct_names()) {
        CAPTURE(name);
        std::string other = " ";
        for (const char byte : name)
            other += byte == ' ' ? std::string("\t \n")
                                 : std::string(1, byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte);
        const auto found = find_construct(name);
        REQUIRE(found.has_value());
        CHECK(find_construct(other + " ") == found);
        CHECK(normal_construct_name(other) == name);
        CHECK(construct_words(*found).rfind('a', 0) == 0);
    }
    CHECK(construct_words(find_construct("left join").value()) == "a `LEFT JOIN`");
    CHECK(construct_words(find_construct("sum").value()) == "a call of `sum()`");
}

TEST_CASE("A function is asked for by any name that one can have") {
    CHECK(find_construct("function:Upper") == NamedConstruct{Construct::call, "upper"});
    CHECK(find_construct("function:max")->is_aggregate_alone == false);
    CHECK(find_construct("max")->is_aggregate_alone);
    for (const char* name : {"function:", "function: upper", "function:a b", "function:a()", "function", "func:upper"})
        CHECK_FALSE(find_construct(name).has_value());
}

TEST_CASE("An unknown construct gets the nearest name, where one is near") {
    CHECK(unknown_construct("lift join") == "There is no construct `lift join`. Is `left join` meant?");
    CHECK(unknown_construct("LEFTJOIN") == "There is no construct `LEFTJOIN`. Is `left join` meant?");
    CHECK(unknown_construct("subqury") == "There is no construct `subqury`. Is `subquery` meant?");
    CHECK(unknown_construct("hash join table") == "There is no construct `hash join table`.");
    CHECK(unknown_construct("") == "There is no construct ``.");
}
