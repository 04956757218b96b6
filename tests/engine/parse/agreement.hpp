// Holds the parser against SQLite itself, statement by statement: both must accept or refuse the same text, and what we
// print of a statement must compile to the same bytecode as the statement, and define the same things.
#pragma once

#include <string>
#include <string_view>

#include "engine/sql/connection.hpp"

namespace joinery::parse {

struct AgreementCounts {
    int passed = 0;
    int failed = 0;
    int undecided = 0; // we say syntax error, and SQLite complains of something it noticed before it read that far
};

class Agreement {
public:
    Agreement();

    // Checks all statements of a script, in order, on one database, and carries out those that change it: each with a
    // budget, and without access to any file. Goes on behind a refused statement where the next one can be found.
    void check_script(const std::string& script);

    const AgreementCounts& counts() const { return m_counts; }

    // A paragraph for each disagreement.
    const std::string& report() const { return m_report; }

    // The messages of undecided statements, a line for each.
    const std::string& undecided() const { return m_undecided; }

private:
    std::size_t check_next(std::string_view text);
    std::size_t check_refused(std::string_view text);
    std::string check_accepted(std::string_view whole);
    void disagree(std::string_view text, const std::string& why);

    sql::Connection m_connection;
    AgreementCounts m_counts;
    std::string m_report;
    std::string m_undecided;
};

} // namespace joinery::parse
