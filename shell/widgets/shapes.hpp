// Plain shapes in the theme's colours.
#pragma once

#include <imgui.h>

#include "shell/layout/rects.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

inline void fill(const Ui& ui, const Rect& rect, Color color, float radius = 0) {
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x, rect.y}, {right_of(rect), bottom_of(rect)}, ui.colors[color],
                                              radius);
}

// One pixel wide, inside the rectangle.
inline void frame(const Ui& ui, const Rect& rect, Color color, float radius = 0) {
    ImGui::GetWindowDrawList()->AddRect({rect.x + 0.5F, rect.y + 0.5F}, {right_of(rect) - 0.5F, bottom_of(rect) - 0.5F},
                                        ui.colors[color], radius);
}

// One pixel along an edge of the rectangle.
inline void line_below(const Ui& ui, const Rect& rect, Color color) {
    fill(ui, {rect.x, bottom_of(rect) - 1, rect.width, 1}, color);
}
inline void line_above(const Ui& ui, const Rect& rect, Color color) {
    fill(ui, {rect.x, rect.y, rect.width, 1}, color);
}
inline void line_right(const Ui& ui, const Rect& rect, Color color) {
    fill(ui, {right_of(rect) - 1, rect.y, 1, rect.height}, color);
}

// While it lives, nothing is painted or hit outside the rectangle.
class Clip {
public:
    explicit Clip(const Rect& rect) { ImGui::PushClipRect({rect.x, rect.y}, {right_of(rect), bottom_of(rect)}, true); }
    ~Clip() { ImGui::PopClipRect(); }
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
};

} // namespace joinery::shell
