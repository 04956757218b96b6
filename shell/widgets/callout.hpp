// A few sentences on a tinted ground with a bar at its left edge and an icon: an error, a verdict, a notice.
#pragma once

#include <vector>

#include "shell/widgets/rich_text.hpp"

namespace joinery::shell {

struct CalloutLook {
    const char* icon = nullptr;
    Color ink = Color::accent; // of bar and icon
    Color ground = Color::accent_soft;
};

// Each paragraph below the one before it. Returns the height.
float draw_callout(Ui& ui, const CalloutLook& look, float x, float y, float width,
                   const std::vector<std::vector<TextRun>>& paragraphs);

} // namespace joinery::shell
