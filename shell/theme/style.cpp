#include "shell/theme/style.hpp"

#include <imgui.h>

#include "shell/theme/tokens.hpp"

namespace joinery::shell {

void apply_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.FramePadding = {0, 0};
    style.ItemSpacing = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.FontSizeBase = size::k_text;
}

} // namespace joinery::shell
