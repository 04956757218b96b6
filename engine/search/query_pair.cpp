#include "engine/search/query_pair.hpp"

namespace joinery::search {

Result<QueryPair, sql::SqlError> QueryPair::prepare(ScratchDatabase& database, std::string_view reference,
                                                    std::string_view answer, sql::BudgetWatch& watch, Query& failed) {
    std::vector<sql::Statement> statements;
    for (const std::string_view order : {"OFF", "ON"}) {
        // It counts where a statement is compiled, not where it is run.
        // Not by run_script(): its watch would take the place of ours.
        const std::string pragma = "PRAGMA reverse_unordered_selects = " + std::string(order);
        TRY(sql::Statement::prepare(database.connection(), pragma)).step_quietly();
        failed = Query::reference;
        statements.push_back(TRY(sql::Statement::prepare(database.connection(), reference)));
        failed = Query::answer;
        statements.push_back(TRY(sql::Statement::prepare(database.connection(), answer)));
    }
    return QueryPair(std::move(statements), watch);
}

Fingerprint QueryPair::run(Query query, Scan scan) {
    const std::size_t i = number(query, scan);
    const Fingerprint print = fingerprint(m_statements[i]);
    const std::uint64_t steps = m_statements[i].steps();
    m_watch.count_statement(steps - m_counted[i]);
    m_counted[i] = steps;
    return print;
}

} // namespace joinery::search
