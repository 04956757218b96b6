#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cfloat>

#include "tests/shell/platform/bare_context.hpp"

using namespace joinery::shell;

TEST_CASE("Every face has a font, with the characters its texts need", "[fonts]") {
    BareContext context;
    REQUIRE(context.has_fonts());
    const std::u32string words = U"AZaz09 äöüßéñÿĀſ αω АЯяёҐ –—…“”‘’ ←→⌘⇧ −≤≥≠∞ €";
    for (const Face face : {Face::words, Face::words_bold, Face::code}) {
        for (const char32_t character : words) {
            INFO("U+" << std::hex << static_cast<unsigned>(character) << " in face " << static_cast<int>(face));
            CHECK(context.fonts[face].font->IsGlyphInFont(static_cast<ImWchar>(character)));
        }
    }
    for (const char character : std::string("NULL 0123456789ABCDEF"))
        CHECK(context.fonts[Face::code_italic].font->IsGlyphInFont(static_cast<ImWchar>(character)));
}

TEST_CASE("Sizes are of the em square, as in CSS", "[fonts]") {
    BareContext context;
    ImGui::NewFrame();
    // JetBrains Mono is 600 units of 1000 wide.
    const LoadedFont& code = context.fonts[Face::code];
    CHECK(code.font->CalcTextSizeA(code.imgui_size(20), FLT_MAX, 0, "MMMMMMMMMM").x == Catch::Approx(120).margin(1));
    ImGui::EndFrame();
}

TEST_CASE("A missing face is stood in for by one that is there", "[fonts]") {
    BareContext context;
    Fonts fonts;
    CHECK_FALSE(fonts.is_ready());
    const auto bytes = font_bytes(Face::code);
    REQUIRE(fonts.add(Face::code, bytes.data(), bytes.size()));
    CHECK(fonts.is_ready());
    CHECK(fonts[Face::words].font == fonts[Face::code].font);
}

TEST_CASE("Metrics are read from the font itself", "[fonts]") {
    const auto bytes = font_bytes(Face::code);
    const auto metrics = read_font_metrics(bytes.data(), bytes.size());
    REQUIRE(metrics.has_value());
    CHECK(metrics->ascent == Catch::Approx(1.02));
    CHECK(metrics->descent == Catch::Approx(0.3));
    CHECK(metrics->capital == Catch::Approx(0.73));
}

TEST_CASE("Bytes that are no TrueType font are refused", "[fonts]") {
    BareContext context;
    Fonts fonts;
    auto bytes = font_bytes(Face::words);
    REQUIRE(bytes.size() > 1000);
    CHECK_FALSE(fonts.add(Face::words, bytes.data(), 0));
    CHECK_FALSE(fonts.add(Face::words, bytes.data(), 50));
    CHECK_FALSE(fonts.add(Face::words, bytes.data(), bytes.size() / 2));
    const std::string page(5000, '<');
    CHECK_FALSE(fonts.add(Face::words, reinterpret_cast<const std::uint8_t*>(page.data()), page.size()));
    CHECK_FALSE(fonts.is_ready());
}
