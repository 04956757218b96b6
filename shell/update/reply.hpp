// What the engine answers, and what the page says in its stead.
#pragma once

#include "engine/session/messages.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

void apply(Model& model, const session::Reply& reply, Effects& effects);
void apply(Model& model, const session::StatementStarted& event, Effects& effects);
void apply(Model& model, const message::Interrupted& message, Effects& effects);

void apply(Model& model, const message::EngineProgress& message, Effects& effects);
void apply(Model& model, const message::EngineReady& message, Effects& effects);
void apply(Model& model, const message::EngineFailed& message, Effects& effects);

} // namespace joinery::shell
