// The two places that the page's own elements fill.
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

// A modal would lie under the page's elements, so they are hidden while there is one.
PortalPlace portal_in(const Model& model, const Rect& rect) {
    return {rect, !model.view.is_help_open && !model.view.shelf && rect.width >= 1 && rect.height >= 1};
}

} // namespace

void draw_lesson_frame(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    ui.places.lesson = portal_in(model, rect);
}

void draw_editor_frame(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    ui.places.editor = portal_in(model, rect);
}

} // namespace joinery::shell
