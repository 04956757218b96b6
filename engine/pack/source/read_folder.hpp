// An author's folder, read whole: docs/pack-format.md. Native only.
#pragma once

#include <string>

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::pack {

// Reports everything that is amiss, in one go. What has no error of its own is in the pack all the same, so that its
// SQL can be proven too; a pack may be written only where the report has no error. Paths in the report begin with
// `folder`.
SourcePack read_folder(const std::string& folder, Report& report);

} // namespace joinery::pack
