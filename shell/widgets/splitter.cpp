#include "shell/widgets/splitter.hpp"

#include <algorithm>
#include <cmath>

#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_reach = 4; // pixels below the line that still take hold of it; above it may be a portal

} // namespace

Rect split_top(Ui& ui, const std::string& key, Rect& rest, float share, float least) {
    float& kept = ui.memory.shares.try_emplace(key, share).first->second;
    const float whole = std::max(rest.height, 1.0F);
    const float most = std::max(whole - least, whole / 2);
    const auto height = [&] { return std::round(std::clamp(kept * whole, std::min(least, most), most)); };

    ImGui::SetCursorScreenPos({rest.x, rest.y + height() - 1});
    ImGui::InvisibleButton(key.c_str(), {std::max(rest.width, 1.0F), k_reach + 1});
    if (ImGui::IsItemHovered() || ImGui::IsItemActive())
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    if (ImGui::IsItemActive())
        kept = std::clamp((ImGui::GetIO().MousePos.y - rest.y) / whole, 0.0F, 1.0F);
    const Rect upper = cut_top(rest, height());
    line_below(ui, upper, ImGui::IsItemActive() ? Color::accent : Color::line);
    return {upper.x, upper.y, upper.width, upper.height - 1};
}

} // namespace joinery::shell
