#include "shell/widgets/tabs.hpp"

#include <cmath>

#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 12;
constexpr float k_mark = 2; // the line under the chosen tab

} // namespace

void draw_tabs(Ui& ui, const std::vector<Command>& tabs, const Rect& bar) {
    const Clip clip(bar);
    Rect rest = bar;
    for (const Command& tab : tabs) {
        const bool is_chosen = tab.is_pressed.value_or(false);
        // As wide in bold as not, so that choosing moves nothing.
        const Rect place = cut_left(rest, std::ceil(text_width(ui, k_body_bold, tab.text)) + 2 * k_padding);
        const Press press = press_area(ui, tab, place);
        const TextStyle style =
            is_chosen ? k_body_bold : in_color(k_body, press.is_hovered ? Color::text : Color::muted);
        draw_text_in(ui, style, inset(place, k_padding / 2, 0), tab.text, Align::center);
        if (is_chosen)
            fill(ui, {place.x, bottom_of(place) - k_mark, place.width, k_mark}, Color::accent);
    }
}

void draw_thumb_tabs(Ui& ui, const std::vector<Command>& tabs, const std::vector<const char*>& icons, const Rect& bar) {
    Rect rest = bar;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const Rect place = cut_left(rest, std::floor(rest.width / static_cast<float>(tabs.size() - i)));
        const bool is_chosen = tabs[i].is_pressed.value_or(false);
        press_area(ui, tabs[i], place);
        const Color ink = is_chosen ? Color::accent : Color::muted;
        Rect inside = inset(place, 4, 7);
        if (i < icons.size())
            draw_icon(ui, icons[i], cut_top(inside, 20), ink, 20);
        draw_text_in(ui, {is_chosen ? Face::words_bold : Face::words, size::k_text_small, ink}, inside, tabs[i].text,
                     Align::center);
        if (is_chosen)
            fill(ui, {place.x + place.width / 2 - 24, place.y, 48, k_mark}, Color::accent);
    }
}

} // namespace joinery::shell
