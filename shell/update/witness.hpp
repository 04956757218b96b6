// Counterexamples: kept for the next check, and opened in place of the exercise's data.
#pragma once

#include <string>
#include <vector>

#include "engine/session/messages.hpp"
#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

// For an exercise; the newest stay.
inline constexpr std::size_t k_kept_witnesses = 8;

// Of the open exercise, the newest first.
std::vector<std::string> known_witnesses(const Model& model);

// Keeps the newest check's, where it had one that is not kept yet.
void keep_witness(Model& model, Effects& effects);

void apply(Model& model, const action::TryWitness& action, Effects& effects);
void apply(Model& model, const session::WitnessOpened& opened, Effects& effects);

} // namespace joinery::shell
