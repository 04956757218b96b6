#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/token.hpp"

using namespace joinery;

namespace {

// The tokens' texts with a bar between them.
std::string barred(std::string_view text) {
    std::string whole;
    for (const parse::Token& token : parse::tokenize(text))
        whole += (whole.empty() ? "" : "|") + std::string(token.text);
    return whole;
}

parse::Token first(std::string_view text) { return parse::tokenize(text).front(); }

} // namespace

TEST_CASE("SQL falls apart into words and signs") {
    CHECK(barred("SELECT a.b,c FROM t;") == "SELECT|a|.|b|,|c|FROM|t|;");
    CHECK(barred("a<=b<>c||d->>'$.x'") == "a|<=|b|<>|c||||d|->>|'$.x'");
    CHECK(barred("1.5e-3+.5+0x1F+1e9") == "1.5e-3|+|.5|+|0x1F|+|1e9");
    CHECK(barred("x'00ff' X'' xy") == "x'00ff'|X''|xy");
    CHECK(barred("größe = 'naïve 日本'") == "größe|=|'naïve 日本'");
    CHECK(barred("").empty());
}

TEST_CASE("Comments and spaces are nothing") {
    CHECK(barred("a -- b\n c /* d ; ' */ e") == "a|c|e");
    CHECK(barred("a -- to the end").substr(0, 1) == "a");
    CHECK(barred("a /* never closed 'b' ").size() == 1);
    CHECK(barred("- -1 /x") == "-|-|1|/|x");
}

TEST_CASE("A byte order mark is a space, and a comment that begins at the very end is none") {
    CHECK(barred("\xEF\xBB\xBF"
                 "SELECT \xEF\xBB\xBF 1") == "SELECT|1");
    CHECK(barred("a /*") == "a|/|*");
}

TEST_CASE("A parameter may have Tcl's suffix") {
    CHECK(barred("?12a :a @b $c::d(e;'f)g") == "?12|a|:a|@b|$c::d(e;'f)|g");
    CHECK(barred("$a(b c) :(d)") == "$a(b|c|)|:|(|d|)");
}

TEST_CASE("A doubled quote stands for itself") {
    CHECK(barred("'it''s' b") == "'it''s'|b");
    CHECK(parse::name_of(first("\"a\"\"b\"")) == "a\"b");
    CHECK(parse::name_of(first("`a``b`")) == "a`b");
    CHECK(parse::name_of(first("[a b]")) == "a b");
    CHECK(parse::name_of(first("plain")) == "plain");
}

TEST_CASE("What is never closed reaches to the end and says so") {
    for (const char* text : {"'abc", "\"abc", "`abc", "[abc", "x'00"}) {
        CAPTURE(text);
        CHECK(parse::tokenize(text).size() == 1);
        CHECK_FALSE(first(text).is_closed);
    }
    CHECK(parse::name_of(first("\"abc")) == "abc");
    CHECK(first("'abc'").is_closed);
}

TEST_CASE("A token knows how many parentheses are open around it") {
    const auto tokens = parse::tokenize("a (b (c)) ) d");
    CHECK(tokens[0].depth == 0);
    CHECK(tokens[1].depth == 0);
    CHECK(tokens[2].depth == 1);
    CHECK(tokens[4].depth == 2);
    CHECK(tokens.back().depth == 0);
}

TEST_CASE("A word is compared with its case aside, a quoted name is no word") {
    CHECK(parse::is_word(first("SeLeCt"), "select"));
    CHECK_FALSE(parse::is_word(first("selects"), "select"));
    CHECK_FALSE(parse::is_word(first("\"select\""), "select"));
    CHECK(parse::folded("NaÏve") == "naÏve");
}
