#include "engine/pack/translation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/pack/compiled.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/sealed.hpp"
#include "tests/engine/pack/small_pack.hpp"

using namespace joinery;
using namespace joinery::pack;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string compiled() { return write_compiled(small_translation(), "small"); }

std::string fault_of(std::string_view text, const Pack& pack = translated_pack()) {
    const auto translation = read_translation(text, pack);
    return translation ? "" : translation.error();
}

// What somebody would do who changes a translation on purpose, and the pack that is to have it.
std::string fault_of_change(std::string_view old_part, std::string_view new_part) {
    std::string text = compiled();
    const std::size_t at = text.find(old_part);
    REQUIRE(at != std::string::npos);
    text = stamped(text.replace(at, old_part.size(), new_part));
    Pack pack = small_pack();
    pack.translations = {{"es", std::string(hash_of(text))}};
    return fault_of(text, pack);
}

std::string fault_of_sentences(std::string_view sentences) {
    const std::string text = compiled();
    const std::size_t begin = text.find("\"sealed\":\"") + 10;
    return fault_of_change(text.substr(begin, text.find('"', begin) - begin), seal(sentences));
}

bool is(const Prose& prose, std::string_view text, std::string_view language) {
    return prose.text == text && prose.language == language;
}

} // namespace

TEST_CASE("A translation comes back from its compiled text as it was") {
    const auto translation = read_translation(compiled(), translated_pack());
    REQUIRE(translation.has_value());
    CHECK(write_compiled(*translation, "small") == compiled());
    CHECK(translation->language == "es");
    CHECK(translation->exercises[0].says == std::vector<std::string>{"Todas las columnas, por favor."});
}

TEST_CASE("A pack names its translations, and one without any does not speak of them") {
    const auto pack = read_compiled(write_compiled(translated_pack()));
    REQUIRE(pack.has_value());
    REQUIRE(pack->translations.size() == 1);
    CHECK(pack->translations[0].language == "es");
    CHECK(pack->translations[0].hash == hash_of(compiled()));
    CHECK_THAT(write_compiled(small_pack()), !ContainsSubstring("translations"));
}

TEST_CASE("A translation shows nobody its sentences") {
    CHECK_THAT(compiled(), ContainsSubstring("Muestra"));
    CHECK_THAT(compiled(), !ContainsSubstring("por favor"));
}

TEST_CASE("What is not translated is read in the original, part by part") {
    const Pack pack = translated_pack();
    const Translation spanish = small_translation();
    const Reading reading(pack, &spanish);
    const Exercise& bikes = pack.exercises[0];
    CHECK(reading.language() == "es");
    CHECK(is(reading.title(), "Un pack pequeño", "es"));
    CHECK(is(reading.description(), "For tests.", "en"));
    CHECK(is(reading.title(bikes), "Todas las bicis", "es"));
    CHECK(is(reading.task(bikes), "Muestra **todas** las bicis.", "es"));
    CHECK(is(reading.hint(bikes, 0), "¿Qué tabla?", "es"));
    CHECK(is(reading.hint(bikes, 1), "`*` is all.", "en"));
    CHECK(is(reading.after(bikes), bikes.after, "en"));
    CHECK(is(reading.says(bikes, "All columns, please."), "Todas las columnas, por favor.", "es"));
    CHECK(is(reading.says(bikes, "Another sentence."), "Another sentence.", "en"));
    CHECK(is(reading.title(pack.exercises[1]), "Sorted", "en"));
    CHECK(is(Reading(pack, nullptr).task(bikes), "Show **all** bikes.", "en"));
}

TEST_CASE("Of two wrong answers with one sentence, one needs to be translated") {
    Pack pack = translated_pack();
    Translation spanish = small_translation();
    pack.exercises[0].wrong = {{"SELECT 1;", "No."}, {"SELECT 2;", "No."}};
    spanish.exercises[0].says = {"", "Así no."};
    CHECK(is(Reading(pack, &spanish).says(pack.exercises[0], "No."), "Así no.", "es"));
}

TEST_CASE("A translation that is cut off or changed anywhere is refused") {
    const std::string text = compiled();
    for (std::size_t length = 0; length < text.size(); length += 7)
        CHECK_THAT(fault_of(text.substr(0, length)), ContainsSubstring("This translation is broken: "));
    for (std::size_t at = 0; at < text.size(); at += 7) {
        std::string changed = text;
        changed[at] = changed[at] == 'a' ? 'b' : 'a';
        CHECK_FALSE(fault_of(changed).empty());
    }
}

TEST_CASE("A translation of another pack, or of another build of it, is refused") {
    const std::string other = "This translation belongs to another pack, or to another build of this one.";
    CHECK(fault_of(write_compiled(small_translation(), "large")) == other);
    CHECK(fault_of(compiled(), small_pack()) == other);
    Translation changed = small_translation();
    changed.exercises[0].task += '.';
    CHECK(fault_of(write_compiled(changed, "small")) == other);
    CHECK(fault_of_change("\"language\":\"es\"", "\"language\":\"pl\"") == other);
    CHECK_THAT(fault_of(write_compiled(small_pack())), ContainsSubstring("`format` is not `joinery-translation`"));
    CHECK_FALSE(read_compiled(compiled()).has_value());
}

TEST_CASE("A translation that the format does not allow is refused by name") {
    CHECK_THAT(fault_of_change("\"es\"", "\"../es\""), ContainsSubstring("`language` is no language"));
    CHECK_THAT(fault_of_change("\"format_version\":1", "\"format_version\":2"), ContainsSubstring("needs Joinery"));
    CHECK_THAT(fault_of_change("\"id\":\"all-bikes\"", "\"id\":\"none\""),
               ContainsSubstring("names no exercise of the pack"));
    CHECK_THAT(fault_of_change("[\"¿Qué tabla?\"]", "[\"1\",\"2\",\"3\"]"),
               ContainsSubstring("has more parts than the original"));
    CHECK_THAT(fault_of_change("[\"¿Qué tabla?\"]", "[1]"), ContainsSubstring("must be"));
    CHECK_THAT(fault_of_change("[\"¿Qué tabla?\"]", "null"), ContainsSubstring("must be"));
    CHECK_THAT(fault_of_change("Todas las bicis", std::string(k_line_bytes + 1, 'x')),
               ContainsSubstring("is longer than 2000 bytes"));
    CHECK_THAT(fault_of_sentences(R"(["1","2","3"])"), ContainsSubstring("has more parts than the original"));
    CHECK_THAT(fault_of_sentences("{}"), ContainsSubstring("cannot be read"));
    CHECK_THAT(fault_of_sentences(std::string(100'000, '[')), ContainsSubstring("cannot be read"));
    CHECK_THAT(fault_of_change("\"sealed\":\"", "\"sealed\":\"x"), ContainsSubstring("cannot be read"));
    Translation twice = small_translation();
    twice.exercises.push_back(twice.exercises[0]);
    const std::string text = write_compiled(twice, "small");
    Pack pack = small_pack();
    pack.translations = {{"es", std::string(hash_of(text))}};
    CHECK_THAT(fault_of(text, pack), ContainsSubstring("has `all-bikes` twice"));
    CHECK_THAT(fault_of(std::string(k_pack_bytes + 1, ' ')), ContainsSubstring("it is longer than"));
}
