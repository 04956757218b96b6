#include "shell/update/editor.hpp"

namespace joinery::shell {

void apply(Model& model, const message::EditorChanged& message, Effects& effects) {
    Editor& editor = model.editor;
    if (message.text == editor.text)
        return; // the echo of a text that the shell has set
    editor.text = message.text;
    editor.is_edited = true;
    editor.marks.clear(); // their offsets count in the older text
    if (editor.exercise.empty())
        return; // whose answer it is turns out when the pack opens
    model.course.answers[editor.exercise] = editor.text;
    effects.emplace_back(effect::SaveAnswer{editor.exercise, editor.text});
}

void apply(Model& model, const message::EditorCaret& message, Effects&) {
    model.editor.selection = message.selection;
    model.editor.caret = message.caret;
}

} // namespace joinery::shell
