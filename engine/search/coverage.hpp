// Which outcomes the conditions of both queries have had on the databases tried so far: true, false and NULL, each on a
// row for which the conditions in front of it hold.
//
// WHERE a = 1 AND b > 2 has six: a = 1 is true, false, NULL; a = 1 holds, and b > 2 is true, false, NULL.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/scratch_database.hpp"
#include "engine/sql/budget_watch.hpp"

namespace joinery::search {

class Coverage {
public:
    // The connection and the watch, which is told of the steps, outlive it.
    Coverage(const sql::Connection& connection, sql::BudgetWatch& watch) : m_connection(connection), m_watch(watch) {}

    // Adds the conditions of a text: of WHERE, of inner joins, of HAVING. Those of a subquery that cannot be asked by
    // itself are passed over.
    void add(std::string_view query);

    // Whether nothing is left to ask: all outcomes have been seen, or the others never were for long.
    bool is_over() const { return m_unseen.empty(); }

    // Looks at the rows that the database holds. Whether an outcome is there that never was before.
    bool look();

private:
    struct Outcome {
        std::unique_ptr<std::string> text; // that the statement was compiled from
        sql::Statement statement;          // returns a row where the outcome is there
    };

    void add_outcomes(const std::vector<std::string>& conditions, const std::string& from);

    const sql::Connection& m_connection;
    sql::BudgetWatch& m_watch;
    std::vector<Outcome> m_unseen;
    int m_vain_looks = 0; // since the last outcome that was new
};

} // namespace joinery::search
