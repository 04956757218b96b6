#include "shell/model/library.hpp"

#include <catch2/catch_test_macros.hpp>

#include "shell/model/library_command.hpp"
#include "tests/shell/sample_library.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery::shell;

namespace {

Model model_with_library() {
    Workbench bench = opened_workbench();
    bench.hears(sample_library());
    return bench.model;
}

std::vector<std::string> ids(const std::vector<ConceptPlace>& places) {
    std::vector<std::string> found;
    found.reserve(places.size());
    for (const ConceptPlace& place : places)
        found.push_back(place.what->id);
    return found;
}

std::vector<ConceptPlace> places_of(const Model& model) { return concept_places(model.library, model.course); }

} // namespace

TEST_CASE("Concepts stand pack by pack, from the foundations up, and only those that are taught", "[library]") {
    const Model model = model_with_library();
    const auto places = places_of(model);
    CHECK(ids(places) == std::vector<std::string>{"select", "where", "inner", "left"});
    CHECK(places[1].pack->id == "repair");
    CHECK(places[2].pack->id == "joins");
    CHECK(places[0].depth == 0);
    CHECK(places[3].depth == 3);
}

TEST_CASE("What builds on what is told by titles, without what nothing teaches", "[library]") {
    const Model model = model_with_library();
    const auto places = places_of(model);
    CHECK(builds_on_text(places, 0).empty());
    CHECK(builds_on_text(places, 3) == "Builds on INNER JOIN.");
    CHECK(foundations(places, 3) == std::vector<bool>{true, true, true, true});
    CHECK(foundations(places, 1) == std::vector<bool>{true, true, false, false});
}

TEST_CASE("Exercises on a concept are counted in all packs, and the next one is the first unsolved", "[library]") {
    Model model = model_with_library();
    const auto next = [&model](std::size_t index) {
        const auto places = places_of(model);
        return places[index].next_pack->id + '/' + places[index].next->id;
    };
    // Of the open pack the course knows better than storage did.
    CHECK(places_of(model)[0].solved == 0);
    CHECK(next(0) == "repair/all");
    model.course.progress["all"] = Progress::solved;
    CHECK(places_of(model)[0].solved == 1);
    CHECK(places_of(model)[0].total == 2);
    CHECK(next(0) == "repair/some");
    CHECK(places_of(model)[1].total == 3);
    model.course.progress["some"] = model.course.progress["none"] = Progress::solved;
    CHECK(next(0) == "repair/all");
    CHECK(next(1) == "joins/gaps");
    CHECK(places_of(model)[2].solved == 1);
}

TEST_CASE("A circle of prerequisites is cut, and a concept without a name has its id", "[library]") {
    Library library;
    library.packs = {{.id = "p", .exercises = {library_exercise("e", {"a", "b", "c", "unnamed"})}}};
    library.concepts = {{"a", "A", {"b"}}, {"b", "B", {"c"}}, {"c", "C", {"a", "c", "nowhere"}}};
    name_concepts(library);
    const auto places = concept_places(library, {});
    REQUIRE(places.size() == 4);
    for (const ConceptPlace& place : places)
        for (const std::size_t below : place.builds_on)
            CHECK(places[below].depth < place.depth);
    CHECK(library.concepts.back().title == "unnamed");
}

TEST_CASE("A pack from elsewhere has the map for itself and no part in the site's own progress", "[library]") {
    Workbench bench;
    bench.hears(Environment{});
    bench.hears(message::Restored{});
    bench.hears(message::ForeignPack{"https://example.org"});
    bench.hears(joinery::session::Reply{0, repair_pack()});
    bench.model.course.progress["some"] = Progress::solved;
    message::LibraryTold told = sample_library();
    told.concepts = {{"where", "Where", {"select"}}};
    bench.hears(told);
    const Model& model = bench.model;
    REQUIRE(model.library.packs.size() == 3);
    CHECK(model.library.packs[0].is_foreign);
    CHECK(is_open(model.course, model.library.packs[0]));
    CHECK_FALSE(is_open(model.course, model.library.packs[1])); // the same id
    CHECK(solved_count(model.course, model.library.packs[0]) == 1);
    CHECK(solved_count(model.course, model.library.packs[1]) == 1);
    CHECK(progress_of(model.course, model.library.packs[1], model.library.packs[1].exercises[1]) ==
          Progress::untouched);
    const auto places = places_of(model);
    CHECK(ids(places) == std::vector<std::string>{"select", "where"});
    CHECK(places[0].total == 3);
    CHECK(origin_text(model) == "Pack from https://example.org");
}

TEST_CASE("A pack's facts", "[library]") {
    CHECK(pack_facts(sample_library().packs[0]) == "3 exercises · difficulty 1 to 3 · about 90 minutes");
    CHECK(pack_facts({.exercises = {library_exercise("a", {}, 2)}}) == "1 exercise · difficulty 2 · about 30 minutes");
    CHECK(pack_facts({.exercises = std::vector(5, library_exercise("a", {}))}) ==
          "5 exercises · difficulty 1 · about 3 hours");
    CHECK(pack_facts({}) == "0 exercises");
}

TEST_CASE("An empty library says whether it may still come", "[library]") {
    Model model;
    CHECK(no_library_text(model) == "The packs of this site will be listed here as soon as the list has come.");
    model.library.reason = "It did not come.";
    CHECK(no_library_text(model) == "It did not come.");
    CHECK(no_concepts_text(model, {}) == "It did not come.");
    model.library.packs = {{.id = "p"}};
    CHECK(no_library_text(model).empty());
    CHECK(no_concepts_text(model, {}) == "The exercises here name no concepts.");
}
