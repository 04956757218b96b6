// What the page is told of the model whenever it changes, whichever way it changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shell/model/model.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

struct Told {
    std::optional<Theme> theme; // none until the environment is known
    std::string title;
    std::optional<effect::ShowLesson> lesson;
    std::optional<effect::SetEditorSchema> schema;
    std::vector<Mark> marks;
};

Told told(const Model& model);

// The effects that bring a page that knows `before` to `after`.
void append_changes(const Told& before, const Told& after, Effects& effects);

} // namespace joinery::shell
