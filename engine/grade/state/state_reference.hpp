// What a script of the author leaves behind on each data set, and which of its keys SQLite chose.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/state/aftermath.hpp"
#include "engine/grade/state/chosen_keys.hpp"

namespace joinery::grade {

class StateReference {
public:
    // All arguments outlive it.
    StateReference(FixtureDatabases& databases, std::size_t data_sets, std::string_view script, Tolerance tolerance)
        : m_databases(databases), m_script(script), m_tolerance(tolerance), m_aftermaths(data_sets),
          m_chosen_keys(data_sets) {}

    std::string_view script() const { return m_script; }

    // The error is that of the data set.
    const Result<Aftermath, sql::SqlError>& aftermath(std::size_t i);

    // Nothing where SQLite chose none, or where more hangs on them than that rows find each other. Only for a data set
    // on which the script runs.
    const std::optional<ChosenKeys>& chosen_keys(std::size_t i);

private:
    FixtureDatabases& m_databases;
    std::string_view m_script;
    Tolerance m_tolerance;
    std::vector<std::optional<Result<Aftermath, sql::SqlError>>> m_aftermaths;
    std::vector<std::optional<std::optional<ChosenKeys>>> m_chosen_keys;
};

} // namespace joinery::grade
