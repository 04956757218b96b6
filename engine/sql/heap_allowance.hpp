// Room to judge an answer beside a learner's own database, however full that is.
#pragma once

#include <cstdint>

namespace joinery::sql {

// While it lives, the process's heap cap is k_heap_bytes above what is in use at its beginning. Not nested.
class HeapAllowance {
public:
    HeapAllowance();
    ~HeapAllowance();
    HeapAllowance(const HeapAllowance&) = delete;
    HeapAllowance& operator=(const HeapAllowance&) = delete;

private:
    std::int64_t m_cap_before;
};

} // namespace joinery::sql
