#include "shell/layout/concept_map.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/shell/sample_library.hpp"

using namespace joinery::shell;

namespace {

bool do_touch(const Rect& one, const Rect& other) {
    const Rect both = shared(one, other);
    return both.width > 0 && both.height > 0;
}

} // namespace

TEST_CASE("What a concept builds on stands to its left, and nothing lies over another", "[layout]") {
    Library library;
    library.packs = sample_library().packs;
    library.concepts = sample_library().concepts;
    for (int i = 0; i < 30; ++i) { // many on one level
        library.packs[1].exercises.push_back(library_exercise("e", {"c" + std::to_string(i)}));
        library.concepts.push_back({"c" + std::to_string(i), "C", {"where"}});
    }
    const auto places = concept_places(library, {});
    const ConceptMap map = concept_map(places, 800);
    REQUIRE(map.nodes.size() == places.size());
    CHECK(map.bands.size() == 2);
    for (std::size_t i = 0; i < places.size(); ++i) {
        CHECK(right_of(map.nodes[i]) <= 800);
        CHECK(bottom_of(map.nodes[i]) <= map.height);
        for (const std::size_t below : places[i].builds_on)
            CHECK(right_of(map.nodes[below]) < map.nodes[i].x);
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(do_touch(map.nodes[i], map.nodes[j]));
        for (const ConceptBand& band : map.bands)
            CHECK_FALSE(do_touch(map.nodes[i], band.caption));
    }
}

TEST_CASE("A map is for where its names have room", "[layout]") {
    Library library;
    library.packs = sample_library().packs;
    library.concepts = sample_library().concepts;
    const auto places = concept_places(library, {}); // four columns
    CHECK(does_map_fit(places, 600));
    CHECK_FALSE(does_map_fit(places, 390));
    CHECK_FALSE(does_map_fit(places, 0));
}
