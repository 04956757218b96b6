#include "engine/pack/compiled.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/base/hash.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/sealed.hpp"
#include "tests/engine/pack/small_pack.hpp"

using namespace joinery;
using namespace joinery::pack;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

std::string compiled() { return write_compiled(small_pack()); }

// The fault that reading finds; empty where it finds none.
std::string fault_of(std::string_view text) {
    const auto pack = read_compiled(text);
    return pack.has_value() ? "" : pack.error();
}

// What somebody would do who changes a pack on purpose.
std::string with_right_hash(std::string text) {
    const auto place = hash_place(text);
    REQUIRE(place.has_value());
    return text.replace(*place, 16, hash_text(content_hash(text, *place)));
}

std::string replaced(std::string text, std::string_view old_part, std::string_view new_part) {
    const std::size_t at = text.find(old_part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_part.size(), new_part);
}

std::string fault_of_change(std::string_view old_part, std::string_view new_part) {
    return fault_of(with_right_hash(replaced(compiled(), old_part, new_part)));
}

std::string fault_of_answers(std::string_view answers) {
    const std::string text = compiled();
    const std::size_t begin = text.find("\"sealed\":\"") + 10;
    return fault_of_change(text.substr(begin, text.find('"', begin) - begin), seal(answers));
}

std::string fault_of_pack(void (*change)(Pack&)) {
    Pack pack = small_pack();
    change(pack);
    return fault_of(write_compiled(pack));
}

} // namespace

TEST_CASE("A pack comes back from its compiled text as it was") {
    const std::string text = compiled();
    const auto pack = read_compiled(text);
    REQUIRE(pack.has_value());
    CHECK(write_compiled(*pack) == text);
    CHECK(pack->title == "A small pack");
    CHECK(pack->authors == std::vector<std::string>{"Joinery"});
    REQUIRE(pack->exercises.size() == 2);
    const Exercise& first = pack->exercises[0];
    CHECK(first.solution == "SELECT * FROM bikes;");
    CHECK(first.accepted == std::vector<std::string>{"SELECT id, name FROM bikes;"});
    REQUIRE(first.wrong.size() == 2);
    CHECK(first.wrong[0].says == "All columns, please.");
    CHECK(first.after == "Well done: é 日本語 \"quoted\"\n");
    CHECK_FALSE(first.digits.has_value());
    CHECK(pack->exercises[1].digits == 2);
    CHECK(pack->exercises[1].columns == ColumnRule::any_order);
    CHECK(pack->exercises[1].multi);
    CHECK(first.mode == Mode::result);
    CHECK(first.search_ms == k_search_ms);
    CHECK(first.witnesses == std::vector<std::string>{"INSERT INTO bikes VALUES (1, NULL);"});
    CHECK(pack->exercises[1].search_ms == 0);
    CHECK(first.probes.empty());
    CHECK(pack->exercises[1].mode == Mode::definition);
    CHECK(pack->exercises[1].probes == std::vector<std::string>{"DELETE FROM bikes;", "SELECT 1;"});
    REQUIRE(pack->concepts.size() == 2);
    CHECK(pack->concepts[1].title == "WHERE");
    CHECK(pack->concepts[1].prerequisites == std::vector<std::string>{"select", "not-here"});
    REQUIRE(pack->data.size() == 1);
    CHECK(pack->data[0].variants[0].sql == "DELETE FROM bikes;");
    CHECK(pack->data[0].assumptions == std::vector<std::string>{"SELECT 1 FROM bikes WHERE name = '';"});
    CHECK_THAT(text, ContainsSubstring("\"hash\":\"" + pack->hash + '"'));
}

TEST_CASE("Every part of a pack changes its hash") {
    const auto hash_after = [](void (*change)(Pack&)) {
        Pack pack = small_pack();
        change(pack);
        return read_compiled(write_compiled(pack)).value().hash;
    };
    const std::string hash = hash_after([](Pack&) {});
    CHECK(hash.size() == 16);
    CHECK(hash_after([](Pack& pack) { pack.hash = "ignored"; }) == hash);
    CHECK(hash_after([](Pack& pack) { pack.title += '.'; }) != hash);
    CHECK(hash_after([](Pack& pack) { pack.concepts[0].title += '.'; }) != hash);
    CHECK(hash_after([](Pack& pack) { pack.data[0].seed += ' '; }) != hash);
    CHECK(hash_after([](Pack& pack) { pack.exercises[0].solution += ' '; }) != hash);
    CHECK(hash_after([](Pack& pack) { pack.exercises[1].digits = 3; }) != hash);
    CHECK(hash_after([](Pack& pack) { pack.exercises[1].mode = Mode::state; }) != hash);
    CHECK(hash_after([](Pack& pack) { pack.exercises[1].probes.pop_back(); }) != hash);
}

