// What a script of the author returns on each data set.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/expectation.hpp"
#include "engine/grade/run/kept_database.hpp"

namespace joinery::grade {

class ResultReference {
public:
    ResultReference(std::size_t data_sets, std::string_view script) : m_script(script), m_expectations(data_sets) {}

    // Runs the script when first asked for. `database` is that of data set i. The error says why the exercise cannot be
    // judged there.
    const Result<Expectation, sql::SqlError>& expectation(std::size_t i, KeptDatabase& database);

    // Whether it would come to the same at any other time: it has read no clock, and ended in no error.
    bool is_lasting() const;
    // What it keeps, nearly.
    std::size_t byte_count() const;

private:
    std::string m_script;
    std::vector<std::optional<Result<Expectation, sql::SqlError>>> m_expectations;
    bool m_has_read_clock = false;
};

} // namespace joinery::grade
