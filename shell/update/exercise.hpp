// Going from exercise to exercise.
#pragma once

#include <string>

#include "engine/session/messages.hpp"
#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

// Opens what the learner asked for while the engine was busy, where there is such an exercise.
void start_next_up(Model& model, Effects& effects);

// An exercise could not be opened: the learner's place is where the editor's text belongs.
void return_to_open_exercise(Model& model);

void apply(Model& model, const action::PreviousExercise& action, Effects& effects);
void apply(Model& model, const action::NextExercise& action, Effects& effects);
void apply(Model& model, const action::OpenExercise& action, Effects& effects);

void apply(Model& model, const session::PackOpened& opened, Effects& effects);
void apply(Model& model, const session::Translated& translated, Effects& effects);
void apply(Model& model, const session::ExerciseOpened& opened, Effects& effects);

} // namespace joinery::shell
