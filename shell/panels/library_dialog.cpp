#include <algorithm>

#include "shell/model/command.hpp"
#include "shell/model/library_command.hpp"
#include "shell/panels/library_parts.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/shapes.hpp"
#include "shell/widgets/tabs.hpp"

namespace joinery::shell {

namespace {

constexpr float k_widest = 1240;
constexpr float k_margin = 24;
constexpr float k_title_bar = 52;

} // namespace

void draw_library_dialog(Ui& ui, const Model& model, const Rect& window) {
    ui.wish.escape = true;
    const bool is_wide = model.view.layout == LayoutKind::wide;
    fill(ui, window, is_wide ? Color::shade : Color::surface);
    Rect card = window;
    if (is_wide)
        card = inset(window, std::max(k_margin, (window.width - k_widest) / 2), k_margin);
    fill(ui, card, Color::surface, is_wide ? size::k_radius : 0);
    if (is_wide)
        frame(ui, card, Color::line, size::k_radius);

    Rect rest = inset(card, 1, 1);
    Rect bar = cut_top(rest, k_title_bar);
    line_below(ui, bar, Color::line);
    bar = inset(bar, 12, 0);
    draw_button(ui, close_command(), centered(cut_right(bar, 40), 40), {ButtonKind::quiet, icon::k_close, false});
    draw_tabs(ui, shelf_commands(model), bar);
    if (model.view.shelf == Shelf::concepts)
        draw_concepts_shelf(ui, model, rest);
    else
        draw_packs_shelf(ui, model, rest);
}

} // namespace joinery::shell
