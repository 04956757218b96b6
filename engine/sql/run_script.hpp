// Runs a script statement by statement under a budget and keeps what each returned.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/sql/connection.hpp"
#include "engine/sql/result_set.hpp"
#include "engine/sql/sandbox.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

struct StatementOutcome {
    TextSpan place;                    // in the script
    std::int64_t changes = 0;          // rows inserted, updated or deleted by it, triggers not counted
    std::optional<std::size_t> result; // index into ScriptOutcome::results, if it returns columns
};

struct ScriptOutcome {
    std::vector<StatementOutcome> statements; // those carried out
    std::vector<ResultSet> results;
    std::optional<SqlError> error; // what ended the script early; places count from the script's start
    // An error inside a transaction that SQLite answered by undoing the transaction as a whole: statements that stand
    // before it in `statements` have left no trace either.
    bool lost_transaction = false;
    std::uint64_t steps = 0;
    double milliseconds = 0;
};

struct ScriptOptions {
    Budget budget = k_run_budget;
    // Rows and bytes kept of all results together; past either, the result is cut and the query ended without error.
    std::size_t kept_rows = 2'000'000;
    std::size_t kept_bytes = std::size_t{96} * 1024 * 1024;
    // Called before each statement with its offset. May be empty.
    std::function<void(std::size_t offset)> on_statement;
    // Whether a statement that is refused on its way is explained. For who tries thousands: without, the error has its
    // kind and SQLite's words, and costs next to nothing.
    bool explains_refusals = true;
};

// Runs every statement of the script in order until one fails. What came before the failing statement stays done; the
// failing statement itself leaves no trace, but for two things SQLite does, which is what a learner has to see:
//  - `OR FAIL` and `RAISE(FAIL)` keep the rows before the one that failed;
//  - `OR ROLLBACK`, `RAISE(ROLLBACK)`, and a writing statement ended by the budget or for want of memory inside a
//    transaction, undo the whole transaction: see `lost_transaction`.
// A budget that runs out is an error of the statement it ends. Steps are exact in the outcome; a script is ended at the
// first look past its budget, and looks are a thousand steps apart. Where SQLite works long inside one step (a sort, a
// function on a long text) its limits on length are what holds.
ScriptOutcome run_script(Connection& connection, std::string_view script, const ScriptOptions& options);

} // namespace joinery::sql
