// Two queries, each prepared once on one scratch database.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/contest.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/sql/budget_watch.hpp"

namespace joinery::search {

class QueryPair : public Contest {
public:
    // The database, the texts and the watch outlive it. The error is that of the first query that does not compile;
    // `failed` says which.
    static Result<QueryPair, sql::SqlError> prepare(ScratchDatabase& database, std::string_view reference,
                                                    std::string_view answer, sql::BudgetWatch& watch, Query& failed);

    std::size_t column_count(Query query) const { return m_statements[number(query)].column_count(); }

    Fingerprint run(Query query) override;

private:
    QueryPair(std::vector<sql::Statement> statements, sql::BudgetWatch& watch)
        : m_statements(std::move(statements)), m_watch(watch) {}

    static std::size_t number(Query query) { return static_cast<std::size_t>(query); }

    std::vector<sql::Statement> m_statements; // by number()
    std::array<std::uint64_t, 2> m_counted{}; // steps that the watch has been told of
    sql::BudgetWatch& m_watch;
};

} // namespace joinery::search
