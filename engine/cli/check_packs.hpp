// Reads and proves one pack, or all packs of a folder.
#pragma once

#include <optional>

#include "engine/cli/check_options.hpp"
#include "engine/cli/findings.hpp"

namespace joinery::cli {

// Everything that was found, sorted by its place, each thing once. Nothing, and a complaint on standard error, where
// no exercise has the id that was asked for.
std::optional<Findings> check_packs(const CheckOptions& options);

} // namespace joinery::cli
