#include "shell/platform/scroll_areas.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

bool contains(const Rect& rect, float x, float y) {
    return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

} // namespace

void ScrollAreas::end_frame() {
    m_areas = std::move(m_next);
    m_next.clear();
    // What an area did not take is for one that has gone.
    m_pending.clear();
}

Offset ScrollAreas::take(ScrollId id) {
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return {};
    const Offset by = found->second;
    m_pending.erase(found);
    return by;
}

bool ScrollAreas::scroll(float x, float y, Offset by) {
    const bool sideways = by.x != 0 && scroll_one_way(x, y, by.x, &Offset::x);
    const bool up_or_down = by.y != 0 && scroll_one_way(x, y, by.y, &Offset::y);
    return sideways || up_or_down;
}

bool ScrollAreas::scroll_one_way(float x, float y, float by, float Offset::*way) {
    // NOLINTNEXTLINE(modernize-loop-convert): backwards, and there are no ranges in Emscripten 3.1.6
    for (auto area = m_areas.rbegin(); area != m_areas.rend(); ++area) {
        if (!contains(area->rect, x, y))
            continue;
        Offset& pending = m_pending[area->id];
        const float moved = std::clamp(pending.*way + by, -(area->before.*way), area->after.*way);
        if (moved == pending.*way)
            continue;
        pending.*way = moved;
        return true;
    }
    return false;
}

bool ScrollAreas::has_area_at(float x, float y) const {
    return std::any_of(m_areas.begin(), m_areas.end(),
                       [x, y](const ScrollArea& area) { return contains(area.rect, x, y); });
}

} // namespace joinery::shell
