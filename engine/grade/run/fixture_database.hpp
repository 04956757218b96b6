// The databases of fixtures: built once, copied for each script that is to run on one. What a script finds does not
// depend on what ran before it: not the rows, not their places, not the memory that is left.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/grade/run/fixture.hpp"
#include "engine/grade/text/known_tables.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/heap_allowance.hpp"

namespace joinery::grade {

// Runs the fixture's scripts, under the rules of the sandbox. The error is theirs.
Result<sql::Connection, sql::SqlError> build_database(const Fixture& fixture);

// A database whose rows have been shuffled, and whether each of the shuffles moved any.
struct ShuffledDatabase {
    sql::Connection connection;
    std::array<bool, 3> has_moved{};
};

// Shuffles a database that has been shuffled `from` times until it has been `to` times.
Result<ShuffledDatabase, sql::SqlError> shuffle_further(ShuffledDatabase database, std::size_t from, std::size_t to);

// Builds the fixture's database and shuffles its rows so many times.
Result<ShuffledDatabase, sql::SqlError> build_shuffled(const Fixture& fixture, std::size_t shuffles);

// What all of them may take that are kept, in pages. Scripts have their own room besides.
inline constexpr std::int64_t k_kept_bytes = std::int64_t{16} * 1024 * 1024;

class FixtureDatabases {
public:
    // The fixtures outlive it. Nothing is built yet.
    explicit FixtureDatabases(const std::vector<Fixture>& fixtures)
        : m_fixtures(fixtures), m_built(fixtures.size()), m_tables(fixtures.size()) {}

    const std::vector<Fixture>& fixtures() const { return m_fixtures; }

    // A database of one's own as fixture i has it, restricted as a learner's.
    Result<sql::Connection, sql::SqlError> fresh(std::size_t i);
    // The same with its rows shuffled so many times.
    Result<ShuffledDatabase, sql::SqlError> fresh_shuffled(std::size_t i, std::size_t shuffles);
    // As fresh(), without restrictions.
    Result<sql::Connection, sql::SqlError> fresh_unrestricted(std::size_t i);

    // The tables of fixture i; none where its database is not kept.
    const KnownTables& tables(std::size_t i);

    // Bytes of SQLite's memory that those take which are kept.
    std::int64_t bytes_in_use() const { return m_bytes_in_use; }

private:
    Result<sql::Connection, sql::SqlError> build(std::size_t i);
    // Null where there is none to copy.
    Result<const sql::Connection*, sql::SqlError> original(std::size_t i);

    // Whether a database can be kept: it can be copied, and there is room for it, if need be where the others were.
    bool make_room(const sql::Connection& database);
    // What is kept is what SQLite holds but for this much: gives scripts as much room as if it were not there.
    void count_kept(std::int64_t others);

    const std::vector<Fixture>& m_fixtures;
    std::vector<std::optional<sql::Connection>> m_built;
    std::vector<std::optional<KnownTables>> m_tables;
    std::map<std::pair<std::size_t, std::size_t>, ShuffledDatabase> m_shuffled; // by fixture and shuffles
    std::int64_t m_pages_in_use = 0;                                            // in bytes
    std::int64_t m_bytes_in_use = 0;
    sql::HeapAllowance m_room{0}; // for these
};

} // namespace joinery::grade
