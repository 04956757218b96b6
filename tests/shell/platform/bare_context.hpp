// An ImGui context with the real fonts and no window and no renderer.
#pragma once

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <imgui.h>

#include "shell/theme/fonts.hpp"

namespace joinery::shell {

inline std::vector<std::uint8_t> font_bytes(Face face) {
    constexpr std::array<const char*, k_face_count> k_files = {"inter-regular.ttf", "inter-semibold.ttf",
                                                               "jetbrains-mono-regular.ttf",
                                                               "jetbrains-mono-italic.ttf", "icons.ttf"};
    std::ifstream file(std::string(JOINERY_FONTS_DIR "/") + k_files[static_cast<std::size_t>(face)], std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class BareContext {
public:
    BareContext() : m_context(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.DisplaySize = {800, 600};
        io.DeltaTime = 1.0F / 60;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        for (std::size_t i = 0; i < k_face_count; ++i) {
            const auto bytes = font_bytes(static_cast<Face>(i));
            m_has_fonts = fonts.add(static_cast<Face>(i), bytes.data(), bytes.size()) && m_has_fonts;
        }
    }
    ~BareContext() { ImGui::DestroyContext(m_context); }
    BareContext(const BareContext&) = delete;
    BareContext& operator=(const BareContext&) = delete;

    bool has_fonts() const { return m_has_fonts; }

    Fonts fonts;

private:
    ImGuiContext* m_context;
    bool m_has_fonts = true;
};

} // namespace joinery::shell
