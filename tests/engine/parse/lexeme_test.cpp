#include "engine/parse/lexeme.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

using namespace joinery::parse;

TEST_CASE("The keywords are SQLite's, all and no others") {
    const int count = sqlite3_keyword_count();
    CHECK(count == static_cast<int>(Lexeme::kw_without) - static_cast<int>(Lexeme::kw_abort) + 1);
    for (int i = 0; i < count; ++i) {
        const char* text = nullptr;
        int size = 0;
        REQUIRE(sqlite3_keyword_name(i, &text, &size) == SQLITE_OK);
        const std::string word(text, static_cast<std::size_t>(size));
        CAPTURE(word);
        CHECK(keyword_of(word) != Lexeme::name);
        CHECK(keyword_text(keyword_of(word)) == word);
    }
}

TEST_CASE("A keyword is one in any case, and a longer word is none") {
    CHECK(keyword_of("sElEcT") == Lexeme::kw_select);
    CHECK(keyword_of("selects") == Lexeme::name);
    CHECK(keyword_of("current_date") == Lexeme::kw_current_date);
    CHECK(keyword_of("s") == Lexeme::name);
    CHECK(keyword_of("") == Lexeme::name);
    CHECK(keyword_text(Lexeme::comma).empty());
}

TEST_CASE("Some keywords may be names") {
    CHECK(is_name_too(Lexeme::kw_key));
    CHECK_FALSE(is_name_too(Lexeme::kw_select));
    CHECK_FALSE(is_name_too(Lexeme::kw_left));
    CHECK(is_join_word(Lexeme::kw_left));
    CHECK_FALSE(is_join_word(Lexeme::kw_join));
}