TEST_CASE("A compiled pack shows nobody its answers") {
    const std::string text = compiled();
    CHECK_THAT(text, !ContainsSubstring("SELECT * FROM"));
    CHECK_THAT(text, !ContainsSubstring("All columns, please"));
    CHECK_THAT(text, !ContainsSubstring("ORDER BY"));
}

TEST_CASE("Sealing and unsealing give back the same bytes") {
    std::string all_bytes;
    for (int byte = 0; byte < 256; ++byte)
        all_bytes += static_cast<char>(byte);
    CHECK(unseal(seal(all_bytes)) == all_bytes);
    CHECK(seal("").empty());
    CHECK(unseal("") == "");
    CHECK_FALSE(unseal("abc").has_value());
    CHECK_FALSE(unseal("zz").has_value());
    CHECK_FALSE(unseal("AB").has_value());
}

TEST_CASE("A pack that is cut off anywhere is refused") {
    const std::string text = compiled();
    for (std::size_t length = 0; length < text.size(); ++length) {
        CAPTURE(length);
        REQUIRE_THAT(fault_of(std::string_view(text).substr(0, length)), StartsWith("This pack is broken: "));
    }
}

TEST_CASE("A pack with a bit of any byte changed is refused") {
    std::string text = compiled();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char before = text[at];
        text[at] = static_cast<char>(static_cast<unsigned char>(before) ^ (1U << (at % 8)));
        CAPTURE(at);
        REQUIRE_FALSE(fault_of(text).empty());
        text[at] = before;
    }
    CHECK(fault_of(text).empty());
}

