// Where the panels stand: side by side on a wide window, one at a time on a narrow one.
#pragma once

#include "shell/model/model.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// Lays out and draws everything into the window, with an ImGui frame begun. No panel leaves its place, and nothing
// reaches past the window from 320 CSS pixels of width on.
void draw_workbench(Ui& ui, const Model& model, const Rect& window);

} // namespace joinery::shell
