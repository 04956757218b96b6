// The library: all packs, all concepts, and the way from one pack to another.
#pragma once

#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

void apply(Model& model, const action::ShowShelf& action, Effects& effects);
void apply(Model& model, const action::OpenPack& action, Effects& effects);
void apply(Model& model, const action::OpenConcept& action, Effects& effects);

void apply(Model& model, const message::ForeignPack& message, Effects& effects);
void apply(Model& model, const message::LibraryTold& message, Effects& effects);
void apply(Model& model, const message::LibraryFailed& message, Effects& effects);

} // namespace joinery::shell
