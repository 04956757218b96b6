#include "shell/widgets/marks.hpp"

#include <algorithm>
#include <cmath>

#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr TextStyle k_badge = {Face::words_bold, 11, Color::accent};
constexpr float k_padding = 8;
constexpr float k_badge_height = 20;
constexpr float k_bar_height = 6;

} // namespace

float badge_width(const Ui& ui, std::string_view text) {
    return std::ceil(text_width(ui, k_badge, text)) + 2 * k_padding;
}

float draw_badge(const Ui& ui, float x, float middle, std::string_view text, Color ink, Color ground) {
    const float width = badge_width(ui, text);
    fill(ui, {x, middle - k_badge_height / 2, width, k_badge_height}, ground, k_badge_height / 2);
    draw_text(ui, in_color(k_badge, ink), x + k_padding, middle, text);
    return x + width;
}

void draw_progress(const Ui& ui, const Rect& rect, double value, double maximum) {
    const Rect track = centered(rect, k_bar_height);
    fill(ui, track, Color::pressed, k_bar_height / 2);
    const double share = maximum > 0 ? std::clamp(value / maximum, 0.0, 1.0) : 0;
    if (share > 0)
        fill(ui, {track.x, track.y, std::max(k_bar_height, track.width * static_cast<float>(share)), track.height},
             Color::accent, k_bar_height / 2);
}

} // namespace joinery::shell
