// The banner's lines: one a key, the newest last.
#pragma once

#include <string_view>

#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

// Takes the place of a notice of the same key; an empty text takes it away.
void apply(Model& model, const Notice& notice, Effects& effects);

void show_notice(Model& model, std::string_view key, Tone tone, std::string text);
void remove_notice(Model& model, std::string_view key);

// Takes away what was said about work that is over, when the learner begins something new.
void remove_passing_notices(Model& model);

void apply(Model& model, const action::Dismiss& action, Effects& effects);

} // namespace joinery::shell
