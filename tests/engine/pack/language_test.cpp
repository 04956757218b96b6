#include "engine/pack/language.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace joinery::pack;

TEST_CASE("A tag of a language is written in one way") {
    CHECK(canonical_language("es") == "es");
    CHECK(canonical_language("PT-br") == "pt-BR");
    CHECK(canonical_language("ZH-hANT-tw") == "zh-Hant-TW");
    CHECK(canonical_language("es-419") == "es-419");
    CHECK(canonical_language("CA-Valencia") == "ca-valencia");
    CHECK(canonical_language("de-CH-1996") == "de-CH-1996");
    CHECK(canonical_language("gsw") == "gsw");
    CHECK(is_language("pt-BR"));
    CHECK_FALSE(is_language("pt-br"));
}

TEST_CASE("What is no tag of language, script, region and variants is none") {
    for (const char* const tag : {"",           "-",
                                  "e",          "es-",
                                  "-es",        "es--MX",
                                  "spanish",    "es_MX",
                                  "es-MX-",     "es MX",
                                  "1es",        "es-x",
                                  "es-x-mine",  "x-mine",
                                  "i-klingon",  "en-u-ca-gregory",
                                  "es-MX-Latn", "e\xC3\xB1",
                                  "../es",      "es/..",
                                  "<b>",        "de-aaaaa-bbbbb-ccccc-ddddd-eeeee-fff"})
        CHECK_FALSE(canonical_language(tag).has_value());
    CHECK_FALSE(canonical_language(std::string_view("es\0", 3)).has_value());
}
