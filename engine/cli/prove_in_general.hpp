// Holds an exercise's accepted answers to what the page holds a learner's to: right on every database, not only on the
// data.
#pragma once

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::cli {

// Searches for a database on which an `accept` and the solution differ, with more time than the page takes. For an
// exercise that is proven otherwise. Takes a third of a second for each `accept`.
void prove_in_general(const pack::Pack& pack, const pack::Exercise& exercise, const pack::ExerciseSource& source,
                      pack::Report& report);

} // namespace joinery::cli
