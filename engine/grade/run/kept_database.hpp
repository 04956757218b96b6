// The database of one fixture, for one script after the other: each finds it as the fixture's scripts made it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::grade {

// The shuffles that make an order, one after the other.
std::size_t shuffles_for(RowOrder order);

// Nothing but queries, which leave a database as they found it, whether they succeed or not?
bool has_only_queries(std::string_view script);

class KeptDatabase {
public:
    // The fixture outlives it. Nothing is built yet.
    explicit KeptDatabase(const Fixture& fixture) : m_fixture(&fixture) {}

    // Of fixture i of those, and copied from what they have built.
    KeptDatabase(FixtureDatabases& shared, std::size_t i) : m_shared(&shared), m_number(i) {}

    // Runs the script under a budget of its own. The database is built anew but where the scripts so far only read it.
    // The error is the fixture's.
    Result<Trial, sql::SqlError> try_script(std::string_view script, const TrialOptions& options = {});

    // The tables that the fixture's scripts made. None for a database that is not shared: there it would take longer
    // to read them than they can save.
    const KnownTables& tables() const;

    // Whether any row lies elsewhere in this order than as inserted. Cheapest in the order of the enumeration.
    Result<bool, sql::SqlError> differs_in(RowOrder order);

    // The database itself, rows as inserted, for a caller who changes it. Queries that are tried on rows as inserted
    // find it changed until it is forgotten.
    Result<sql::Connection*, sql::SqlError> keep();
    void forget();

private:
    // A database with its rows in this order.
    Result<sql::Connection, sql::SqlError> take(RowOrder order);

    const Fixture* m_fixture = nullptr; // or else
    FixtureDatabases* m_shared = nullptr;
    std::size_t m_number = 0;
    std::optional<sql::Connection> m_kept; // as the fixture made it, but for the shuffles
    std::size_t m_shuffles = 0;            // of the one kept
    std::array<bool, 3> m_has_moved{};     // by each of them
    bool m_is_held = false;                // by a caller who changes it
};

} // namespace joinery::grade