TEST_CASE("What is no pack at all is refused in a sentence") {
    CHECK(fault_of("") == "This pack is broken: the text is not JSON, or it is cut off.");
    CHECK(fault_of("<!doctype html><title>404</title>") ==
          "This pack is broken: the text is not JSON, or it is cut off.");
    CHECK(fault_of("[]") == "This pack is broken: the text must be an object.");
    CHECK(fault_of("{}") == "This pack is broken: `format` is missing.");
    CHECK(fault_of("null") == "This pack is broken: the text must be an object.");
    CHECK(fault_of(R"({"format":"zip"})") == "This pack is broken: `format` is not `joinery-pack`.");
    CHECK(fault_of(std::string(100'000, '[')) == "This pack is broken: the text is not JSON, or it is cut off.");
    CHECK(fault_of(std::string(k_pack_bytes + 1, ' ')) == "This pack is broken: it is longer than 8000000 bytes.");
}

TEST_CASE("A pack of a newer format says which engine it needs") {
    CHECK(fault_of_change(R"("format_version":1,"engine":"0.1.0")", R"("format_version":2,"engine":"0.7.0")") ==
          "This pack needs Joinery 0.7.0 or newer.");
    CHECK(fault_of_change(R"("engine":"0.1.0")", R"("engine":"<b>")") ==
          "This pack is broken: `engine` is no version.");
    CHECK(fault_of_change(R"("format_version":1)", R"("format_version":0)") ==
          "This pack is broken: `format_version` must be from 1 to 1000000.");
}

TEST_CASE("A member that is missing or of another type is named") {
    CHECK(fault_of_change(R"("title":"Sorted")", R"("tilte":"Sorted")") ==
          "This pack is broken: `exercises[1].title` is missing.");
    CHECK(fault_of_change(R"("title":"Sorted")", R"("title":["Sorted"])") ==
          "This pack is broken: `exercises[1].title` must be a text.");
    CHECK(fault_of_change(R"("difficulty":5)", R"("difficulty":6)") ==
          "This pack is broken: `exercises[1].difficulty` must be from 1 to 5.");
    CHECK(fault_of_change(R"("minutes":2)", R"("minutes":2.5)") ==
          "This pack is broken: `exercises[0].minutes` must be a whole number.");
    CHECK(fault_of_change(R"("minutes":2)", R"("minutes":1e999)") ==
          "This pack is broken: `exercises[0].minutes` must be a whole number.");
    CHECK(fault_of_change(R"("columns":"any-order")", R"("columns":"any")") ==
          "This pack is broken: `exercises[1].columns` is no rule for columns.");
    CHECK(fault_of_change(R"("mode":"definition")", R"("mode":"schema")") ==
          "This pack is broken: `exercises[1].mode` is no mode.");
    CHECK(fault_of_change(R"("multi":true)", R"("multi":1)") ==
          "This pack is broken: `exercises[1].multi` must be true or false.");
    CHECK(fault_of_change(R"("digits":2)", R"("digits":99)") ==
          "This pack is broken: `exercises[1].digits` must be from 0 to 15.");
    CHECK(fault_of_change(R"("authors":["Joinery"])", R"("authors":{})") ==
          "This pack is broken: `authors` must be a list.");
    CHECK(fault_of_change(R"("version":"1.2.3")", R"("version":"1.2")") ==
          "This pack is broken: `version` is no version.");
    CHECK(fault_of_change(R"("id":"small")", R"("id":"../small")") == "This pack is broken: `id` is no id.");
}

TEST_CASE("Every member of a compiled pack is needed") {
    const std::string text = compiled();
    std::size_t members = 0;
    for (std::size_t at = text.find("\":"); at != std::string::npos; at = text.find("\":", at + 1)) {
        std::string changed = text.substr(0, at) + '_' + text.substr(at);
        CAPTURE(text.substr(at < 20 ? 0 : at - 20, 30));
        if (hash_place(changed)) // but where it is the hash's own name that was changed
            changed = with_right_hash(changed);
        const std::string end = text.substr(at - 6, 6);
        // Missing means none, like null. The pack's concepts are objects, an exercise's are names.
        const bool is_optional = end == "digits" || end == "_steps" || end == "ptions" || end == "rch_ms" ||
                                 end == "nesses" || text.substr(at - 8, 12) == "concepts\":[{";
        CHECK(fault_of(changed).empty() == is_optional);
        ++members;
    }
    CHECK(members > 40);
}

TEST_CASE("A pack of before there were searches has none of their settings and is searched all the same") {
    std::string text = compiled();
    for (const char* const member :
         {R"(,"assumptions":["SELECT 1 FROM bikes WHERE name = '';"])", R"(,"search_ms":150)", R"(,"search_ms":0)",
          R"(,"witnesses":["INSERT INTO bikes VALUES (1, NULL);"])", R"(,"witnesses":[])"})
        text = replaced(text, member, "");
    const auto pack = read_compiled(with_right_hash(text));
    REQUIRE(pack.has_value());
    CHECK(pack->data[0].assumptions.empty());
    CHECK(pack->exercises[0].witnesses.empty());
    CHECK(pack->exercises[1].search_ms == k_search_ms);
}

TEST_CASE("Settings of the search past their bounds are refused") {
    CHECK(fault_of_change(R"("search_ms":0)", R"("search_ms":60000)") ==
          "This pack is broken: `exercises[1].search_ms` must be from 0 to 5000.");
    CHECK(fault_of_change(R"("assumptions":["SELECT)", R"("assumptions":[1,"SELECT)") ==
          "This pack is broken: `data.workshop.assumptions[0]` must be a text.");
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises[0].witnesses.resize(k_most_witnesses + 1); }) ==
          "This pack is broken: `exercises[0].witnesses` has more than 50 entries.");
}

TEST_CASE("Answers that cannot be read are refused") {
    CHECK(fault_of_answers("{}") ==
          "This pack is broken: `exercises[0].sealed` cannot be read: `solution` is missing.");
    CHECK(fault_of_answers("SELECT 1") ==
          "This pack is broken: `exercises[0].sealed` cannot be read: The text is not JSON, or it is cut off.");
    CHECK(fault_of_answers(R"({"solution":"","probes":[],"accepted":[],"wrong":[]})") ==
          "This pack is broken: `exercises[0].sealed` holds no solution.");
    CHECK(fault_of_answers(R"({"solution":"SELECT 1","probes":[],"accepted":[],"wrong":[{"sql":"SELECT 2"}]})") ==
          "This pack is broken: `exercises[0].sealed` cannot be read: `wrong[0].says` is missing.");
    CHECK(fault_of_change("\"sealed\":\"", "\"sealed\":\"xyz") ==
          "This pack is broken: `exercises[0].sealed` cannot be read.");
}

TEST_CASE("What names nothing, or two things, is refused") {
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises[1].data = "shop"; }) ==
          "This pack is broken: `exercises[1].data` names no data set of the pack.");
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises[1].id = "all-bikes"; }) ==
          "This pack is broken: `exercises` has `all-bikes` twice.");
    CHECK(fault_of_pack([](Pack& pack) { pack.data.push_back(pack.data[0]); }) ==
          "This pack is broken: `data` has `workshop` twice.");
    CHECK(fault_of_pack([](Pack& pack) { pack.data[0].variants.push_back(pack.data[0].variants[0]); }) ==
          "This pack is broken: `data.workshop.variants` has `hidden-empty` twice.");
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises.clear(); }) ==
          "This pack is broken: `exercises` has no entry.");
}

