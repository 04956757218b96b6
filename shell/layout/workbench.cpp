#include "shell/layout/workbench.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "shell/model/command.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/shapes.hpp"
#include "shell/widgets/splitter.hpp"
#include "shell/widgets/tabs.hpp"
#include "shell/widgets/tooltip.hpp"

namespace joinery::shell {

namespace {

constexpr float k_gap = 8;
constexpr float k_thumb_bar = 56;
constexpr float k_narrow_header = 56;
constexpr float k_least_part = 120; // pixels that a splitter leaves to either side

constexpr ImGuiWindowFlags k_bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;

// An ImGui window as large as the canvas. One lies over another: what is under a dialog cannot be hit.
template <class Draw>
void layer(const char* name, const Rect& window, ImGuiWindowFlags flags, Draw draw) {
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({std::max(window.width, 1.0F), std::max(window.height, 1.0F)});
    if (ImGui::Begin(name, nullptr, k_bare | flags))
        draw();
    ImGui::End();
}

// Panels on one rounded ground: their corners are cut by drawing the page's colour back over them.
void draw_card_edge(const Ui& ui, const Rect& card) {
    ImDrawList* const list = ImGui::GetWindowDrawList();
    const float radius = size::k_radius;
    const ImVec2 corners[4] = {
        {card.x, card.y}, {right_of(card), card.y}, {right_of(card), bottom_of(card)}, {card.x, bottom_of(card)}};
    const ImVec2 inward[4] = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    for (int i = 0; i < 4; ++i) {
        const ImVec2 center = {corners[i].x + inward[i].x * radius, corners[i].y + inward[i].y * radius};
        list->PathLineTo(corners[i]);
        list->PathArcToFast(center, radius, 6 + 3 * i, 9 + 3 * i);
        list->PathFillConcave(ui.colors[Color::page]);
    }
    frame(ui, card, Color::line, radius);
}

void draw_left_column(Ui& ui, const Model& model, Rect column) {
    if (model.view.is_pack_open)
        return draw_pack_panel(ui, model, column);
    draw_lesson_frame(ui, model, split_top(ui, "lesson", column, 0.52F, k_least_part));
    draw_schema_panel(ui, model, column);
}

void draw_right_column(Ui& ui, const Model& model, Rect column) {
    draw_editor_frame(ui, model, split_top(ui, "editor", column, 0.36F, k_least_part + size::k_toolbar + size::k_tab));
    draw_command_bar(ui, model, cut_top(column, size::k_toolbar));
    draw_answer_panel(ui, model, column);
}

void draw_wide(Ui& ui, const Model& model, Rect window) {
    draw_header(ui, model, cut_top(window, size::k_header));
    draw_banner(ui, model, window);
    draw_footer(ui, model, cut_bottom(window, size::k_footer));
    window = inset(window, k_gap, k_gap);
    const Rect left = cut_left(window, std::round(std::clamp(window.width * 0.29F, 300.0F, 460.0F)));
    cut_left(window, k_gap);
    draw_left_column(ui, model, inset(left, 1, 1)); // the edge stays to be seen beside portals
    draw_card_edge(ui, left);
    draw_right_column(ui, model, inset(window, 1, 1));
    draw_card_edge(ui, window);
}

void draw_pane(Ui& ui, const Model& model, Rect pane) {
    switch (model.view.pane) {
    case Pane::task:
        draw_lesson_frame(ui, model, split_top(ui, "task", pane, 0.6F, k_least_part));
        return draw_schema_panel(ui, model, pane);
    case Pane::sql:
        draw_command_bar(ui, model, cut_bottom(pane, k_thumb_bar));
        return draw_editor_frame(ui, model, pane);
    case Pane::result:
        return draw_answer_panel(ui, model, pane);
    }
}

void draw_narrow(Ui& ui, const Model& model, Rect window) {
    draw_header(ui, model, cut_top(window, k_narrow_header));
    draw_banner(ui, model, window);
    const Rect bar = cut_bottom(window, k_thumb_bar);
    if (model.view.is_pack_open)
        draw_pack_panel(ui, model, window);
    else
        draw_pane(ui, model, window);
    fill(ui, bar, Color::surface);
    line_above(ui, bar, Color::line);
    draw_thumb_tabs(ui, pane_commands(model), {icon::k_task, icon::k_sql, icon::k_table}, bar);
}

// Escape closes; what else a key does is its widget's business.
void close_by_escape(Ui& ui) {
    const bool is_pressed =
        std::any_of(ui.keys.begin(), ui.keys.end(), [](const KeyPress& press) { return press.key == Key::escape; });
    if (ui.wish.escape && is_pressed)
        ui.actions.emplace_back(action::Close{});
}

} // namespace

void draw_workbench(Ui& ui, const Model& model, const Rect& window) {
    layer("workbench", window, ImGuiWindowFlags_NoBringToFrontOnFocus, [&] {
        fill(ui, window, Color::page);
        if (model.view.layout == LayoutKind::wide)
            draw_wide(ui, model, window);
        else
            draw_narrow(ui, model, window);
    });
    const auto dialog = [&](const char* name, auto draw) {
        ui.places.commands.clear(); // nothing under a dialog can be reached
        ui.tooltip.reset();
        layer(name, window, ImGuiWindowFlags_None, [&] { draw(ui, model, window); });
    };
    if (model.view.shelf)
        dialog("library", draw_library_dialog);
    if (model.view.is_help_open)
        dialog("help", draw_help_dialog);
    close_by_escape(ui);
    if (ui.tooltip)
        layer("tooltip", window, ImGuiWindowFlags_NoInputs, [&] { draw_tooltip(ui, *ui.tooltip); });
}

} // namespace joinery::shell
