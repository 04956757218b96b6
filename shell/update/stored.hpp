// What storage had, and what another tab has put there since.
#pragma once

#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

void apply(Model& model, const message::Restored& message, Effects& effects);
void apply(Model& model, const message::OtherTab& message, Effects& effects);

} // namespace joinery::shell
