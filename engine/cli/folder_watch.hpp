// Notices that something in a folder has changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace joinery::cli {

// A number that changes whenever a file in one of the folders, or in those within, is added, taken away or written.
// A path that is a file stands for itself, and one that is not there for nothing. Links are not followed.
std::uint64_t stamp_of(const std::vector<std::string>& paths);

} // namespace joinery::cli
