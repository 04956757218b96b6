// Of which wording of an exercise its translation was made: a short mark in the translation's own settings,
// `original = "1a2b3c4d"`. When the wording changes, the mark no longer fits, and somebody has to look.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/pack/pack.hpp"

namespace joinery::pack {

// Eight hexadecimal digits that follow from all prose of the exercise: title, task, hints, what follows, and the
// sentences of wrong answers. SQL and other settings do not count, nor do blank lines around a text.
std::string original_mark(const Exercise& exercise);

// The text of a translation's file with that mark among its settings, in place of the one that is there. Nothing where
// the file does not begin with settings.
std::optional<std::string> with_mark(std::string_view file_text, std::string_view mark);

} // namespace joinery::pack
