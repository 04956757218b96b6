// What the learner asks of the engine and waits for: run, check, reset; and stop. How a wait ends is in reply.hpp.
#pragma once

#include "engine/session/messages.hpp"
#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

// An exercise is open, and nothing is waited for.
bool can_start(const Model& model);

// Sends a request under a new id; which is given back.
session::RequestId ask_engine(Model& model, session::RequestBody body, Effects& effects);

// Sends what the learner waits for. Only where model.work is empty.
void start_work(Model& model, Work work, session::RequestBody body, Effects& effects);

void apply(Model& model, const action::Run& action, Effects& effects);
void apply(Model& model, const action::Check& action, Effects& effects);
void apply(Model& model, const action::Stop& action, Effects& effects);
void apply(Model& model, const action::Reset& action, Effects& effects);
void apply(Model& model, const action::Tick& action, Effects& effects);

} // namespace joinery::shell
