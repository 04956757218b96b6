#include "engine/grade/fixture_database.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/grade/trial.hpp"
#include "engine/sql/copy_database.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::grade {

namespace {

using sql::Connection;
using sql::SqlError;

// What originals may hold of SQLite's memory: the scripts need the rest.
constexpr std::int64_t k_kept_bytes = sql::k_heap_bytes / 4;

// The connection, once the fixture's scripts from `first` on have run on it.
Result<Connection, SqlError> after_scripts(Connection connection, const Fixture& fixture, std::size_t first) {
    for (std::size_t i = first; i < fixture.scripts.size(); ++i)
        if (auto outcome = sql::run_script(connection, fixture.scripts[i], {.budget = k_author_budget}); outcome.error)
            return Failure<SqlError>(*std::move(outcome.error));
    return connection;
}

bool begins_with(const std::vector<std::string>& scripts, const std::vector<std::string>& others) {
    return scripts.size() >= others.size() && std::equal(others.begin(), others.end(), scripts.begin());
}

} // namespace

Result<Connection, SqlError> build_database(const Fixture& fixture) {
    Connection connection = TRY(Connection::open_in_memory());
    sql::restrict_connection(connection);
    return after_scripts(std::move(connection), fixture, 0);
}

Result<Connection, SqlError> FixtureDatabases::fresh(std::size_t i) {
    const Connection* const from = TRY(original(i));
    if (from == nullptr)
        return build_database(m_fixtures[i]);
    Connection copy = TRY(sql::copy_database(*from));
    sql::restrict_connection(copy);
    return copy;
}

Result<Connection, SqlError> FixtureDatabases::fresh_unrestricted(std::size_t i) {
    const Connection* const from = TRY(original(i));
    if (from != nullptr)
        return sql::copy_database(*from);
    const Connection built = TRY(build_database(m_fixtures[i]));
    return sql::copy_database(built);
}

// Hidden data sets mostly are the visible one and one script more.
Result<Connection, SqlError> FixtureDatabases::build(std::size_t i) {
    const std::size_t shared = m_fixtures.front().scripts.size();
    if (i == 0 || !m_built.front() || !begins_with(m_fixtures[i].scripts, m_fixtures.front().scripts))
        return build_database(m_fixtures[i]);
    Connection copy = TRY(sql::copy_database(*m_built.front()));
    sql::restrict_connection(copy);
    return after_scripts(std::move(copy), m_fixtures[i], shared);
}

Result<const Connection*, SqlError> FixtureDatabases::original(std::size_t i) {
    if (m_built[i])
        return &*m_built[i];
    Connection built = TRY(build(i));
    if (!sql::can_be_copied(built))
        return nullptr;
    if (sql::memory_in_use() > k_kept_bytes)
        for (auto& other : m_built)
            other.reset();
    m_built[i] = std::move(built);
    return &*m_built[i];
}

} // namespace joinery::grade
