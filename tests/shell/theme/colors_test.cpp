#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "shell/theme/colors.hpp"

using namespace joinery::shell;

TEST_CASE("Every text on its ground reaches 4.5 to 1, in both schemes", "[theme]") {
    for (const Theme theme : {Theme::light, Theme::dark}) {
        const Colors colors(theme, std::nullopt);
        for (const auto& [text, ground] : k_text_on_ground) {
            INFO(k_color_names[static_cast<std::size_t>(text)] << " on "
                                                               << k_color_names[static_cast<std::size_t>(ground)]
                                                               << (theme == Theme::dark ? ", dark" : ", light"));
            CHECK(contrast(colors[text], colors[ground]) >= 4.5);
        }
    }
}

TEST_CASE("Contrast runs from 1 for a colour on itself to 21 for black on white", "[theme]") {
    CHECK(contrast(0xff563412, 0xff563412) == Catch::Approx(1));
    CHECK(contrast(0xff000000, 0xffffffff) == Catch::Approx(21));
    CHECK(contrast(0xffffffff, 0xff000000) == Catch::Approx(21));
    // WCAG's own example of a grey that just passes.
    CHECK(contrast(0xff767676, 0xffffffff) == Catch::Approx(4.54).margin(0.01));
}

TEST_CASE("A CSS colour is read as browsers compute it", "[theme]") {
    CHECK(color_from_css("#18202b") == 0xff2b2018U);
    CHECK(color_from_css("#18202b66") == 0x662b2018U);
    CHECK(color_from_css("rgb(24, 32, 43)") == 0xff2b2018U);
    CHECK(color_from_css("rgba(24, 32, 43, 0.4)") == 0x662b2018U);
    CHECK(color_from_css("rgb(24 32 43 / 0.4)") == 0x662b2018U);
    CHECK(color_from_css("rgb(24.4, 31.6, 999)") == 0xffff2018U);
}

TEST_CASE("What is no CSS colour is refused", "[theme]") {
    for (const char* text : {"", "#", "#12345", "#12345g", "rgb(", "rgb()", "rgb(1, 2)", "rgb(1, 2, 3", "rgb(1, 2, 3) ",
                             "CanvasText", "rgba(1, 2, 3, 4, 5)"}) {
        INFO(text);
        CHECK_FALSE(color_from_css(text).has_value());
    }
}

TEST_CASE("Forced colours replace those they name", "[theme]") {
    const Colors plain(Theme::light, std::nullopt);
    const Colors forced(Theme::light,
                        {{{"text", "rgb(255, 255, 0)"}, {"surface", "nonsense"}, {"unknown", "#000000"}}});
    CHECK(forced[Color::text] == 0xff00ffffU);
    CHECK(forced[Color::surface] == plain[Color::surface]);
    CHECK(forced[Color::muted] == plain[Color::muted]);
}
