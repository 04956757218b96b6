// Buttons. A button is a command of the model: its rectangle is noted under the command's key, so that the mirror lays
// the real button over it, and a click gives the command's action.
#pragma once

#include "shell/model/command.hpp"
#include "shell/widgets/text.hpp"

namespace joinery::shell {

enum class ButtonKind {
    primary, // the one way on
    plain,   // framed
    quiet,   // neither frame nor ground until the pointer is over it
};

struct ButtonLook {
    ButtonKind kind = ButtonKind::plain;
    const char* icon = nullptr; // in front of the text; see icons.hpp
    bool shows_text = true;
    bool shows_keys = false;
};

// What the pointer does to a rectangle that can be pressed.
struct Press {
    bool is_hovered = false;
    bool is_held = false;
};

// Makes the rectangle pressable and notes its place: everything that a command's key stands for goes through here.
Press press_area(Ui& ui, const Command& command, const Rect& rect);

// How wide the button wants to be.
float button_width(const Ui& ui, const Command& command, const ButtonLook& look);

void draw_button(Ui& ui, const Command& command, const Rect& rect, const ButtonLook& look);

// Cuts a button of its own width, and the gap behind it, off the left or right end of a bar.
void button_at_left(Ui& ui, const Command& command, Rect& bar, const ButtonLook& look);
void button_at_right(Ui& ui, const Command& command, Rect& bar, const ButtonLook& look);

} // namespace joinery::shell
