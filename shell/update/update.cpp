#include "shell/update/update.hpp"

#include "shell/update/editor.hpp"
#include "shell/update/exercise.hpp"
#include "shell/update/grid.hpp"
#include "shell/update/hints.hpp"
#include "shell/update/library.hpp"
#include "shell/update/notices.hpp"
#include "shell/update/reply.hpp"
#include "shell/update/stored.hpp"
#include "shell/update/told.hpp"
#include "shell/update/view.hpp"
#include "shell/update/witness.hpp"
#include "shell/update/work.hpp"

namespace joinery::shell {

namespace {

void apply(Model& model, const Action& action, Effects& effects);

// Calls the apply() of whatever kind the action or message is.
template <class Kinds>
void apply_any(Model& model, const Kinds& kinds, Effects& effects) {
    std::visit([&](const auto& one) { apply(model, one, effects); }, kinds);
}

void apply(Model& model, const Action& action, Effects& effects) { apply_any(model, action, effects); }

template <class Kinds>
Effects update_any(Model& model, const Kinds& kinds) {
    Effects effects;
    const Told before = told(model);
    apply_any(model, kinds, effects);
    append_changes(before, told(model), effects);
    return effects;
}

} // namespace

Effects update(Model& model, const Action& action) { return update_any(model, action); }

Effects update(Model& model, const PageMessage& message) { return update_any(model, message); }

} // namespace joinery::shell
