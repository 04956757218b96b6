// One exercise from its file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::pack {

// What an exercise may refer to, and what holds where it says nothing.
struct PackNames {
    std::vector<std::string> data;
    std::vector<std::string> concepts;
    int search_ms = k_search_ms;
    std::string concepts_file; // where that list stands
};

struct ReadExercise {
    Exercise exercise;
    ExerciseSource source;
    SourcePlace id_place;
    SourcePlace steps_on_place; // of the setting in `[require]`
    bool is_provable = false;   // it has a solution, and data to run it on
};

ReadExercise read_exercise(std::string_view text, const std::string& path, const PackNames& names, Report& report);

} // namespace joinery::pack
