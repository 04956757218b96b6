// The rules a learner's or a pack's SQL runs under: limits, an authorizer, a budget, a heap cap.
// The levels and their reasons stand in docs/architecture.md.
#pragma once

#include <cstdint>

#include "engine/sql/connection.hpp"

namespace joinery::sql {

// How much one script may do. Steps are SQLite's virtual-machine instructions: the same on every machine.
// Milliseconds protect a person's patience. Whichever is used up first ends the script.
struct Budget {
    std::uint64_t steps = 0;
    double milliseconds = 0;
};

// What runs in the learner's own database when they press Run.
inline constexpr Budget k_run_budget{.steps = 2'000'000'000, .milliseconds = 3'000};

// What one data set of a check may take. Chiefly steps, so that a slow laptop and CI agree.
inline constexpr Budget k_check_budget{.steps = 50'000'000, .milliseconds = 3'000};

// The hard cap on SQLite's memory for the whole process, in bytes.
inline constexpr std::int64_t k_heap_bytes = std::int64_t{64} * 1024 * 1024;

// Puts a connection under the rules for good: limits, defensive mode, no trusted schema, the authorizer.
// Sets the process's heap cap where there is none yet. Call before the first untrusted statement.
void restrict_connection(Connection& connection);

// Lets statements of our own have as many parameters as a table may have columns. A learner's have few (see
// docs/architecture.md): call it on a database that runs no script of theirs.
void allow_parameters(Connection& connection);

} // namespace joinery::sql
