// Two values that look alike and are not the same: what tells them apart.
#pragma once

#include <cstdint>
#include <string>

#include "engine/grade/rows/value_equality.hpp"
#include "engine/sql/value.hpp"

namespace joinery::grade {

// A sentence on two values that are not equal: another class, spaces, characters that cannot be seen or told apart by
// the eye, letter case, the last digits. Empty where they differ at first sight.
std::string why_different(const sql::ValueView& expected, const sql::ValueView& actual, Tolerance tolerance);

// The same for two values that look alike, so that rows of such values can be found by it; others meet by accident
// only.
std::uint64_t looks_hash(const sql::ValueView& value);

} // namespace joinery::grade
