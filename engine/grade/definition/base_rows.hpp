// For each table a new row that its constraints let in, found by trying. Probes change one thing in it at a time.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/definition/probe_values.hpp"
#include "engine/grade/definition/trial_bench.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

struct BaseRow {
    std::vector<std::string> set_up; // statements that insert the rows it refers to
    std::string table;
    std::vector<std::string> columns; // all that can be given a value
    std::vector<std::string> values;  // literals

    // Place of a column, which must be there.
    std::size_t place_of(std::string_view column) const;
    std::string insert() const;
    // "a" IS 1 AND "b" IS 'x' over some columns.
    std::string condition(const std::vector<std::string>& of) const;
};

// The columns that SQLite's message on a refused row speaks of, or that the constraint does which it names. May be
// empty.
std::vector<std::string> blamed_columns(const schema::TableDefinition& table, const std::string& message);

// INSERT INTO … of a table without some of its columns.
std::string insert_without(const BaseRow& row, const std::vector<std::string>& left_out);

class BaseRows {
public:
    // All outlive it. Constants may come from both databases' definitions.
    BaseRows(TrialBench& bench, const schema::Definitions& definitions, const NearbyConstants& constants)
        : m_bench(bench), m_definitions(definitions), m_constants(constants) {}

    // Null where none was found. The bench is set up anew.
    const BaseRow* find(const schema::TableDefinition& table);

private:
    std::optional<BaseRow> search(const schema::TableDefinition& table);
    void refer_to_parents(const schema::TableDefinition& table, BaseRow& row);
    bool climb(const schema::TableDefinition& table, BaseRow& row);
    Trace try_row(const BaseRow& row);
    std::optional<std::string> improve(const BaseRow& row, const std::vector<std::size_t>& columns,
                                       const std::vector<std::vector<std::string>>& values,
                                       std::vector<std::string>& seen, BaseRow& better);

    TrialBench& m_bench;
    const schema::Definitions& m_definitions;
    const NearbyConstants& m_constants;
    std::map<std::string, std::optional<BaseRow>> m_rows; // by table, folded; none while it is searched for
    std::size_t m_tries = 0;
};

} // namespace joinery::grade
