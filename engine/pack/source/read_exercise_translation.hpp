// The prose of one exercise in another language, from the file beside the exercise's own: 010-joins.es.md.
#pragma once

#include <string>
#include <string_view>

#include "engine/pack/source/report.hpp"
#include "engine/pack/translation.hpp"

namespace joinery::pack {

struct ReadTranslation {
    TranslatedExercise exercise;
    bool is_stale = true; // the original has changed since, or nothing says of which wording it was made
};

// What the original does not have is reported and left out; so is everything that is no prose.
ReadTranslation read_exercise_translation(std::string_view text, const std::string& path, const Exercise& original,
                                          Report& report);

} // namespace joinery::pack
