// One script, run on a database of its own: what a verdict has to go on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
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
    std::uint64_t steps = 0;
};

// What a query may not rely on where nothing asks for an order: from which end SQLite reads a table, and in which order
// its rows were inserted. The next two are for tables
// whose row ids are no column, the last one for the others.
enum class RowOrder { as_inserted, read_backwards, inserted_backwards, inserted_as_dealt, keys_backwards };

// What an author wrote may take as many steps as an answer. Its clock is only there for the worst: on a machine that is
// busy, an exercise that was proved elsewhere must not turn out to be broken.
inline constexpr sql::Budget k_author_budget{.steps = sql::k_check_budget.steps, .milliseconds = 30'000};

struct TrialOptions {
    sql::Budget budget = sql::k_check_budget;
    RowOrder row_order = RowOrder::as_inserted;
};

// Runs the script on a database that is there, and rolls back a transaction that it left open. Of the orders only
// reading backwards is ours to see to; where rows lie is the caller's.
Trial run_trial(sql::Connection& connection, std::string_view script, const TrialOptions& options = {});

} // namespace joinery::grade
