// Whether the reference and the answer differ on a content: in microseconds, by fingerprints.
#pragma once

#include <vector>

#include "engine/search/contest.hpp"
#include "engine/search/scratch_database.hpp"

namespace joinery::search {

enum class Difference {
    none,
    illegal, // a row is refused, or an assumption does not hold
    order,   // the same rows in another order
    rows,
};

class DifferenceTest {
public:
    // All arguments outlive it.
    DifferenceTest(ScratchDatabase& database, Contest& contest, std::vector<sql::Statement>& assumptions,
                   bool is_order_asked)
        : m_database(database), m_contest(contest), m_assumptions(assumptions), m_is_order_asked(is_order_asked) {}

    // On a content that the database holds already, between begin() and undo().
    Difference here();

    // The same after filling the database; leaves it empty.
    Difference on(const Content& content);

    // Whether the database takes its rows, and no assumption forbids it.
    bool is_allowed(const Content& content);

    // How many assumptions the rows that the database holds break.
    std::size_t broken_assumptions();
    bool has_assumptions() const { return !m_assumptions.empty(); }

private:
    bool is_legal();

    ScratchDatabase& m_database;
    Contest& m_contest;
    std::vector<sql::Statement>& m_assumptions;
    bool m_is_order_asked;
};

} // namespace joinery::search
