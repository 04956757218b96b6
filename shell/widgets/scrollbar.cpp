#include "shell/widgets/scrollbar.hpp"

#include <algorithm>

#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_least_thumb = 28;
constexpr float k_thumb_inset = 2;

// The thumb's place and length along a track of this length.
struct Thumb {
    float begin = 0;
    float length = 0;
};

Thumb thumb_of(const Extent& extent, float track) {
    const auto share = static_cast<float>(extent.view / extent.content);
    const float length = std::min(track, std::max(k_least_thumb, share * track));
    return {static_cast<float>(extent.position / extent.furthest()) * (track - length), length};
}

// The position after a drag: the thumb keeps the place under the pointer at which it was taken hold of.
double drag(const std::string& key, const Extent& extent, const Thumb& thumb, float track, float pointer) {
    float* const hold = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID(key.c_str()), 0);
    if (ImGui::IsItemActivated()) {
        const bool is_on_thumb = pointer >= thumb.begin && pointer < thumb.begin + thumb.length;
        *hold = is_on_thumb ? pointer - thumb.begin : thumb.length / 2;
    }
    if (!ImGui::IsItemActive() || track <= thumb.length)
        return extent.position;
    const double way = (pointer - *hold) / (track - thumb.length);
    return std::clamp(way, 0.0, 1.0) * extent.furthest();
}

bool is_needed(const Extent& extent) { return extent.furthest() > 0.5; }

void hold_area(const std::string& key, const Rect& track) {
    ImGui::SetCursorScreenPos({track.x, track.y});
    ImGui::InvisibleButton(key.c_str(), {std::max(track.width, 1.0F), std::max(track.height, 1.0F)});
}

void draw_thumb(const Ui& ui, const Rect& thumb) {
    const bool is_lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
    fill(ui, inset(thumb, k_thumb_inset, k_thumb_inset), is_lit ? Color::muted : Color::strong_line,
         (k_scrollbar - 2 * k_thumb_inset) / 2);
}

} // namespace

double upright_scrollbar(Ui& ui, const std::string& key, const Rect& track, const Extent& extent) {
    if (!is_needed(extent))
        return extent.position;
    hold_area(key, track);
    const Thumb thumb = thumb_of(extent, track.height);
    draw_thumb(ui, {track.x, track.y + thumb.begin, track.width, thumb.length});
    return drag(key, extent, thumb, track.height, ImGui::GetIO().MousePos.y - track.y);
}

double sideways_scrollbar(Ui& ui, const std::string& key, const Rect& track, const Extent& extent) {
    if (!is_needed(extent))
        return extent.position;
    hold_area(key, track);
    const Thumb thumb = thumb_of(extent, track.width);
    draw_thumb(ui, {track.x + thumb.begin, track.y, thumb.length, track.height});
    return drag(key, extent, thumb, track.width, ImGui::GetIO().MousePos.x - track.x);
}

} // namespace joinery::shell
