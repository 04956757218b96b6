#include <limits>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "engine/base/json_reader.hpp"
#include "engine/base/json_tree.hpp"
#include "engine/base/json_writer.hpp"

using namespace joinery;

namespace {

bool is_json(std::string_view text) { return parse_json(text).has_value(); }

// The text that a JSON text stands for.
std::string meaning(std::string_view json) { return JsonReading(json).root().text(); }

std::string written(std::string_view text) {
    JsonWriter out;
    out.text(text);
    return out.take();
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string whole;
    for (std::size_t i = 0; i < times; ++i)
        whole += piece;
    return whole;
}

} // namespace

TEST_CASE("JSON is what RFC 8259 says, no more and no less") {
    for (const char* text : {"0", "-0", "1.5", "1e9", "1E+9", "-12.05e-3", "true", "false", "null", "\"\"", "[]", "{}",
                             " [ 1 , 2 ] ", "{\"a\":{\"b\":[null]}}", "\t\r\n1", "\"\\u00e9\\n\\/\"", "\"\x7F é\""}) {
        CAPTURE(text);
        CHECK(is_json(text));
    }
    for (const char* text : {"",
                             " ",
                             "01",
                             "+1",
                             "1.",
                             ".5",
                             "1e",
                             "1e+",
                             "-",
                             "tru",
                             "True",
                             "nul",
                             "[1,]",
                             "[,1]",
                             "[1 2]",
                             "[1",
                             "1]",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{a:1}",
                             "{\"a\":1,}",
                             "{\"a\" 1}",
                             "{1:2}",
                             "\"",
                             "\"a",
                             "\"\\x\"",
                             "\"\\u12\"",
                             "\"\\u12G4\"",
                             "\"\\\"",
                             "\"\t\"",
                             "'a'",
                             "1 1",
                             "// c\n1",
                             "NaN",
                             "\"\xC3\"",
                             "\"\xED\xA0\x80\"",
                             "\xEF\xBB\xBF[]"}) {
        CAPTURE(text);
        CHECK_FALSE(is_json(text));
    }
    CHECK_FALSE(is_json(std::string_view("1\0", 2)));
    CHECK_FALSE(is_json(std::string_view("\"\\\0\"", 4)));
}

TEST_CASE("JSON may be nested 64 deep and no deeper") {
    CHECK(is_json(repeated("[", 64) + "1" + repeated("]", 64)));
    CHECK_FALSE(is_json(repeated("[", 65) + "1" + repeated("]", 65)));
    CHECK_FALSE(is_json(repeated("[", 5'000'000)));
    CHECK_FALSE(is_json(repeated("{\"a\":", 1'000'000)));
}

TEST_CASE("JSON may hold a million values and no more") {
    CHECK(is_json("[0" + repeated(",0", k_json_nodes - 2) + "]"));
    CHECK_FALSE(is_json("[0" + repeated(",0", k_json_nodes - 1) + "]"));
}

TEST_CASE("Escapes stand for their characters") {
    CHECK(meaning(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
    CHECK(meaning(R"("\u0041\u00e9\u20AC\ud83d\ude00")") == "Aé€😀");
    CHECK(meaning(R"("\u0000")") == std::string("\0", 1));
    SECTION("half a surrogate pair is mended") {
        CHECK(meaning(R"("\ud83d")") == "\xEF\xBF\xBD");
        CHECK(meaning(R"("\ud83dx")") == "\xEF\xBF\xBDx");
        CHECK(meaning(R"("\ud83d\u0041")") == "\xEF\xBF\xBD"
                                              "A");
        CHECK(meaning(R"("\ude00\ud83d")") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    }
}

TEST_CASE("Any bytes survive writing and reading, where they are UTF-8") {
    std::string every_character;
    for (int byte = 0; byte < 128; ++byte)
        every_character += static_cast<char>(byte);
    every_character += "é€😀";
    CHECK(meaning(written(every_character)) == every_character);
    CHECK(written("a\xFF") == "\"a\xEF\xBF\xBD\"");
    CHECK(written(std::string("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\x7F\"");
}

TEST_CASE("The writer puts commas where they belong") {
    JsonWriter out;
    out.begin_object();
    out.member("a");
    out.begin_list();
    out.begin_list();
    out.end_list();
    out.begin_object();
    out.end_object();
    out.null();
    out.end_list();
    out.member_truth("b", true);
    out.member_integer("c", std::numeric_limits<std::int64_t>::min());
    out.end_object();
    CHECK(out.take() == R"({"a":[[],{},null],"b":true,"c":-9223372036854775808})");
}

TEST_CASE("Numbers are read exactly where a double can hold them") {
    const auto number = [](std::string_view json) { return JsonReading(json).root().number(); };
    CHECK(number("0.4") == 0.4);
    CHECK(number("-12.05") == -12.05);
    CHECK(number("2999.999") == 2999.999);
    CHECK(number("1e22") == 1e22);
    CHECK(number("123456789012345e-22") == 123456789012345e-22);
    CHECK(number("1e-999") == 0);
    JsonReading huge("1e400");
    CHECK(huge.root().number() == 0);
    CHECK(huge.fault() == "The text is too big a number.");
}

TEST_CASE("Whole numbers keep all 64 bits") {
    const auto integer = [](std::string_view json, std::int64_t least, std::int64_t most) {
        const JsonReading reading(json);
        const std::int64_t value = reading.root().integer(least, most);
        return reading.has_fault() ? reading.fault() : std::to_string(value);
    };
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(integer("9223372036854775807", least, most) == "9223372036854775807");
    CHECK(integer("-9223372036854775808", least, most) == "-9223372036854775808");
    CHECK(integer("9223372036854775808", 0, 9) == "The text must be from 0 to 9.");
    CHECK(integer("10", 0, 9) == "The text must be from 0 to 9.");
    CHECK(integer("1.0", 0, 9) == "The text must be a whole number.");
    CHECK(integer("1e1", 0, 9) == "The text must be a whole number.");
    CHECK(integer("\"1\"", 0, 9) == "The text must be a number.");
}

TEST_CASE("The first fault is kept and names its place") {
    JsonReading reading(R"({"a": [1, {"b": true}]})");
    const JsonPlace list = reading.root().member("a");
    const JsonPlace second = list.element(1);
    CHECK(second.member("b").truth());
    CHECK_FALSE(reading.has_fault());
    CHECK(second.member("b").text().empty());
    CHECK(reading.fault() == "`a[1].b` must be a text.");
    CHECK(list.element(7).text().empty());
    CHECK(reading.fault() == "`a[1].b` must be a text.");
}

TEST_CASE("Of two members with one name the last one counts, as in JavaScript") {
    CHECK(JsonReading(R"({"a":"1","a":"2"})").root().member("a").text() == "2");
}
