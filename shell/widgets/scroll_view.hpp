// A view onto something that may be higher than it is.
#pragma once

#include <cstdint>
#include <string>

#include "shell/widgets/shapes.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// Content is drawn from top() downwards, width() wide, while the view lives; it is clipped.
//
//     ScrollView view(ui, "schema", rect);
//     float y = view.top();
//     … draw, y += …
//     view.end(y);
class ScrollView {
public:
    // Other content has another version: it starts at its top.
    ScrollView(Ui& ui, std::string key, const Rect& rect, std::uint64_t version = 0);

    float top() const;
    float width() const { return m_rect.width; }

    // What the bar leaves of the width, where there is one.
    float width_beside_bar() const;

    // The content's lower end has been reached: scrolls, and draws the bar. Call once, before other input is asked for.
    void end(float bottom);

private:
    Ui& m_ui;
    std::string m_key;
    Rect m_rect;
    Clip m_clip;
    ScrollState& m_state;
};

} // namespace joinery::shell
