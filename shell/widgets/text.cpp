#include "shell/widgets/text.hpp"

#include <cfloat>
#include <cmath>

#include <imgui.h>

namespace joinery::shell {

namespace {

constexpr std::string_view k_ellipsis = "…";

const char* end_of(std::string_view text) { return text.data() + text.size(); }

// Where ImGui's line begins whose capitals stand around `middle`, on a whole pixel so that stems stay sharp.
float top_of_line(const LoadedFont& font, float css_size, float middle) {
    const float ascent = std::ceil(font.metrics.ascent * css_size); // as ImGui rounds it
    return std::round(middle + font.metrics.capital * css_size / 2 - ascent);
}

void draw_at(const Ui& ui, const TextStyle& style, float x, float middle, std::string_view text) {
    const LoadedFont& font = ui.fonts[style.face];
    ImGui::GetWindowDrawList()->AddText(font.font, font.imgui_size(style.size),
                                        {std::round(x), top_of_line(font, style.size, middle)}, ui.colors[style.color],
                                        text.data(), end_of(text));
}

// The part of the line that fits the width.
std::string_view fitting(const Ui& ui, const TextStyle& style, std::string_view text, float width) {
    const LoadedFont& font = ui.fonts[style.face];
    const char* rest = text.data();
    font.font->CalcTextSizeA(font.imgui_size(style.size), std::max(width, 0.0F), 0, text.data(), end_of(text), &rest);
    return text.substr(0, static_cast<std::size_t>(rest - text.data()));
}

} // namespace

TextStyle in_color(TextStyle style, Color color) {
    style.color = color;
    return style;
}

float text_width(const Ui& ui, const TextStyle& style, std::string_view text) {
    if (text.empty())
        return 0;
    const LoadedFont& font = ui.fonts[style.face];
    return font.font->CalcTextSizeA(font.imgui_size(style.size), FLT_MAX, 0, text.data(), end_of(text)).x;
}

float draw_text(const Ui& ui, const TextStyle& style, float x, float middle, std::string_view text) {
    if (text.empty())
        return x;
    draw_at(ui, style, x, middle, text);
    return x + text_width(ui, style, text);
}

bool draw_text_in(const Ui& ui, const TextStyle& style, const Rect& rect, std::string_view text, Align align) {
    if (text.empty() || rect.width <= 0)
        return false;
    const float middle = rect.y + rect.height / 2;
    // Half a pixel of grace: a width that was measured and then rounded must still fit.
    const std::string_view whole = fitting(ui, style, text, rect.width + 0.5F);
    if (whole.size() == text.size()) {
        const float room = rect.width - text_width(ui, style, text);
        draw_at(ui, style, rect.x + (align == Align::left ? 0 : align == Align::right ? room : room / 2), middle, text);
        return false;
    }
    const float ellipsis = text_width(ui, style, k_ellipsis);
    const float end = draw_text(ui, style, rect.x, middle, fitting(ui, style, text, rect.width - ellipsis));
    draw_at(ui, style, end, middle, k_ellipsis);
    return true;
}

void draw_icon(const Ui& ui, const char* icon, const Rect& rect, Color color, float size) {
    const TextStyle style = {Face::icons, size, color};
    const float width = text_width(ui, style, icon);
    draw_at(ui, style, rect.x + (rect.width - width) / 2, rect.y + rect.height / 2, icon);
}

} // namespace joinery::shell
