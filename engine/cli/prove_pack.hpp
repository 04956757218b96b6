// Proves a pack: runs all of its SQL as the page would, and reports what does not do what its author says.
#pragma once

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::cli {

// Every script runs on every data set; assumptions find no row; each solution and `accept` is judged right, each
// `wrong` wrong, with its own sentence. Where a data set cannot be built, its exercises are passed over.
void prove_pack(const pack::SourcePack& source, pack::Report& report);

} // namespace joinery::cli
