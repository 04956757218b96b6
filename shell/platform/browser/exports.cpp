// The door of shell/platform/exports.hpp in the browser: C values become the shell's types here and nowhere else.
#include "shell/platform/exports.hpp"

#include <cmath>
#include <memory>
#include <string>

#include "shell/platform/browser/webgl_surface.hpp"
#include "shell/platform/headless_surface.hpp"
#include "shell/platform/shell.hpp"

namespace {

using namespace joinery::shell;

// The one shell of this module: C functions have nowhere else to keep it.
struct Running {
    std::unique_ptr<Surface> surface;
    std::unique_ptr<Shell> shell;
    std::string effects; // given out last
};
Running g_running; // NOLINT(*-non-const-global-variables)

Shell& shell() { return *g_running.shell; }

Modifiers modifiers_of(JoineryModifiers bits) {
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
}

// The page's numbers are trusted to be in their ranges only as far as these check.
template <class Enum>
bool is_in_range(int value, Enum last) {
    return value >= 0 && value <= static_cast<int>(last);
}

} // namespace

int joinery_shell_start(void) {
    g_running.surface = open_webgl_surface();
    const bool can_paint = g_running.surface != nullptr;
    if (!can_paint)
        g_running.surface = std::make_unique<HeadlessSurface>();
    g_running.shell = std::make_unique<Shell>(*g_running.surface);
    return can_paint ? 1 : 0;
}

int joinery_shell_font(int slot, const std::uint8_t* bytes, std::size_t size) {
    return is_in_range(slot, Face::icons) && shell().add_font(static_cast<Face>(slot), bytes, size) ? 1 : 0;
}

void joinery_shell_resize(int device_width, int device_height, float ratio) {
    shell().resize(device_width, device_height, ratio);
}

void joinery_shell_pointer(int kind, int source, float x, float y, int button, JoineryModifiers modifiers) {
    if (is_in_range(kind, PointerKind::cancel) && is_in_range(source, PointerSource::pen))
        shell().pointer({static_cast<PointerKind>(kind), static_cast<PointerSource>(source), x, y, button,
                         modifiers_of(modifiers)});
}

int joinery_shell_wheel(float x, float y, float delta_x, float delta_y, int mode, JoineryModifiers modifiers) {
    if (!is_in_range(mode, WheelMode::pages))
        return 0;
    return shell().wheel(x, y, {delta_x, delta_y}, static_cast<WheelMode>(mode), modifiers_of(modifiers)) ? 1 : 0;
}

int joinery_shell_key(int down, const char* key, std::size_t key_length, JoineryModifiers modifiers) {
    return down != 0 && shell().key({key, key_length}, modifiers_of(modifiers)) ? 1 : 0;
}

void joinery_shell_focus(int focused) {
    if (focused == 0)
        shell().lose_focus();
}

void joinery_shell_context_lost(void) { shell().lose_context(); }

void joinery_shell_context_restored(void) { shell().restore_context(); }

int joinery_shell_message(const char* json, std::size_t json_length) {
    return shell().message({json, json_length}) ? 1 : 0;
}

double joinery_shell_frame(double now) { return shell().frame(now); }

const char* joinery_shell_effects(void) {
    g_running.effects = shell().take_effects();
    return g_running.effects == "[]" ? nullptr : g_running.effects.c_str();
}

const char* joinery_build_id(void) { return JOINERY_BUILD_ID; }
