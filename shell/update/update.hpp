// The only way the model changes: what a learner did, or what the page told, gives a new model and effects that the
// page carries out in order. Calls nothing, waits for nothing, reads no clock.
#pragma once

#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

Effects update(Model& model, const Action& action);
Effects update(Model& model, const PageMessage& message);

} // namespace joinery::shell
