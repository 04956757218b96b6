#include <algorithm>

#include "shell/model/command.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/scroll_view.hpp"
#include "shell/widgets/scrollbar.hpp"

namespace joinery::shell {

namespace {

constexpr float k_widest = 560;
constexpr float k_padding = 20;
constexpr float k_keys_width = 136;
constexpr float k_gap = 12;
constexpr float k_title_bar = 60;

// What the keys do, in the column beside them.
Paragraph text_of(const Ui& ui, const KeyHelp& help, float width) {
    return lay_out(ui, {{k_body, help.text}}, width - k_keys_width - k_gap - k_scrollbar);
}

// Keys on a small ground, as code; what they do beside them.
void draw_key(Ui& ui, const KeyHelp& help, const Paragraph& text, float x, float y) {
    const TextStyle style = {Face::code, size::k_text_small, Color::text};
    const float width = text_width(ui, style, help.keys) + 16;
    const Rect ground = {x, y - 1, std::min(width, k_keys_width), 22};
    fill(ui, ground, Color::code_ground, 4);
    frame(ui, ground, Color::line, 4);
    draw_text_in(ui, style, inset(ground, 8, 0), help.keys);
    draw_paragraph(ui, text, x + k_keys_width + k_gap, y);
}

// In the middle of the window, as high as its content where there is the room.
Rect card_in(const Rect& window, float content_height) {
    Rect card = inset(window, std::max(12.0F, (window.width - k_widest) / 2), 12);
    card = centered(card, std::min(card.height, content_height));
    card.y = std::min(card.y, 96.0F);
    return card;
}

} // namespace

void draw_help_dialog(Ui& ui, const Model& model, const Rect& window) {
    ui.wish.escape = true;
    fill(ui, window, Color::shade);
    const std::vector<KeyHelp> keys = key_help(model);
    const float width = card_in(window, 0).width - 2 * k_padding;
    float height = 0;
    for (const KeyHelp& help : keys)
        height += text_of(ui, help, width).height + k_gap;
    const Rect card = card_in(window, k_title_bar + height + 2 * k_padding);
    fill(ui, card, Color::surface, size::k_radius);
    frame(ui, card, Color::line, size::k_radius);

    Rect rest = card;
    Rect bar = inset(cut_top(rest, k_title_bar), k_padding, 0);
    draw_button(ui, close_command(), centered(cut_right(bar, 40), 40), {ButtonKind::quiet, icon::k_close, false});
    draw_text_in(ui, k_title, bar, "Keys");
    rest = inset(rest, k_padding, 4);
    ScrollView view(ui, "help", rest);
    float y = view.top() + 4;
    for (const KeyHelp& help : keys) {
        const Paragraph text = text_of(ui, help, rest.width);
        draw_key(ui, help, text, rest.x, y);
        y += text.height + k_gap;
    }
    view.end(y);
}

} // namespace joinery::shell
