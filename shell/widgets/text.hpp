// One line of text. Sizes are CSS pixels of the em square; lines are centred by the height of their capitals, which is
// what an eye takes for the middle.
#pragma once

#include <string_view>

#include "shell/model/places.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

struct TextStyle {
    Face face = Face::words;
    float size = size::k_text;
    Color color = Color::text;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

inline constexpr TextStyle k_body = {Face::words, size::k_text, Color::text};
inline constexpr TextStyle k_body_bold = {Face::words_bold, size::k_text, Color::text};
inline constexpr TextStyle k_muted = {Face::words, size::k_text, Color::muted};
inline constexpr TextStyle k_small = {Face::words, size::k_text_small, Color::muted};
inline constexpr TextStyle k_small_bold = {Face::words_bold, size::k_text_small, Color::muted};
inline constexpr TextStyle k_title = {Face::words_bold, size::k_text_title, Color::text};
inline constexpr TextStyle k_code = {Face::code, size::k_text_code, Color::text};
inline constexpr TextStyle k_code_muted = {Face::code, size::k_text_code, Color::muted};

enum class Align { left, center, right };

TextStyle in_color(TextStyle style, Color color);

float text_width(const Ui& ui, const TextStyle& style, std::string_view text);

// Draws the line with its left edge at x and its capitals around `middle`. Returns its right edge.
float draw_text(const Ui& ui, const TextStyle& style, float x, float middle, std::string_view text);

// Draws the line within the rectangle; what does not fit is cut with an ellipsis. True where it was cut.
bool draw_text_in(const Ui& ui, const TextStyle& style, const Rect& rect, std::string_view text,
                  Align align = Align::left);

// An icon of icons.hpp in the middle of the rectangle.
void draw_icon(const Ui& ui, const char* icon, const Rect& rect, Color color, float size = 16);

} // namespace joinery::shell
