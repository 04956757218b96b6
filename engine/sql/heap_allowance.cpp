#include "engine/sql/heap_allowance.hpp"

#include <sqlite3.h>

#include "engine/sql/sandbox.hpp"

namespace joinery::sql {

HeapAllowance::HeapAllowance() : m_cap_before(sqlite3_hard_heap_limit64(-1)) {
    sqlite3_hard_heap_limit64(sqlite3_memory_used() + k_heap_bytes);
}

HeapAllowance::~HeapAllowance() { sqlite3_hard_heap_limit64(m_cap_before); }

} // namespace joinery::sql
