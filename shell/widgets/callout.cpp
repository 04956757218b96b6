#include "shell/widgets/callout.hpp"

#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 12;
constexpr float k_bar = 4;
constexpr float k_icon_column = 40;
constexpr float k_gap = 6;

} // namespace

float draw_callout(Ui& ui, const CalloutLook& look, float x, float y, float width,
                   const std::vector<std::vector<TextRun>>& paragraphs) {
    std::vector<Paragraph> laid_out;
    float height = 2 * k_padding - k_gap;
    for (const std::vector<TextRun>& runs : paragraphs) {
        laid_out.push_back(lay_out(ui, runs, width - k_icon_column - k_padding));
        height += laid_out.back().height + k_gap;
    }
    fill(ui, {x, y, width, height}, look.ground, size::k_radius_small);
    ImGui::GetWindowDrawList()->AddRectFilled({x, y}, {x + k_bar, y + height}, ui.colors[look.ink],
                                              size::k_radius_small, ImDrawFlags_RoundCornersLeft);
    draw_icon(ui, look.icon, {x + k_bar, y + k_padding, k_icon_column - k_bar, size::k_line_height}, look.ink, 18);
    float below = y + k_padding;
    for (const Paragraph& paragraph : laid_out) {
        draw_paragraph(ui, paragraph, x + k_icon_column, below);
        below += paragraph.height + k_gap;
    }
    return height;
}

} // namespace joinery::shell
