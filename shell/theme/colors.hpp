// The colours in force: a palette of tokens.json, or what the system forces.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "shell/model/preferences.hpp"
#include "shell/theme/tokens.hpp"

namespace joinery::shell {

class Colors {
public:
    Colors() = default;

    // `forced`: token names and CSS colours that replace the palette's; what is no colour is passed over.
    Colors(Theme theme, const std::optional<std::map<std::string, std::string>>& forced);

    // Packed as ImGui packs them.
    std::uint32_t operator[](Color color) const { return m_palette[static_cast<std::size_t>(color)]; }

    friend bool operator==(const Colors&, const Colors&) = default;

private:
    Palette m_palette = k_light_palette;
};

// "#18202b", "#18202b66", "rgb(24, 32, 43)" or "rgba(24, 32, 43, 0.4)": what browsers compute. None for anything else.
std::optional<std::uint32_t> color_from_css(std::string_view text);

// (lighter + 0.05) / (darker + 0.05), from 1 to 21: WCAG 2.2, contrast ratio. Alpha is ignored.
double contrast(std::uint32_t one, std::uint32_t other);

} // namespace joinery::shell
