#include "engine/search/query_pair.hpp"

namespace joinery::search {

Result<QueryPair, sql::SqlError> QueryPair::prepare(ScratchDatabase& database, std::string_view reference,
                                                    std::string_view answer, sql::BudgetWatch& watch, Query& failed) {
    std::vector<sql::Statement> statements;
    failed = Query::reference;
    statements.push_back(TRY(sql::Statement::prepare(database.connection(), reference)));
    failed = Query::answer;
    statements.push_back(TRY(sql::Statement::prepare(database.connection(), answer)));
    return QueryPair(std::move(statements), watch);
}

Fingerprint QueryPair::run(Query query) {
    const std::size_t i = number(query);
    const Fingerprint print = fingerprint(m_statements[i]);
    const std::uint64_t steps = m_statements[i].steps();
    m_watch.count_statement(steps - m_counted[i]);
    m_counted[i] = steps;
    return print;
}

} // namespace joinery::search
