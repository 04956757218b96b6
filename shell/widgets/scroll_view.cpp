#include "shell/widgets/scroll_view.hpp"

#include <algorithm>
#include <cmath>

#include "shell/widgets/scrollbar.hpp"

namespace joinery::shell {

ScrollView::ScrollView(Ui& ui, std::string key, const Rect& rect, std::uint64_t version)
    : m_ui(ui), m_key(std::move(key)), m_rect(rect), m_clip(rect), m_state(ui.memory.scrolls[m_key]) {
    if (m_state.version != version)
        m_state = {.version = version};
    const float furthest = std::max(0.0F, m_state.content - rect.height);
    m_state.y = std::clamp(m_state.y + ui.scrolls.take(ImGui::GetID(m_key.c_str())).y, 0.0F, furthest);
    // Known before the content is drawn, so that an area inside it is the inner one.
    ui.scrolls.add({ImGui::GetID(m_key.c_str()), rect, {0, m_state.y}, {0, furthest - m_state.y}});
}

float ScrollView::top() const { return m_rect.y - std::round(m_state.y); }

float ScrollView::width_beside_bar() const {
    return m_rect.width - (m_state.content > m_rect.height ? k_scrollbar : 0);
}

void ScrollView::end(float bottom) {
    m_state.content = bottom - top();
    const Rect track = {right_of(m_rect) - k_scrollbar, m_rect.y, k_scrollbar, m_rect.height};
    m_state.y =
        static_cast<float>(upright_scrollbar(m_ui, m_key + ".bar", track, {m_state.y, m_rect.height, m_state.content}));
}

} // namespace joinery::shell
