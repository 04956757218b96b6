// Effects in JSON.
#pragma once

#include <string>

#include "engine/base/json_writer.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

// One object, one line.
std::string to_json(const Effect& effect);

// [x, y, width, height] in whole CSS pixels.
void write_rect(JsonWriter& out, const Rect& rect);

} // namespace joinery::shell
