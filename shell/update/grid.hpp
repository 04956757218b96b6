// The grid: which result it shows, which rows are loaded, which cells are chosen.
#pragma once

#include "engine/session/messages.hpp"
#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

// A reply to a request that model.results.asked knows.
void take_page(Model& model, const session::Reply& reply);

void apply(Model& model, const action::WantRows& action, Effects& effects);
void apply(Model& model, const action::ShowResult& action, Effects& effects);
void apply(Model& model, const action::ChooseCells& action, Effects& effects);
void apply(Model& model, const action::Copy& action, Effects& effects);

} // namespace joinery::shell
