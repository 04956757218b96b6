#include "shell/theme/fonts.hpp"

#include <cstring>

#include <imgui.h>

namespace joinery::shell {

namespace {

// Drawn for a character that a font lacks. The mirror has the text itself.
constexpr ImWchar k_box = 0x25A1;

// Has the newest font take from `other` the characters that it lacks itself.
void complete_newest_font(const ImFont& other) {
    const ImFontConfig& source = *other.Sources.front();
    ImFontConfig config;
    config.MergeMode = true;
    config.FontDataOwnedByAtlas = false; // so the atlas makes a copy
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(source.FontData, source.FontDataSize, 0, &config);
}

} // namespace

bool Fonts::add(Face face, const std::uint8_t* bytes, std::size_t size) {
    // stb_truetype trusts what it reads, so only what looks whole gets there.
    const auto metrics = read_font_metrics(bytes, size);
    if (!metrics)
        return false;
    void* copy = ImGui::MemAlloc(size);
    std::memcpy(copy, bytes, size);
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(size));
    if (font == nullptr)
        return false;
    font->FallbackChar = k_box;
    const ImFont* words = m_faces[static_cast<std::size_t>(Face::words)].font;
    if (face == Face::words_bold && words != nullptr)
        complete_newest_font(*words);
    m_faces[static_cast<std::size_t>(face)] = {font, *metrics};
    if (m_any.font == nullptr && face != Face::icons)
        m_any = {font, *metrics};
    return true;
}

const LoadedFont& Fonts::operator[](Face face) const {
    const LoadedFont& font = m_faces[static_cast<std::size_t>(face)];
    return font.font != nullptr ? font : m_any;
}

} // namespace joinery::shell
