#include "shell/widgets/tooltip.hpp"

#include <algorithm>
#include <cmath>

#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_widest = 520;
constexpr float k_padding = 10;

} // namespace

void draw_tooltip(const Ui& ui, const Tooltip& tooltip) {
    const float width = std::min(k_widest, tooltip.bounds.width - 16) - 2 * k_padding;
    if (width < 40)
        return;
    const Paragraph paragraph = lay_out(ui, {{k_code, tooltip.text, true}}, width);
    float used = 0;
    for (const TextPiece& piece : paragraph.pieces)
        used = std::max(used, piece.x + piece.width);
    const Rect room = inset(tooltip.bounds, 8, 4);
    Rect place = {tooltip.anchor.x, bottom_of(tooltip.anchor) + 4, std::ceil(used) + 2 * k_padding,
                  std::min(paragraph.height + 2 * k_padding, room.height)};
    // Below the text; above it where there is no room below.
    if (bottom_of(place) > bottom_of(room))
        place.y = std::max(room.y, tooltip.anchor.y - 4 - place.height);
    place.x = std::clamp(place.x, room.x, std::max(room.x, right_of(room) - place.width));

    fill(ui, {place.x - 1, place.y + 2, place.width + 2, place.height}, Color::shade, size::k_radius_small);
    fill(ui, place, Color::raised, size::k_radius_small);
    frame(ui, place, Color::strong_line, size::k_radius_small);
    const Clip clip(inset(place, k_padding, k_padding / 2));
    draw_paragraph(ui, paragraph, place.x + k_padding, place.y + k_padding);
}

} // namespace joinery::shell
