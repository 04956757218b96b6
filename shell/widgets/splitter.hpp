// A line between two parts that the pointer can move.
#pragma once

#include <string>

#include "shell/model/places.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

// Cuts the upper part off `rest`: the remembered share of its height, `share` at first, and at least `least` pixels for
// either part where there is the room.
Rect split_top(Ui& ui, const std::string& key, Rect& rest, float share, float least);

} // namespace joinery::shell
