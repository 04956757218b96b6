// Holds a connection to a budget while it lives: SQLite asks every thousand steps, also in the middle of a statement
// that returns no row.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "engine/sql/sandbox.hpp"
#include "engine/sql/sql_error.hpp"

struct sqlite3;

namespace joinery::sql {

class BudgetWatch {
public:
    // The clock starts here. The connection must outlive the watch, and have no other.
    BudgetWatch(const Connection& connection, const Budget& budget);
    ~BudgetWatch();
    BudgetWatch(const BudgetWatch&) = delete;
    BudgetWatch& operator=(const BudgetWatch&) = delete;

    // A statement has ended, which took so many steps in all. What was counted roughly while it ran is made exact.
    void count_statement(std::uint64_t steps);

    // Whether nothing is left, now: asked between statements too. Once used up it stays so.
    bool is_used_up();

    // The error of the statement at `place`, which the budget ended; none while something is left.
    std::optional<SqlError> error(TextSpan place) const;

    std::uint64_t steps() const { return m_steps; }
    double milliseconds() const;

private:
    using Clock = std::chrono::steady_clock;

    static int on_progress(void* watch);

    sqlite3* m_handle;
    Budget m_budget;
    Clock::time_point m_start = Clock::now();
    std::uint64_t m_steps = 0;         // of statements that have ended
    std::uint64_t m_running_steps = 0; // of the one that runs, in thousands
    std::optional<SqlErrorKind> m_used_up;
};

} // namespace joinery::sql
