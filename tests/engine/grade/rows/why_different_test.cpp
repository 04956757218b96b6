// Two values that look alike: what tells them apart.
#include "engine/grade/rows/why_different.hpp"

#include <limits>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace joinery;
using namespace joinery::grade;
using sql::BlobView;
using sql::Null;
using sql::ValueView;

namespace {

struct Pair {
    ValueView expected;
    ValueView actual;
    const char* why;
};

ValueView text(const char* bytes) { return std::string_view(bytes); }
ValueView integer(std::int64_t number) { return number; }

void check_all(const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) {
        CAPTURE(pair.why);
        CHECK(why_different(pair.expected, pair.actual, {}) == pair.why);
    }
}

} // namespace

TEST_CASE("Values of two classes that look alike name their classes") {
    check_all({
        {integer(1), text("1"), "The number 1 is expected, and this is the text '1'."},
        {text("1.0"), integer(1), "The text '1.0' is expected, and this is the number 1."},
        {text("a"), BlobView{"a"}, "The text 'a' is expected, and this is the blob X'61'."},
        {Null{}, text(""), "NULL is expected, and this is an empty text."},
        {Null{}, text("NULL"), "NULL is expected, and this is the text 'NULL'."},
        {Null{}, integer(0), "NULL is expected, and this is the number 0."},
        {text(""), BlobView{""}, "An empty text is expected, and this is an empty blob."},
        {text(""), integer(0), "An empty text is expected, and this is the number 0."},
    });
}

TEST_CASE("Spaces are counted, and those of another kind are named") {
    check_all({
        {text("Ada"), text("Ada "), "Only the spaces at the end differ: 1 here, and 0 are expected."},
        {text("Ada\n"), text("Ada"), "Only the spaces at the end differ: 0 here, and 1 is expected."},
        {text("Ada"), text("  Ada"), "Only the spaces at the beginning differ: 2 here, and 0 are expected."},
        {text("a b"), text("a\tb"),
         "Only the spaces inside differ: character 2 is U+0009 (tab) here, and U+0020 (space) is expected."},
        {text("a b"), text("a\u00A0b"),
         "Character 2 looks the same, but is U+00A0 (no-break space) here, and U+0020 (space) is expected."},
        {text("a\r\nb"), text("a\nb"), "Only the line ends differ: CR, LF, or both."},
    });
}

TEST_CASE("Characters that cannot be seen or told apart are named by their numbers") {
    check_all({
        {text("ab"), text("a\u200Bb"),
         "One text has a character that cannot be seen: character 2 is U+200B (zero-width space) here, and `b` U+0062 "
         "(Latin) is expected."},
        {text("a"), text("\u0430"),
         "Character 1 looks the same, but is `\u0430` U+0430 (Cyrillic) here, and `a` U+0061 (Latin) is expected."},
        {text("O'B"), text("O\u2019B"),
         "Character 2 looks the same, but is `\u2019` U+2019 here, and `'` U+0027 is expected."},
        {text("caf\u00E9"), text("cafe\u0301"),
         "Character 4 looks the same, but is `e` U+0065 (Latin) + U+0301 (a mark on the letter) here, and `\u00E9` "
         "U+00E9 "
         "(Latin) is expected."},
        {text("\u1EBF"), text("\u00EA\u0301"),
         "Character 1 looks the same, but is `\u00EA` U+00EA (Latin) + U+0301 (a mark on the letter) here, and "
         "`\u1EBF` "
         "U+1EBF (Latin) is expected."},
        {text("Stra\u00DFe \u00C9"), text("stra\u00DFe \u00E9"), "Only small and capital letters differ."},
        {text("\xFF"), text("\xFE"), "They differ in bytes that are no text in UTF-8."},
    });
}

TEST_CASE("Numbers that are near each other say how near") {
    check_all({
        {integer(9007199254740993), integer(9007199254740992),
         "The two numbers are near each other, but differ by 1: 9007199254740992 here, and 9007199254740993 is "
         "expected."},
        {0.1, 0.10001, "The two numbers are near each other, but differ by 1e-05: 0.10001 here, and 0.1 is expected."},
    });
}

TEST_CASE("Long values that agree in what is shown say how long they are") {
    const std::string same(5'000, 'x');
    const std::string other = same + "yz";
    CHECK(why_different(std::string_view(same), std::string_view(other), {}) ==
          "They agree in the part that is shown. 5002 bytes are here, and 5000 are expected.");
}

TEST_CASE("What differs at first sight needs no words") {
    check_all({
        {text("Ada"), text("Bob"), ""},
        {integer(1), integer(2), ""},
        {integer(1), text("2"), ""},
        {Null{}, integer(3), ""},
        {text("a"), BlobView{"b"}, ""},
        {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), ""},
    });
}

TEST_CASE("Values that look alike are found by one hash") {
    const std::vector<std::pair<ValueView, ValueView>> alike = {
        {text("Ada "), text("ada")}, {text("a"), text("\u0430")}, {text("\u00E9"), text("e\u0301")},
        {integer(1), text("1")},     {Null{}, text("null")},      {text("x"), BlobView{"x"}},
    };
    for (const auto& [a, b] : alike)
        CHECK(looks_hash(a) == looks_hash(b));
    CHECK(looks_hash(text("Ada")) != looks_hash(text("Bob")));
    CHECK(looks_hash(integer(1)) != looks_hash(integer(2)));
}
