// A copy of a database on which one statement after another is tried, each undone before the next.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/sql/change_watch.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/result_set.hpp"

namespace joinery::grade {

enum class Ending { done, refused, endless };

// What a statement did.
struct Trace {
    Ending ending = Ending::done;
    std::string message;           // SQLite's, where it was not done
    bool lost_transaction = false; // RAISE(ROLLBACK), OR ROLLBACK
    std::vector<sql::ResultSet> results;
    std::set<std::string> changed; // tables
};

class TrialBench {
public:
    // Copies the database, which stands in no transaction, under the settings of another: whether foreign keys are
    // enforced says nothing of what is defined.
    static Result<TrialBench, sql::SqlError> copy_of(const sql::Connection& original, const sql::Connection& settings);

    // Begins anew, from the copy as it was, with these statements done. False where one of them was refused.
    bool set_up(const std::vector<std::string>& statements);

    // Inside what was set up. What it does stays until undo().
    Trace try_out(std::string_view statement);

    // Undoes what was tried since set_up(). A trigger may have undone more: then everything is set up again.
    void undo();

    // Nothing where the query does not run. At most `rows` rows are kept.
    std::optional<sql::ResultSet> read(std::string_view query, std::size_t rows = k_read_rows);

    // Steps and cells so far: what the search's allowance is counted in.
    std::uint64_t effort() const { return m_effort; }

    sql::Connection& connection() { return m_connection; }

    static constexpr std::size_t k_read_rows = 5'000;

private:
    explicit TrialBench(sql::Connection connection);
    bool run(std::string_view statement);

    sql::Connection m_connection;
    std::unique_ptr<sql::ChangeWatch> m_watch; // after the connection: it goes first
    std::vector<std::string> m_set_up;
    bool m_is_set_up = false;
    bool m_is_done = true;     // nothing of it was refused
    bool m_is_changed = false; // since then
    std::uint64_t m_effort = 0;
};

} // namespace joinery::grade
