// The shell as the page sees it: input goes in, frames are painted, effects come out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shell/app/app.hpp"
#include "shell/platform/frame_clock.hpp"
#include "shell/platform/input.hpp"
#include "shell/platform/surface.hpp"
#include "shell/theme/fonts.hpp"
#include "shell/widgets/ui.hpp"

struct ImGuiContext;

namespace joinery::shell {

// One at a time: it owns the ImGui context. The surface must outlive it.
class Shell {
public:
    explicit Shell(Surface& surface);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    // What these do stands at their namesakes in exports.hpp.
    bool add_font(Face face, const std::uint8_t* bytes, std::size_t size);
    void resize(int device_width, int device_height, float ratio);
    void pointer(const PointerEvent& event);
    bool wheel(float x, float y, Offset delta, WheelMode mode, Modifiers modifiers);
    bool key(std::string_view name, Modifiers modifiers);
    void lose_focus();
    void lose_context();
    void restore_context();
    bool message(std::string_view json);
    double frame(Milliseconds now);

    // As App::take_effects.
    std::string take_effects() { return m_app.take_effects(); }

    const Model& model() const { return m_app.model(); }
    const Places& places() const { return m_places; } // of the newest frame

private:
    void lay_out(const Model& model, Places& places, Actions& actions);
    void note_what_came_of(const Actions& actions);

    Surface& m_surface;
    ImGuiContext* m_context;
    App m_app;
    Fonts m_fonts;
    WidgetMemory m_memory;
    ScrollAreas m_scrolls;
    Input m_input{m_scrolls};
    FrameClock m_clock;
    Places m_places;
    std::uint32_t m_ground = 0; // the page's colour, 0xAABBGGRR
    std::optional<Milliseconds> m_newest_frame;
};

} // namespace joinery::shell
