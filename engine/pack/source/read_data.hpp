// The data sets of a pack, from its folder data/.
#pragma once

#include <string>
#include <vector>

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::pack {

// The folder data/ beside the packs, for data that several of them use.
struct SharedData {
    std::string folder;
    std::vector<std::string> names; // of the data sets in it
};
SharedData find_shared_data(const std::string& folder);

// Adds one of them to the pack.
void read_shared_data(const SharedData& shared, const std::string& name, SourcePack& source, Report& report);

// Adds each folder in `folder` to the pack as a data set.
void read_data(const std::string& folder, SourcePack& source, Report& report);

} // namespace joinery::pack
