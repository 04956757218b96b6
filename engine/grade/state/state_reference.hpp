// What a script of the author leaves behind on each data set, and which of its keys SQLite chose.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/state/aftermath.hpp"
#include "engine/grade/state/chosen_keys.hpp"

namespace joinery::grade {

class StateReference {
public:
    // The databases outlive it.
    StateReference(FixtureDatabases& databases, std::size_t data_sets, std::string_view script, Tolerance tolerance)
        : m_databases(databases), m_script(script), m_tolerance(tolerance), m_aftermaths(data_sets),
          m_chosen_keys(data_sets) {}

    std::string_view script() const { return m_script; }

    // The error is that of the data set.
    const Result<Aftermath, sql::SqlError>& aftermath(std::size_t i);

    // Nothing where SQLite chose none, or where more hangs on them than that rows find each other. Only for a data set
    // on which the script runs.
    const std::optional<ChosenKeys>& chosen_keys(std::size_t i);

    // Whether it would come to the same at any other time: it has read no clock, and ended in no error.
    bool is_lasting() const;
    // What it keeps, nearly.
    std::size_t byte_count() const;

private:
    FixtureDatabases& m_databases;
    std::string m_script;
    Tolerance m_tolerance;
    std::vector<std::optional<Result<Aftermath, sql::SqlError>>> m_aftermaths;
    std::vector<std::optional<std::optional<ChosenKeys>>> m_chosen_keys;
    bool m_has_read_clock = false;
};

} // namespace joinery::grade
