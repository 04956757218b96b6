// What scrolls, and by how much it must. Widgets scroll by themselves, not by ImGui: wheel and touch give exact pixels,
// a grid of a million rows is beyond ImGui's float positions, and the page must know at once whether a wheel turn is
// for it or for us.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "shell/model/places.hpp"

namespace joinery::shell {

struct Offset {
    float x = 0;
    float y = 0;
};

using ScrollId = std::uint32_t;

struct ScrollArea {
    ScrollId id = 0;
    Rect rect;     // what is to be seen of it
    Offset before; // how far it can move towards its beginning, not negative
    Offset after;  // and towards its end
};

class ScrollAreas {
public:
    // Starts a frame: what is added from now on counts once the frame has ended.
    void begin_frame() { m_next.clear(); }
    void end_frame();

    // An area laid out in this frame; one that lies inside another is added after it.
    void add(const ScrollArea& area) { m_next.push_back(area); }

    // What the area has to move by now; positive towards the end. Asked once a frame, before adding it.
    Offset take(ScrollId id);

    // Scrolls the innermost area under the point that can move that way; each direction by itself. True where one can.
    bool scroll(float x, float y, Offset by);

    // Something that scrolls is under the point.
    bool has_area_at(float x, float y) const;

private:
    bool scroll_one_way(float x, float y, float by, float Offset::*way);

    std::vector<ScrollArea> m_areas; // of the newest whole frame
    std::vector<ScrollArea> m_next;
    std::map<ScrollId, Offset> m_pending;
};

} // namespace joinery::shell
