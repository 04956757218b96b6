#include "shell/model/command.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 12;

void draw_wide(Ui& ui, const Model& model, Rect bar) {
    bar = centered(inset(bar, k_padding, 0), size::k_button);
    const bool shows_keys = bar.width > 700;
    button_at_left(ui, check_command(model), bar, {ButtonKind::primary, icon::k_check, true, shows_keys});
    button_at_left(ui, run_command(model), bar, {ButtonKind::plain, icon::k_run, true, shows_keys});
    if (!stop_command(model).is_disabled)
        button_at_left(ui, stop_command(model), bar, {ButtonKind::plain, icon::k_stop});
    button_at_left(ui, reset_command(model), bar, {ButtonKind::quiet, icon::k_reset});
    const std::string working = work_text(model);
    const std::string text = working.empty() ? run_text(model) : working;
    draw_text_in(ui, working.empty() ? k_muted : k_body, bar, text, Align::right);
}

// Check and Run share the width, Stop takes Reset's place while there is something to stop.
void draw_narrow(Ui& ui, const Model& model, Rect bar) {
    bar = centered(inset(bar, 8, 0), 44);
    const Command last = stop_command(model).is_disabled ? reset_command(model) : stop_command(model);
    const char* const last_icon = stop_command(model).is_disabled ? icon::k_reset : icon::k_stop;
    draw_button(ui, last, cut_right(bar, 48), {ButtonKind::plain, last_icon, false});
    cut_right(bar, 8);
    const Rect check = cut_left(bar, (bar.width - 8) / 2);
    cut_left(bar, 8);
    draw_button(ui, check_command(model), check, {ButtonKind::primary, icon::k_check});
    draw_button(ui, run_command(model), bar, {ButtonKind::plain, icon::k_run});
}

} // namespace

void draw_command_bar(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    if (model.view.layout == LayoutKind::wide) {
        line_below(ui, rect, Color::line);
        draw_wide(ui, model, rect);
    } else {
        line_above(ui, rect, Color::line);
        draw_narrow(ui, model, rect);
    }
}

} // namespace joinery::shell
