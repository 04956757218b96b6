#include "engine/sql/heap_allowance.hpp"

#include <utility>

#include <sqlite3.h>

#include "engine/sql/sandbox.hpp"

namespace joinery::sql {

HeapAllowance::HeapAllowance(std::int64_t bytes) : m_bytes(sqlite3_hard_heap_limit64(-1) > 0 ? bytes : 0) {
    sqlite3_hard_heap_limit64(sqlite3_hard_heap_limit64(-1) + m_bytes);
}

HeapAllowance::~HeapAllowance() { sqlite3_hard_heap_limit64(sqlite3_hard_heap_limit64(-1) - m_bytes); }

HeapAllowance::HeapAllowance(HeapAllowance&& other) noexcept : m_bytes(std::exchange(other.m_bytes, 0)) {}

HeapAllowance& HeapAllowance::operator=(HeapAllowance&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

HeapAllowance HeapAllowance::beside_all() {
    return HeapAllowance(sqlite3_memory_used() + k_heap_bytes - sqlite3_hard_heap_limit64(-1));
}

} // namespace joinery::sql
