// The C functions that the page calls: the shell's only door. The shell calls nothing of the page; what it wants it
// says in effects.
//
// After every call but joinery_shell_effects and joinery_build_id the page asks the browser for an animation frame
// (one at a time), and calls joinery_shell_frame in it. After joinery_shell_frame and joinery_shell_message it takes
// the effects.
//
// Lengths are CSS pixels from the canvas's corner, times are milliseconds as performance.now() gives them, texts are
// UTF-8 with their length in bytes and are not kept.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// One of Shift 1, Control 2, Alt 4, Meta 8, added up.
typedef std::int32_t JoineryModifiers;

enum JoineryPointerKind {
    joinery_pointer_move = 0,
    joinery_pointer_down = 1,
    joinery_pointer_up = 2,
    joinery_pointer_leave = 3,  // the pointer has left the canvas
    joinery_pointer_cancel = 4, // the browser has taken the gesture over: nothing is clicked
};

enum JoineryPointerSource {
    joinery_pointer_mouse = 0,
    joinery_pointer_touch = 1,
    joinery_pointer_pen = 2,
};

// Slots of joinery_shell_font, and the files that shell/theme/fonts.mjs makes for them.
enum JoineryFontSlot {
    joinery_font_words = 0,       // inter-regular.ttf
    joinery_font_words_bold = 1,  // inter-semibold.ttf
    joinery_font_code = 2,        // jetbrains-mono-regular.ttf
    joinery_font_code_italic = 3, // jetbrains-mono-italic.ttf
    joinery_font_icons = 4,       // icons.ttf
    joinery_font_slots = 5,
};

// Makes the shell and takes the canvas given to the factory; called once, before all others. The canvas is already
// sized. Returns 1, or 0 where the canvas has no WebGL2: then everything works but painting.
int joinery_shell_start(void);

// Gives a font's bytes (TTF), which are copied. Returns 0 where they are no font. Nothing is laid out before the first
// font of words or code has come, so the page gives all that it has before the first frame; for a slot that never comes
// another stands in.
int joinery_shell_font(int slot, const std::uint8_t* bytes, std::size_t size);

// The canvas's size in device pixels (its width and height members, which the page sets first) and how many of them a
// CSS pixel has.
void joinery_shell_resize(int device_width, int device_height, float ratio);

// `button` is 0 left, 1 middle, 2 right, as PointerEvent has it; ignored but for down and up. Only the primary pointer.
// The page captures the pointer on down. Touches pan what scrolls and click what does not move, so the canvas has
// `touch-action: pinch-zoom`.
void joinery_shell_pointer(int kind, int source, float x, float y, int button, JoineryModifiers modifiers);

// WheelEvent's deltas and deltaMode (0 pixels, 1 lines, 2 pages). Returns 1 where something under (x, y) scrolls that
// way: the page then prevents the default; otherwise the page around the canvas may scroll.
int joinery_shell_wheel(float x, float y, float delta_x, float delta_y, int mode, JoineryModifiers modifiers);

// A key pressed (1, repeats too) or released (0) while the canvas or a mirrored table has the focus; `key` is
// KeyboardEvent.key. Returns 1 where the shell handles it: the page then prevents the default. Tab is never handled.
int joinery_shell_key(int down, const char* key, std::size_t key_length, JoineryModifiers modifiers);

// The canvas has got (1) or lost (0) the keyboard. Losing it releases every key.
void joinery_shell_focus(int focused);

// `webglcontextlost` (whose default the page prevents) and `webglcontextrestored`.
void joinery_shell_context_lost(void);
void joinery_shell_context_restored(void);

// One message of docs/protocol.md, page to shell. Returns 0 where the text is no such message; it is then ignored.
int joinery_shell_message(const char* json, std::size_t json_length);

// Takes in what has happened, lays out, paints. Returns in how many milliseconds the next frame is wanted: 0 for the
// next animation frame, -1 for none until the page calls again.
double joinery_shell_frame(double now);

// The effects since the last call: a JSON array that ends in a zero byte, or null where there are none. Valid until the
// next call of any function here.
const char* joinery_shell_effects(void);

// Build id, so that the page can tell wasm and JavaScript of different builds apart.
const char* joinery_build_id(void);
}
