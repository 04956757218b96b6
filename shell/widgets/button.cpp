#include "shell/widgets/button.hpp"

#include <cmath>

#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 12;
constexpr float k_icon = 16;
constexpr float k_gap = 8;

struct ButtonColors {
    Color ground;
    Color hovered;
    Color held;
    Color text;
    Color keys;
    Color line;
};

ButtonColors colors_of(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::primary:
        return {Color::accent,    Color::accent_hover, Color::accent_hover,
                Color::on_accent, Color::on_accent,    Color::accent};
    case ButtonKind::plain:
        return {Color::surface, Color::hover, Color::pressed, Color::text, Color::muted, Color::line};
    case ButtonKind::quiet:
        break;
    }
    return {Color::surface, Color::hover, Color::pressed, Color::muted, Color::muted, Color::surface};
}

TextStyle keys_style(Color color) { return {Face::words, size::k_text_small, color}; }

void draw_ground(const Ui& ui, const Rect& rect, const ButtonLook& look, const ButtonColors& colors, const Press& press,
                 bool is_pressed) {
    const bool is_down = press.is_held || is_pressed;
    if (look.kind != ButtonKind::quiet || press.is_hovered || is_down)
        fill(ui, rect, is_down ? colors.held : press.is_hovered ? colors.hovered : colors.ground, size::k_radius_small);
    if (look.kind == ButtonKind::plain)
        frame(ui, rect, press.is_hovered ? Color::strong_line : colors.line, size::k_radius_small);
}

} // namespace

Press press_area(Ui& ui, const Command& command, const Rect& rect) {
    const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 high = ImGui::GetWindowDrawList()->GetClipRectMax();
    const Rect visible = shared(rect, {low.x, low.y, high.x - low.x, high.y - low.y});
    if (visible.width <= 0 || visible.height <= 0)
        return {};
    ui.places.commands[command.key] = visible;
    if (command.is_disabled)
        return {};
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    if (ImGui::InvisibleButton(command.key.c_str(), {rect.width, rect.height}))
        ui.actions.push_back(command.action);
    const bool is_hovered = ImGui::IsItemHovered();
    if (is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return {is_hovered, is_hovered && ImGui::IsItemActive()};
}

float button_width(const Ui& ui, const Command& command, const ButtonLook& look) {
    float width = 2 * (look.shows_text ? k_padding : k_gap);
    if (look.icon != nullptr)
        width += k_icon;
    if (look.shows_text)
        width += text_width(ui, k_body_bold, command.text) + (look.icon != nullptr ? k_gap : 0);
    if (look.shows_keys && !command.keys.empty())
        width += k_gap + text_width(ui, keys_style(Color::muted), command.keys);
    return std::ceil(width);
}

void draw_button(Ui& ui, const Command& command, const Rect& rect, const ButtonLook& look) {
    const Press press = press_area(ui, command, rect);
    ButtonColors colors = colors_of(look.kind);
    if (command.is_disabled)
        colors = {Color::raised, Color::raised, Color::raised, Color::muted, Color::muted, Color::line};
    draw_ground(ui, rect, look, colors, press, command.is_pressed.value_or(false));
    const bool is_lit = look.kind == ButtonKind::quiet && (press.is_hovered || command.is_pressed.value_or(false));
    const Color ink = is_lit ? Color::text : colors.text;
    if (!look.shows_text)
        return draw_icon(ui, look.icon, rect, ink);
    Rect inside = rect;
    const float spare = rect.width - button_width(ui, command, look);
    cut_left(inside, k_padding + std::max(0.0F, spare / 2));
    if (look.icon != nullptr) {
        draw_icon(ui, look.icon, cut_left(inside, k_icon), ink);
        cut_left(inside, k_gap);
    }
    const float end = draw_text(ui, in_color(look.kind == ButtonKind::primary ? k_body_bold : k_body, ink), inside.x,
                                middle_of(rect), command.text);
    if (look.shows_keys)
        draw_text(ui, keys_style(colors.keys), end + k_gap, middle_of(rect), command.keys);
}

void button_at_left(Ui& ui, const Command& command, Rect& bar, const ButtonLook& look) {
    draw_button(ui, command, cut_left(bar, button_width(ui, command, look)), look);
    cut_left(bar, k_gap);
}

void button_at_right(Ui& ui, const Command& command, Rect& bar, const ButtonLook& look) {
    draw_button(ui, command, cut_right(bar, button_width(ui, command, look)), look);
    cut_right(bar, k_gap);
}

} // namespace joinery::shell
