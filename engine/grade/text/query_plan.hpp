// SQLite's plan for a query, as EXPLAIN QUERY PLAN tells it, with names in place of aliases.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::grade {

enum class PlanAction : std::uint8_t {
    scan,                // of a table or an index, from end to end
    search,              // of some rows of it
    temporary_b_tree,    // rows are sorted, or told apart, in a table made for it
    correlated_subquery, // run again for each row
    other,
};

enum class PlanAccess : std::uint8_t { table, index, covering_index, primary_key, automatic_index };

struct PlanStep {
    PlanAction action = PlanAction::other;
    PlanAccess access = PlanAccess::table;
    std::string table;                // in small letters; empty for what is none: a CTE, a subquery
    std::string index;                // its name
    std::vector<std::string> columns; // of the index, in its order; in small letters; empty for an expression
    bool is_primary_key = false;      // the index that SQLite keeps for a PRIMARY KEY
    std::string purpose;              // of temporary_b_tree: "ORDER BY"
    std::string detail;               // SQLite's own words
};

// Of the statement at `place` of a script, on the schema as it is now. The connection is one of the sandbox.
Result<std::vector<PlanStep>, sql::SqlError> read_plan(const sql::Connection& connection, std::string_view script,
                                                       TextSpan place);

// A sentence for people: "Every row of `orders` is read."
std::string plan_sentence(const PlanStep& step);

} // namespace joinery::grade
