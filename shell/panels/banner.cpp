#include <algorithm>
#include <cmath>

#include "shell/model/command.hpp"
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

} // namespace

void draw_banner(Ui& ui, const Model& model, Rect& rest) {
    draw_engine(ui, model, rest);
    for (const Notice& notice : model.notices)
        draw_notice(ui, notice, rest);
}

} // namespace joinery::shell
