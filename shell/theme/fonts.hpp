// The shell's fonts: ImGui's fonts for the bytes that the page gives. Sizes are chosen where text is drawn, and the
// glyphs are rasterised there at the density of the screen.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shell/theme/truetype.hpp"

struct ImFont;

namespace joinery::shell {

// In the order of JoineryFontSlot.
enum class Face : std::uint8_t { words, words_bold, code, code_italic, icons };
inline constexpr std::size_t k_face_count = 5;

struct LoadedFont {
    ImFont* font = nullptr;
    FontMetrics metrics;

    // ImGui counts a size from ascent to descent, CSS counts the em square.
    float imgui_size(float css_size) const { return css_size * (metrics.ascent + metrics.descent); }
};

class Fonts {
public:
    // Adds a font to the current ImGui context's atlas; the bytes are copied. False where they are no font. The bold
    // face has Latin letters alone (fonts.json); where the words' face is there before it, it lends it all others.
    bool add(Face face, const std::uint8_t* bytes, std::size_t size);

    // Something can be drawn.
    bool is_ready() const { return m_any.font != nullptr; }

    // The face, or while it is missing another that is there. Call only when ready.
    const LoadedFont& operator[](Face face) const;

private:
    std::array<LoadedFont, k_face_count> m_faces;
    LoadedFont m_any;
};

} // namespace joinery::shell
