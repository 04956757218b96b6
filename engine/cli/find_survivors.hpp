// Mutants of an exercise's solution that its data do not tell from it.
#pragma once

#include <vector>

#include "engine/cli/findings.hpp"
#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::cli {

// For an exercise whose rows are judged, and whose solution is one query; nothing for others. Mutants for which a
// search finds data are reported too, each with a warning; the others are probably equivalent.
std::vector<SurvivingMutant> find_survivors(const pack::DataSet& data, const pack::DataSource& data_source,
                                            const pack::Exercise& exercise, const pack::ExerciseSource& source,
                                            pack::Report& report);

} // namespace joinery::cli
