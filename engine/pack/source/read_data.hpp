// The data sets of a pack, from its folder data/.
#pragma once

#include <string>

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::pack {

// Adds each folder in `folder` to the pack as a data set.
void read_data(const std::string& folder, SourcePack& source, Report& report);

} // namespace joinery::pack
