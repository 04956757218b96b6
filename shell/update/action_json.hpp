// Actions in JSON: `{"type":"action","name":"show_tab","tab":"verdict"}`.
#pragma once

#include "engine/base/json_reader.hpp"
#include "engine/base/json_writer.hpp"
#include "shell/model/action.hpp"

namespace joinery::shell {

// An action that only panels know, such as action::WantRows, is a mistake of ours here.
void write_action(JsonWriter& out, const Action& action);

// The action of an object whose `type` is `action`; some action, and a fault, where it names none.
Action read_action(const JsonPlace& place);

} // namespace joinery::shell
