// The panels: each draws a part of the model into a rectangle and adds what the learner did to the ui's actions. None
// keeps anything, calls an engine, or knows where it stands.
#pragma once

#include "shell/model/model.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// Brand, pack, exercise, progress, and the buttons beside them.
void draw_header(Ui& ui, const Model& model, const Rect& rect);

// The lesson is the page's own: keeps its place free.
void draw_lesson_frame(Ui& ui, const Model& model, const Rect& rect);

// Tables and their columns, folded and unfolded.
void draw_schema_panel(Ui& ui, const Model& model, const Rect& rect);

// The editor is the page's own: keeps its place free.
void draw_editor_frame(Ui& ui, const Model& model, const Rect& rect);

// Check, Run, Stop, Reset, and what the newest run took.
void draw_command_bar(Ui& ui, const Model& model, const Rect& rect);

// The tabs Result and Verdict and what the chosen one shows.
void draw_answer_panel(Ui& ui, const Model& model, const Rect& rect);

// Rows, or the error, or why there are none.
void draw_result_panel(Ui& ui, const Model& model, const Rect& rect);

// What the newest check found.
void draw_verdict_panel(Ui& ui, const Model& model, const Rect& rect);

// The pack's exercises and how far each has got.
void draw_pack_panel(Ui& ui, const Model& model, const Rect& rect);

// Notices, one below the other, cut off the top of `rest`. Cuts nothing where there are none.
void draw_banner(Ui& ui, const Model& model, Rect& rest);

// SQLite's version, what the engine is doing, and what this is.
void draw_footer(Ui& ui, const Model& model, const Rect& rect);

// All packs and all concepts, over everything.
void draw_library_dialog(Ui& ui, const Model& model, const Rect& window);

// All keys, as a dialog over everything.
void draw_help_dialog(Ui& ui, const Model& model, const Rect& window);

} // namespace joinery::shell
