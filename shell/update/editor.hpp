// What the learner writes.
#pragma once

#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

void apply(Model& model, const message::EditorChanged& message, Effects& effects);
void apply(Model& model, const message::EditorCaret& message, Effects& effects);

} // namespace joinery::shell
