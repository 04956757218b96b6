// Time that stands still, so that two scripts which write down when they ran write the same.
#pragma once

#include <cstdint>

namespace joinery::sql {

// While it lives, every in-memory database reads the time at which it was made (CURRENT_TIMESTAMP, date('now')). One
// that is made while another lives changes nothing. Budgets have a clock of their own.
class HeldClock {
public:
    HeldClock();
    ~HeldClock();
    HeldClock(const HeldClock&) = delete;
    HeldClock& operator=(const HeldClock&) = delete;

private:
    std::int64_t m_milliseconds = 0;
    bool m_is_holding = false;
};

} // namespace joinery::sql
