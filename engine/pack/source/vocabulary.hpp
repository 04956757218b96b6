// The concepts that packs may teach: concepts.toml, beside the packs that share it.
#pragma once

#include <string>
#include <vector>

#include "engine/pack/pack.hpp"
#include "engine/pack/source/report.hpp"

namespace joinery::pack {

// Concepts in the order of the file. Reports what is amiss with any of them, concepts that need each other included.
std::vector<Concept> read_vocabulary(const std::string& path, Report& report);

} // namespace joinery::pack
