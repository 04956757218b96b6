// Rectangles cut from rectangles: how every layout here is made. A cut never takes more than there is.
#pragma once

#include <algorithm>

#include "shell/model/places.hpp"

namespace joinery::shell {

inline float right_of(const Rect& rect) { return rect.x + rect.width; }
inline float bottom_of(const Rect& rect) { return rect.y + rect.height; }
inline float middle_of(const Rect& rect) { return rect.y + rect.height / 2; }

// Each takes a strip off `rest` and returns it.
inline Rect cut_top(Rect& rest, float height) {
    const float taken = std::clamp(height, 0.0F, rest.height);
    const Rect strip = {rest.x, rest.y, rest.width, taken};
    rest.y += taken;
    rest.height -= taken;
    return strip;
}
inline Rect cut_bottom(Rect& rest, float height) {
    const float taken = std::clamp(height, 0.0F, rest.height);
    rest.height -= taken;
    return {rest.x, bottom_of(rest), rest.width, taken};
}
inline Rect cut_left(Rect& rest, float width) {
    const float taken = std::clamp(width, 0.0F, rest.width);
    const Rect strip = {rest.x, rest.y, taken, rest.height};
    rest.x += taken;
    rest.width -= taken;
    return strip;
}
inline Rect cut_right(Rect& rest, float width) {
    const float taken = std::clamp(width, 0.0F, rest.width);
    rest.width -= taken;
    return {right_of(rest), rest.y, taken, rest.height};
}

inline Rect inset(const Rect& rect, float sideways, float upright) {
    return {rect.x + sideways, rect.y + upright, std::max(0.0F, rect.width - 2 * sideways),
            std::max(0.0F, rect.height - 2 * upright)};
}

// A strip of this height along the middle of `rect`.
inline Rect centered(const Rect& rect, float height) {
    return inset(rect, 0, std::max(0.0F, (rect.height - height) / 2));
}

inline bool contains(const Rect& rect, float x, float y) {
    return x >= rect.x && x < right_of(rect) && y >= rect.y && y < bottom_of(rect);
}

// Empty where the two share nothing.
inline Rect shared(const Rect& one, const Rect& other) {
    const float x = std::max(one.x, other.x);
    const float y = std::max(one.y, other.y);
    return {x, y, std::max(0.0F, std::min(right_of(one), right_of(other)) - x),
            std::max(0.0F, std::min(bottom_of(one), bottom_of(other)) - y)};
}

} // namespace joinery::shell
