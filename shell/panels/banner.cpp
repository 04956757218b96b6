#include <algorithm>
#include <cmath>

#include "shell/model/command.hpp"
#include "shell/model/library_command.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/marks.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 16;
constexpr float k_icon_column = 28;
constexpr float k_button = 40;

struct ToneLook {
    const char* icon;
    Color ink;
    Color ground;
};
ToneLook look_of(Tone tone) {
    switch (tone) {
    case Tone::error:
        return {icon::k_warning, Color::wrong, Color::wrong_soft};
    case Tone::warning:
        return {icon::k_warning, Color::warning, Color::warning_soft};
    case Tone::info:
        break;
    }
    return {icon::k_note, Color::accent, Color::accent_soft};
}

void draw_notice(Ui& ui, const Notice& notice, Rect& rest) {
    const ToneLook look = look_of(notice.tone);
    const float width = rest.width - 2 * k_padding - k_icon_column - k_button;
    const Paragraph text = lay_out(ui, {{k_body, notice.text}}, width);
    Rect strip = cut_top(rest, std::max(k_button, text.height + 20));
    fill(ui, strip, look.ground);
    line_below(ui, strip, Color::line);
    strip = inset(strip, k_padding, 0);
    draw_icon(ui, look.icon, cut_left(strip, k_icon_column - 8), look.ink, 18);
    cut_left(strip, 8);
    draw_button(ui, dismiss_command(notice), centered(cut_right(strip, k_button), k_button - 8),
                {ButtonKind::quiet, icon::k_close, false});
    draw_paragraph(ui, text, strip.x, std::round(middle_of(strip) - text.height / 2));
}

// Narrow has no footer that would say it.
void draw_engine(Ui& ui, const Model& model, Rect& rest) {
    const std::string text = engine_text(model.engine);
    if (model.view.layout == LayoutKind::wide || model.engine.state != EngineState::arriving || text.empty())
        return;
    Rect strip = cut_top(rest, 32);
    fill(ui, strip, Color::surface);
    line_below(ui, strip, Color::line);
    strip = inset(strip, k_padding, 0);
    draw_progress(ui, cut_right(strip, std::min(96.0F, strip.width / 3)), static_cast<double>(model.engine.received),
                  static_cast<double>(model.engine.total));
    cut_right(strip, 8);
    draw_text_in(ui, k_small, strip, text);
}

// Where the pack is from, whatever it says of itself. An origin that is too long loses its beginning: who runs it
// stands at its end.
void draw_origin(const Ui& ui, const Model& model, Rect& rest) {
    if (model.course.origin.empty())
        return;
    const Rect strip = cut_top(rest, size::k_row);
    fill(ui, strip, Color::warning_soft);
    line_below(ui, strip, Color::line);
    const TextStyle style = in_color(k_small_bold, Color::warning);
    const Rect place = inset(strip, k_padding, 0);
    std::string text = origin_text(model);
    for (std::size_t cut = 1; cut < model.course.origin.size() && text_width(ui, style, text) > place.width; ++cut)
        text = "Pack from …" + model.course.origin.substr(cut);
    draw_text_in(ui, style, place, text);
}

} // namespace

void draw_banner(Ui& ui, const Model& model, Rect& rest) {
    draw_origin(ui, model, rest);
    draw_engine(ui, model, rest);
    for (const Notice& notice : model.notices)
        draw_notice(ui, notice, rest);
}

} // namespace joinery::shell
