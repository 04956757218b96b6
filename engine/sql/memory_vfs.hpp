// SQLite's view of an operating system, where there is none: a virtual file system that keeps temporary files (what a
// sort spills, temporary tables) in memory, and knows the time. In-memory databases use it in every build, so that
// browser, command line and tests agree; under Emscripten it is the only one.
#pragma once

#include <cstdint>

namespace joinery::sql {

inline constexpr const char* k_memory_vfs_name = "joinery-memory";

// Makes the file system known to SQLite, once. Only temporary files can be opened on it; they take their memory from
// SQLite's allocator, so the heap cap holds for them.
void register_memory_vfs();

// How often in-memory databases have read the time so far. Who compares two readings of it knows whether what happened
// between them depends on the time.
std::uint64_t clock_readings();

} // namespace joinery::sql
