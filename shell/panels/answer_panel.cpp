#include "shell/model/command.hpp"
#include "shell/panels/panel.hpp"
#include "shell/widgets/shapes.hpp"
#include "shell/widgets/tabs.hpp"

namespace joinery::shell {

void draw_answer_panel(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    Rect rest = rect;
    const Rect bar = cut_top(rest, size::k_tab);
    line_below(ui, bar, Color::line);
    draw_tabs(ui, tab_commands(model), inset(bar, 8, 0));
    if (model.view.tab == Tab::verdict)
        draw_verdict_panel(ui, model, rest);
    else
        draw_result_panel(ui, model, rest);
}

} // namespace joinery::shell
