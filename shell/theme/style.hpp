// ImGui's own style, as far as anything is left to it: no borders, no padding, no rounding but ours.
#pragma once

namespace joinery::shell {

// Sets the current ImGui context's style. Everything with a colour is drawn by widgets, which ask the tokens.
void apply_style();

} // namespace joinery::shell
