#include "engine/grade/run/fixture_database.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/run/trial.hpp"
#include "engine/sql/copy_database.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"
#include "engine/sql/shuffle_rows.hpp"

namespace joinery::grade {

namespace {

using sql::Connection;
using sql::SqlError;

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

Result<ShuffledDatabase, SqlError> shuffle_further(ShuffledDatabase database, std::size_t from, std::size_t to) {
    static constexpr std::array k_shuffles = {sql::Shuffle::reversed, sql::Shuffle::dealt, sql::Shuffle::keyed};
    for (std::size_t i = from; i < to; ++i)
        database.has_moved[i] = TRY(sql::shuffle_rows(database.connection, k_shuffles[i])) > 0;
    return database;
}

Result<ShuffledDatabase, SqlError> build_shuffled(const Fixture& fixture, std::size_t shuffles) {
    return shuffle_further({TRY(build_database(fixture))}, 0, shuffles);
}

Result<ShuffledDatabase, SqlError> FixtureDatabases::fresh_shuffled(std::size_t i, std::size_t shuffles) {
    if (shuffles == 0 || TRY(original(i)) == nullptr)
        return shuffle_further({TRY(fresh(i))}, 0, shuffles);
    auto kept = m_shuffled.find({i, shuffles});
    if (kept == m_shuffled.end()) {
        const std::int64_t others = sql::memory_in_use() - m_bytes_in_use;
        ShuffledDatabase before = TRY(fresh_shuffled(i, shuffles - 1));
        ShuffledDatabase made = TRY(shuffle_further(std::move(before), shuffles - 1, shuffles));
        if (!make_room(made.connection))
            return made;
        kept = m_shuffled.emplace(std::pair(i, shuffles), std::move(made)).first;
        count_kept(others);
    }
    ShuffledDatabase copy{TRY(sql::copy_database(kept->second.connection)), kept->second.has_moved};
    sql::restrict_connection(copy.connection);
    return copy;
}

Result<Connection, SqlError> FixtureDatabases::fresh_unrestricted(std::size_t i) {
    const Connection* const from = TRY(original(i));
    if (from != nullptr)
        return sql::copy_database(*from);
    const Connection built = TRY(build_database(m_fixtures[i]));
    return sql::copy_database(built);
}

const KnownTables& FixtureDatabases::tables(std::size_t i) {
    if (m_tables[i])
        return *m_tables[i];
    const auto from = original(i);
    const std::int64_t others = sql::memory_in_use() - m_bytes_in_use;
    m_tables[i] = from && *from != nullptr ? read_known_tables(**from) : KnownTables();
    count_kept(others);
    return *m_tables[i];
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
    const std::int64_t others = sql::memory_in_use() - m_bytes_in_use;
    Connection built = TRY(build(i));
    if (!make_room(built))
        return nullptr;
    m_built[i] = std::move(built);
    count_kept(others);
    return &*m_built[i];
}

bool FixtureDatabases::make_room(const Connection& database) {
    const auto size = sql::size_of_database(database);
    if (!size || *size > k_kept_bytes || !sql::can_be_copied(database))
        return false;
    if (m_pages_in_use + *size > k_kept_bytes) {
        m_shuffled.clear();
        for (auto& one : m_built)
            one.reset();
        m_pages_in_use = 0;
    }
    m_pages_in_use += *size;
    return true;
}

void FixtureDatabases::count_kept(std::int64_t others) {
    m_bytes_in_use = sql::memory_in_use() - others;
    m_room = sql::HeapAllowance(m_bytes_in_use);
}

} // namespace joinery::grade
