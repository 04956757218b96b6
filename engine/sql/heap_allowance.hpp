// Room beside what SQLite holds already: scripts find as much of it whatever else is kept.
#pragma once

#include <cstdint>

namespace joinery::sql {

// While it lives, the process's heap cap is higher by `bytes`; where there is no cap, there is none.
class HeapAllowance {
public:
    explicit HeapAllowance(std::int64_t bytes);
    ~HeapAllowance();
    HeapAllowance(HeapAllowance&& other) noexcept;
    HeapAllowance& operator=(HeapAllowance&& other) noexcept;

    // To judge an answer: as much as k_heap_bytes above what is in use, however full a learner's own database is.
    static HeapAllowance beside_all();

private:
    std::int64_t m_bytes;
};

} // namespace joinery::sql
