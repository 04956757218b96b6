// A row of tabs; the pressed one is chosen.
#pragma once

#include <vector>

#include "shell/widgets/button.hpp"

namespace joinery::shell {

// Beside each other from the left end of the bar, a line under the chosen one.
void draw_tabs(Ui& ui, const std::vector<Command>& tabs, const Rect& bar);

// The bar at a thumb's reach: equal shares of the width, an icon over each word.
void draw_thumb_tabs(Ui& ui, const std::vector<Command>& tabs, const std::vector<const char*>& icons, const Rect& bar);

} // namespace joinery::shell
