#include "shell/platform/input.hpp"

#include <array>
#include <cfloat>
#include <cmath>
#include <optional>
#include <utility>

#include <imgui.h>

namespace joinery::shell {

namespace {

constexpr float k_tap_slop = 8;   // CSS pixels a finger may wander in a tap
constexpr float k_line = 28;      // a wheel's line
constexpr float k_page = 28 * 12; // and its page

struct KeyName {
    std::string_view name;
    Key key;
};
// All keys that the shell may handle. Everything else is the browser's, Tab above all.
constexpr std::array<KeyName, 9> k_key_names = {{
    {"ArrowUp", Key::up},
    {"ArrowDown", Key::down},
    {"ArrowLeft", Key::left},
    {"ArrowRight", Key::right},
    {"PageUp", Key::page_up},
    {"PageDown", Key::page_down},
    {"Home", Key::home},
    {"End", Key::end},
    {"Escape", Key::escape},
}};

std::optional<Key> key_named(std::string_view name) {
    for (const KeyName& row : k_key_names) {
        if (row.name == name)
            return row.key;
    }
    return std::nullopt;
}

// ImGui's buttons are left, right, middle; the page's are left, middle, right.
std::optional<int> imgui_button(int button) {
    constexpr std::array<int, 3> k_buttons = {ImGuiMouseButton_Left, ImGuiMouseButton_Middle, ImGuiMouseButton_Right};
    if (button < 0 || static_cast<std::size_t>(button) >= k_buttons.size())
        return std::nullopt;
    return k_buttons[static_cast<std::size_t>(button)];
}

void point_at_nothing() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

float pixels_per_unit(WheelMode mode) {
    constexpr std::array<float, 3> k_pixels = {1, k_line, k_page};
    return k_pixels[static_cast<std::size_t>(mode)];
}

} // namespace

void Input::pointer(const PointerEvent& event) {
    m_modifiers = event.modifiers;
    if (event.source == PointerSource::touch)
        touch(event);
    else
        mouse(event);
}

void Input::mouse(const PointerEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(event.source == PointerSource::pen ? ImGuiMouseSource_Pen : ImGuiMouseSource_Mouse);
    if (event.kind == PointerKind::leave || event.kind == PointerKind::cancel) {
        // Away first, so that the release clicks nothing.
        point_at_nothing();
        if (event.kind == PointerKind::cancel)
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        return;
    }
    io.AddMousePosEvent(event.x, event.y);
    const auto button = imgui_button(event.button);
    if (button && event.kind != PointerKind::move)
        io.AddMouseButtonEvent(*button, event.kind == PointerKind::down);
}

void Input::touch(const PointerEvent& event) {
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    switch (event.kind) {
    case PointerKind::down:
        return touch_down(event);
    case PointerKind::move:
        return touch_move(event);
    case PointerKind::up:
        return touch_up();
    case PointerKind::leave:
    case PointerKind::cancel:
        point_at_nothing();
        return end_touch();
    }
}

void Input::touch_down(const PointerEvent& event) {
    m_touch_start = m_touch_last = {event.x, event.y};
    ImGui::GetIO().AddMousePosEvent(event.x, event.y);
    if (m_areas.has_area_at(event.x, event.y)) {
        m_touch = Touch::undecided;
        return;
    }
    m_touch = Touch::pressing;
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
}

void Input::touch_move(const PointerEvent& event) {
    if (m_touch == Touch::none)
        return;
    if (m_touch == Touch::pressing) {
        ImGui::GetIO().AddMousePosEvent(event.x, event.y);
        return;
    }
    const Offset moved = {event.x - m_touch_last.x, event.y - m_touch_last.y};
    if (m_touch == Touch::undecided) {
        if (std::hypot(moved.x, moved.y) < k_tap_slop)
            return;
        m_touch = Touch::panning;
        point_at_nothing();
    }
    // The content follows the finger.
    m_areas.scroll(m_touch_start.x, m_touch_start.y, {-moved.x, -moved.y});
    m_touch_last = {event.x, event.y};
}

void Input::touch_up() {
    if (m_touch == Touch::undecided)
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    end_touch();
    point_at_nothing();
}

void Input::end_touch() {
    if (m_touch == Touch::undecided || m_touch == Touch::pressing)
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    m_touch = Touch::none;
}

bool Input::wheel(float x, float y, Offset delta, WheelMode mode, Modifiers modifiers) {
    if (modifiers.control || modifiers.meta)
        return false; // the browser zooms
    const float unit = pixels_per_unit(mode);
    Offset by = {delta.x * unit, delta.y * unit};
    if (modifiers.shift && by.x == 0)
        std::swap(by.x, by.y);
    return m_areas.scroll(x, y, by);
}

bool Input::key(std::string_view name, Modifiers modifiers) {
    const auto key = key_named(name);
    if (!key || modifiers.alt)
        return false;
    if (*key == Key::escape ? !m_wish.escape : !m_wish.cells)
        return false;
    m_keys.push_back({*key, modifiers});
    return true;
}

std::vector<KeyPress> Input::take_keys() { return std::exchange(m_keys, {}); }

} // namespace joinery::shell
