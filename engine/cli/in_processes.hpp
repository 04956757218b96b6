// Work that is done piece by piece in processes of its own: our SQLite knows no threads.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace joinery::cli {

// One process for each processor.
std::size_t usual_jobs();

// The outcome of each piece, in order; nothing where its process ended early. Up to `jobs` pieces at a time, each in a
// process that begins as a copy of this one. With one job all is done here, one piece after the other.
std::vector<std::optional<std::string>> in_processes(std::size_t pieces, std::size_t jobs,
                                                     const std::function<std::string(std::size_t piece)>& work);

} // namespace joinery::cli
