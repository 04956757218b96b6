#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/widgets/marks.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

void draw_footer(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    line_above(ui, rect, Color::line);
    Rect rest = inset(rect, 16, 0);
    const std::string practice = practice_text();
    draw_text_in(ui, k_small, cut_right(rest, text_width(ui, k_small, practice) + 1), practice, Align::right);
    cut_right(rest, 16);
    const std::string engine = engine_text(model.engine);
    if (model.engine.state == EngineState::arriving) {
        draw_progress(ui, cut_left(rest, 120), static_cast<double>(model.engine.received),
                      static_cast<double>(model.engine.total));
        cut_left(rest, 12);
    }
    const std::string facts = sqlite_text(model) + "   " + saved_text(model);
    draw_text_in(ui, k_small, rest, engine.empty() ? facts : engine);
}

} // namespace joinery::shell
