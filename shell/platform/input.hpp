// Pointer, wheel and keys on their way from the page to ImGui and to what scrolls.
//
// A finger is not a mouse: where something scrolls under it, it pans, and only a tap that does not move clicks.
// Keys are presses, not states: nothing can be left pressed down when a release never comes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "shell/platform/scroll_areas.hpp"

namespace joinery::shell {

enum class PointerKind { move, down, up, leave, cancel };
enum class PointerSource { mouse, touch, pen };
enum class WheelMode { pixels, lines, pages };

struct Modifiers {
    bool shift = false;
    bool control = false;
    bool alt = false;
    bool meta = false;
};

struct PointerEvent {
    PointerKind kind = PointerKind::move;
    PointerSource source = PointerSource::mouse;
    float x = 0;
    float y = 0;
    int button = 0;
    Modifiers modifiers;
};

enum class Key { up, down, left, right, page_up, page_down, home, end, escape };

struct KeyPress {
    Key key = Key::escape;
    Modifiers modifiers;
};

// Who wants keys, as the newest frame found.
struct KeyWish {
    bool cells = false;  // a grid's cells are chosen by arrows and their like
    bool escape = false; // something can be closed
};

class Input {
public:
    explicit Input(ScrollAreas& areas) : m_areas(areas) {}

    // Feeds the current ImGui context.
    void pointer(const PointerEvent& event);

    // True where something scrolls by it.
    bool wheel(float x, float y, Offset delta, WheelMode mode, Modifiers modifiers);

    // `name` as KeyboardEvent.key has it. True where the press is wanted.
    bool key(std::string_view name, Modifiers modifiers);

    void set_key_wish(KeyWish wish) { m_wish = wish; }

    // The keyboard has gone elsewhere.
    void lose_focus() { m_keys.clear(); }

    // The presses since the last call.
    std::vector<KeyPress> take_keys();

    // Of the newest pointer event.
    Modifiers modifiers() const { return m_modifiers; }

private:
    // What the finger that is down does.
    enum class Touch { none, undecided, panning, pressing };

    void mouse(const PointerEvent& event);
    void touch(const PointerEvent& event);
    void touch_down(const PointerEvent& event);
    void touch_move(const PointerEvent& event);
    void touch_up();
    void end_touch();

    ScrollAreas& m_areas;
    std::vector<KeyPress> m_keys;
    KeyWish m_wish;
    Modifiers m_modifiers;
    Touch m_touch = Touch::none;
    Offset m_touch_start; // where it went down
    Offset m_touch_last;  // and where it was last
};

} // namespace joinery::shell
