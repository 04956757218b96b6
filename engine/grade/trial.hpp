// One script, run on a fresh database: what a verdict has to go on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/grade/grade_answer.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/result_set.hpp"
#include "engine/sql/sandbox.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::grade {

// Rows and bytes of a result that is judged; an answer with more is out of budget.
inline constexpr std::size_t k_judged_rows = 200'000;
inline constexpr std::size_t k_judged_bytes = std::size_t{32} * 1024 * 1024;

struct Trial {
    std::optional<sql::ResultSet> result; // of the last statement that returned columns
    sql::TextSpan result_statement;       // that statement, in the script
    std::optional<sql::SqlError> error;   // what ended the script
    bool left_transaction_open = false;   // and was rolled back
    bool changed_database = false;        // rows or definitions, temporary ones aside
};

// SQLite may read a table from either end where nothing asks for an order.
enum class ScanOrder { forward, reversed };

// What an author wrote may take as many steps as an answer. Its clock is only there for the worst: on a machine that is
// busy, an exercise that was proved elsewhere must not turn out to be broken.
inline constexpr sql::Budget k_author_budget{.steps = sql::k_check_budget.steps, .milliseconds = 30'000};

struct TrialOptions {
    sql::Budget budget = sql::k_check_budget;
    ScanOrder scan_order = ScanOrder::forward;
};

// Runs the script on a database that is there, and rolls back what it left open.
Trial run_trial(sql::Connection& connection, std::string_view script, const TrialOptions& options = {});

// Builds the fixture's database and runs the script on it, each under a budget of its own. The database is gone
// afterwards. The error is the fixture's: a script of the author does not run.
Result<Trial, sql::SqlError> try_script(const Fixture& fixture, std::string_view script,
                                        const TrialOptions& options = {});

} // namespace joinery::grade
