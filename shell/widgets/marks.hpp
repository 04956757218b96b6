// Small marks: badges, progress.
#pragma once

#include "shell/widgets/text.hpp"

namespace joinery::shell {

// A word on a rounded ground. Returns its right edge.
float draw_badge(const Ui& ui, float x, float middle, std::string_view text, Color ink, Color ground);
float badge_width(const Ui& ui, std::string_view text);

// A bar filled by `value` of `maximum`, as wide as `rect` and centred in it.
void draw_progress(const Ui& ui, const Rect& rect, double value, double maximum);

} // namespace joinery::shell
