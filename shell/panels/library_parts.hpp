// The parts of the library: one shelf a file. Each fills the rectangle and scrolls by itself.
#pragma once

#include "shell/model/model.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// A card a pack: what it teaches, how long it takes, how far the learner is.
void draw_packs_shelf(Ui& ui, const Model& model, const Rect& rect);

// What builds on what: a map where there is the width, else a list.
void draw_concepts_shelf(Ui& ui, const Model& model, const Rect& rect);

} // namespace joinery::shell
