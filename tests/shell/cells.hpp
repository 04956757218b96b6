// Cells of results, as the engine sends them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "engine/session/messages.hpp"

namespace joinery::shell {

inline session::Cell integer_cell(std::int64_t value) { return {sql::StorageClass::integer, std::to_string(value), 0}; }
inline session::Cell text_cell(std::string value) { return {sql::StorageClass::text, std::move(value), 0}; }
inline session::Cell null_cell() { return {}; }
inline session::Cell blob_cell() { return {sql::StorageClass::blob, "CAFE", 3'000}; }

} // namespace joinery::shell
