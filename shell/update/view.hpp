// What of the workbench is to be seen: tabs, panes, lists, theme.
#pragma once

#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

void apply(Model& model, const action::ShowTab& action, Effects& effects);
void apply(Model& model, const action::ShowPane& action, Effects& effects);
void apply(Model& model, const action::TogglePack& action, Effects& effects);
void apply(Model& model, const action::ToggleTheme& action, Effects& effects);
void apply(Model& model, const action::ToggleTable& action, Effects& effects);
void apply(Model& model, const action::ToggleHelp& action, Effects& effects);
void apply(Model& model, const action::Close& action, Effects& effects);
void apply(Model& model, const action::Resize& action, Effects& effects);
void apply(Model& model, const Environment& environment, Effects& effects);

} // namespace joinery::shell
