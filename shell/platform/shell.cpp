#include "shell/platform/shell.hpp"

#include <algorithm>
#include <variant>

#include <imgui.h>
#include <imgui_internal.h>

#include "shell/layout/workbench.hpp"
#include "shell/theme/style.hpp"

namespace joinery::shell {

namespace {

std::string_view css_cursor(ImGuiMouseCursor cursor) {
    switch (cursor) {
    case ImGuiMouseCursor_Hand:
        return "pointer";
    case ImGuiMouseCursor_ResizeEW:
        return "col-resize";
    case ImGuiMouseCursor_ResizeNS:
        return "row-resize";
    default:
        return "default";
    }
}

// ImGui hands out a click and its release one a frame, so that no frame misses one: are there some left?
bool has_input_left() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

} // namespace

Shell::Shell(Surface& surface) : m_surface(surface), m_context(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigDebugHighlightIdConflicts = false;
    apply_style();
    m_surface.acquire();
}

Shell::~Shell() {
    m_surface.lose();
    ImGui::DestroyContext(m_context);
}

bool Shell::add_font(Face face, const std::uint8_t* bytes, std::size_t size) {
    m_clock.note_event();
    return m_fonts.add(face, bytes, size);
}

void Shell::resize(int device_width, int device_height, float ratio) {
    m_clock.note_event();
    const float scale = std::max(ratio, 0.1F);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(device_width) / scale, static_cast<float>(device_height) / scale};
    io.DisplayFramebufferScale = {scale, scale};
    m_app.act(action::Resize{io.DisplaySize.x});
}

void Shell::pointer(const PointerEvent& event) {
    m_clock.note_event();
    m_input.pointer(event);
}

bool Shell::wheel(float x, float y, Offset delta, WheelMode mode, Modifiers modifiers) {
    m_clock.note_event();
    return m_input.wheel(x, y, delta, mode, modifiers);
}

bool Shell::key(std::string_view name, Modifiers modifiers) {
    m_clock.note_event();
    return m_input.key(name, modifiers);
}

void Shell::lose_focus() {
    m_clock.note_event();
    m_input.lose_focus();
}

void Shell::lose_context() { m_surface.lose(); }

void Shell::restore_context() {
    m_clock.note_event();
    m_surface.acquire();
}

bool Shell::message(std::string_view json) {
    m_clock.note_event();
    return m_app.message(json);
}

// The frame loop, whose other half is the page's:
//
//     page: requestAnimationFrame
//      └ joinery_shell_frame
//         └ Shell::frame
//            ├ App::frame
//            │  ├ Shell::lay_out          ImGui::NewFrame takes in pointer and touch; what scrolls takes its pixels
//            │  │  └ draw_workbench       panels draw the model, note their places, and say what the learner did
//            │  └ update                  … which changes the model and adds effects
//            ├ Surface::paint             glyphs that are new go to the texture, then the frame to the canvas
//            └ FrameClock::after_frame    when the next one is due, if ever
//     page: joinery_shell_effects, carried out in order
double Shell::frame(Milliseconds now) {
    if (!m_fonts.is_ready())
        return -1; // a font's coming asks for a frame
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = static_cast<float>(std::clamp((now - m_newest_frame.value_or(now)) / 1'000, 0.001, 0.1));
    m_newest_frame = now;

    const auto draw = [this](const Model& model, Places& places, Actions& actions) { lay_out(model, places, actions); };
    const std::optional<Milliseconds> wake = m_app.frame(draw, now);
    m_surface.paint(*ImGui::GetDrawData(), m_ground);
    if (has_input_left())
        m_clock.note_event();
    m_clock.wake_at(wake ? std::optional(now + *wake) : std::nullopt);
    return m_clock.after_frame(now);
}

void Shell::lay_out(const Model& model, Places& places, Actions& actions) {
    ImGui::NewFrame();
    m_scrolls.begin_frame();
    const Colors colors(theme_in_force(model), model.environment ? model.environment->forced_colors : std::nullopt);
    m_ground = colors[Color::page];
    const std::vector<KeyPress> keys = m_input.take_keys();
    KeyWish wish;
    std::optional<Tooltip> tooltip;
    Ui ui = {colors, m_fonts, m_memory, m_scrolls, keys, m_input.modifiers(), places, actions, wish, tooltip};
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    draw_workbench(ui, model, {0, 0, window.x, window.y});
    m_scrolls.end_frame();
    m_input.set_key_wish(wish);
    m_app.set_cursor(css_cursor(ImGui::GetMouseCursor()));
    ImGui::Render();
    m_places = places;
    note_what_came_of(actions);
}

// What the learner did may show in the next frame. Asking for rows changes nothing until they are there.
void Shell::note_what_came_of(const Actions& actions) {
    const bool has_done_something = std::any_of(actions.begin(), actions.end(), [](const Action& action) {
        return !std::holds_alternative<action::WantRows>(action);
    });
    if (has_done_something)
        m_clock.note_event();
}

} // namespace joinery::shell
