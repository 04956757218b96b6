// A workbench drawn natively: real fonts, no window, a mouse of our own.
#pragma once

#include <algorithm>
#include <optional>
#include <variant>

#include <imgui.h>

#include "shell/layout/workbench.hpp"
#include "shell/platform/headless_surface.hpp"
#include "tests/shell/panels/sample_model.hpp"
#include "tests/shell/platform/bare_context.hpp"

namespace joinery::shell {

class Bench {
public:
    explicit Bench(float width = 1440, float height = 900) {
        resize(width, height);
        ImGui::GetIO().ConfigErrorRecoveryEnableAssert = true;
    }

    void resize(float width, float height) {
        ImGui::GetIO().DisplaySize = {width, height};
        model.view.layout = width >= k_wide_from ? LayoutKind::wide : LayoutKind::narrow;
    }

    // Draws one frame of anything; gives what the learner did.
    template <class Draw>
    Actions frame_of(Draw draw) {
        ImGui::NewFrame();
        scrolls.begin_frame();
        places = {};
        tooltip.reset();
        wish = {};
        Actions actions;
        Ui ui = {colors, context.fonts, memory, scrolls, keys, modifiers, places, actions, wish, tooltip};
        draw(ui);
        keys.clear();
        scrolls.end_frame();
        ImGui::Render();
        surface.paint(*ImGui::GetDrawData(), 0);
        return actions;
    }

    Actions frame() {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        return frame_of([&](Ui& ui) { draw_workbench(ui, model, {0, 0, size.x, size.y}); });
    }

    // Presses and releases the mouse in the middle of a command's place: the one action that gave, if it was one.
    std::optional<Action> click(const std::string& key) {
        frame();
        if (places.commands.count(key) == 0)
            return std::nullopt;
        const Rect place = places.commands.at(key);
        ImGuiIO& io = ImGui::GetIO();
        io.AddMousePosEvent(place.x + place.width / 2, place.y + place.height / 2);
        frame();
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        frame();
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        Actions actions = frame();
        std::erase_if(actions, [](const Action& action) { return std::holds_alternative<action::WantRows>(action); });
        return actions.size() == 1 ? std::optional(actions.front()) : std::nullopt;
    }

    // How many triangles the newest frame has: something was drawn.
    static int triangles() { return ImGui::GetDrawData()->TotalIdxCount / 3; }

    BareContext context;
    HeadlessSurface surface;
    Model model = sample_model();
    Colors colors{Theme::light, std::nullopt};
    WidgetMemory memory;
    ScrollAreas scrolls;
    std::vector<KeyPress> keys; // of the next frame
    Modifiers modifiers;
    Places places; // of the newest frame
    std::optional<Tooltip> tooltip;
    KeyWish wish;
};

} // namespace joinery::shell
