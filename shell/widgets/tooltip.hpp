// The whole of a text that is cut where the pointer is.
#pragma once

#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// Paints it over everything else, within its bounds. Called last in a frame.
void draw_tooltip(const Ui& ui, const Tooltip& tooltip);

} // namespace joinery::shell
