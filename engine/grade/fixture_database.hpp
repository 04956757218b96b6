// The databases of fixtures: built once, copied for each script that is to run on one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/grade/grade_answer.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::grade {

// Runs the fixture's scripts, under the rules of the sandbox. The error is theirs.
Result<sql::Connection, sql::SqlError> build_database(const Fixture& fixture);

class FixtureDatabases {
public:
    // The fixtures outlive it.
    explicit FixtureDatabases(const std::vector<Fixture>& fixtures) : m_fixtures(fixtures), m_built(fixtures.size()) {}

    // A database of one's own as fixture i has it, restricted as a learner's.
    Result<sql::Connection, sql::SqlError> fresh(std::size_t i);
    // The same without restrictions.
    Result<sql::Connection, sql::SqlError> fresh_unrestricted(std::size_t i);

private:
    Result<sql::Connection, sql::SqlError> build(std::size_t i);
    // Null where there is none to copy.
    Result<const sql::Connection*, sql::SqlError> original(std::size_t i);

    const std::vector<Fixture>& m_fixtures;
    std::vector<std::optional<sql::Connection>> m_built;
};

} // namespace joinery::grade
