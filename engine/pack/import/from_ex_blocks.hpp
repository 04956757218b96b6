// Exercises in the blocks of PgExercises: a text file in which lines such as `|QUESTION|` begin a part.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/pack/import/imported.hpp"

namespace joinery::pack {

// `name` is the file's, without its extension: the exercise's id is made of it. The error is a sentence: a part that
// nothing can do without is missing.
//
// The schema `cd` is taken off names, since SQLite has none. HTML becomes Markdown. The data is not in these files.
Result<ImportedExercise, std::string> from_ex_blocks(std::string_view text, std::string_view name);

} // namespace joinery::pack