TEST_CASE("Requirements come back as they were, and those that ask for nothing there is are refused") {
    Pack pack = small_pack();
    pack.exercises[1].require = {.uses = {"left join", "function:upper"},
                                 .avoids = {"subquery"},
                                 .plan = {"no full scan of bikes"},
                                 .plan_of = "SELECT 1",
                                 .max_steps = 2'000,
                                 .steps_on = "hidden-empty"};
    const auto read = read_compiled(write_compiled(pack));
    REQUIRE(read.has_value());
    CHECK(read->exercises[0].require == Requirement());
    CHECK(read->exercises[1].require == pack.exercises[1].require);

    const auto refused = [](void (*change)(Requirement&)) {
        Pack changed = small_pack();
        change(changed.exercises[1].require);
        return fault_of(write_compiled(changed));
    };
    CHECK(refused([](Requirement& it) {
              it.uses = {"left join", "lift join"};
          }) == "This pack is broken: `exercises[1].require.uses[1]` is no construct.");
    CHECK(refused([](Requirement& it) { it.avoids = {"LEFT JOIN"}; }) ==
          "This pack is broken: `exercises[1].require.avoids[0]` is no construct.");
    CHECK(refused([](Requirement& it) { it.uses = {"function:" + std::string(k_line_bytes, 'x')}; }) ==
          "This pack is broken: `exercises[1].require.uses[0]` is longer than 2000 bytes.");
    CHECK(refused([](Requirement& it) { it.plan = {"no full scan of"}; }) ==
          "This pack is broken: `exercises[1].require.plan[0]` is nothing to ask of a plan.");
    CHECK(refused([](Requirement& it) { it.plan.assign(k_most_required + 1, "no scan"); }) ==
          "This pack is broken: `exercises[1].require.plan` has more than 20 entries.");
    CHECK(refused([](Requirement& it) { it.max_steps = 0; }) ==
          "This pack is broken: `exercises[1].require.max_steps` must be from 1 to 50000000.");
    CHECK(refused([](Requirement& it) { it.max_steps = -1; }) ==
          "This pack is broken: `exercises[1].require.max_steps` must be from 1 to 50000000.");
    CHECK(refused([](Requirement& it) { it.steps_on = "hidden-full"; }) ==
          "This pack is broken: `exercises[1].require` counts steps on no data set of the exercise.");
}

TEST_CASE("What is past a cap is refused") {
    CHECK(fault_of_pack([](Pack& pack) { pack.title.assign(k_line_bytes + 1, 'x'); }) ==
          "This pack is broken: `title` is longer than 2000 bytes.");
    CHECK(fault_of_pack([](Pack& pack) { pack.title.assign(k_line_bytes, 'x'); }).empty());
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises[0].task.assign(k_text_bytes + 1, 'x'); }) ==
          "This pack is broken: `exercises[0].task` is longer than 200000 bytes.");
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises[0].solution.assign(k_text_bytes + 1, 'x'); }) ==
          "This pack is broken: `exercises[0].sealed` cannot be read: `solution` is longer than 200000 bytes.");
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises.resize(k_most_exercises + 1); }) ==
          "This pack is broken: `exercises` has more than 500 entries.");
    CHECK(fault_of_pack([](Pack& pack) { pack.data.resize(k_most_data_sets + 1); }) ==
          "This pack is broken: `data` has more than 50 entries.");
    CHECK(fault_of_pack([](Pack& pack) { pack.exercises[0].hints.resize(k_most_hints + 1); }) ==
          "This pack is broken: `exercises[0].hints` has more than 20 entries.");
}

TEST_CASE("A fault that names an endless member stays short") {
    const std::string name(100'000, 'n');
    CHECK(fault_of_change("\"workshop\":{", '"' + name + "\":{").size() < 600);
}
