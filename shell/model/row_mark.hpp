// What a row of a table is beside its cells.
#pragma once

#include <cstdint>

namespace joinery::shell {

enum class RowMark : std::uint8_t {
    none,
    missing, // expected, and not there
    extra,   // there, and not expected
    changed, // there on both sides, with other cells
    broken_order,
};

} // namespace joinery::shell
