// Mutants of an exercise's solution, and which of them its data do not tell from it.
#pragma once

#include "engine/cli/findings.hpp"
#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::cli {

// The mutants' numbers, and those that survive. Each for which a search finds data is reported, too, with a warning;
// the others are probably equivalent.
ExerciseMutants find_survivors(const pack::DataSet& data, const pack::DataSource& data_source,
                               const pack::Exercise& exercise, const pack::ExerciseSource& source,
                               pack::Report& report);

} // namespace joinery::cli
