// Hints, one at a time: the author's, then those that follow from the learner's own answer.
#pragma once

#include "engine/session/messages.hpp"
#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

void apply(Model& model, const action::ShowHint& action, Effects& effects);
void apply(Model& model, const session::Hinted& hinted, Effects& effects);

} // namespace joinery::shell
