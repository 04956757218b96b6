// Tries the same statements on both databases and reports where they behave otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/grade/bench_pair.hpp"
#include "engine/grade/compare_definitions.hpp"
#include "engine/grade/definition_probe.hpp"

namespace joinery::grade {

class DefinitionTrials {
public:
    // All outlive it. The comparison's findings stay first; what is found here is added, and its open questions are
    // answered.
    DefinitionTrials(BenchPair& benches, const schema::Definitions& expected, const schema::Definitions& actual,
                     Comparison& comparison);

    // Until all is tried, enough is found, or the allowance is used up.
    void run();

private:
    using Table = schema::TableDefinition;

    bool is_over();
    bool is_known(const Probe& probe) const;
    void find_differing_tables();
    bool has_other_triggers(const Table& table) const;
    void compare_defaults();
    void compare_default(const Table& table, const schema::ColumnDefinition& right, const schema::ColumnDefinition& here);
    void compare_views();
    void try_table(const ProbedTable& table, std::size_t quota);
    const BaseRow* common_row(const ProbedTable& table);
    void try_all(const std::vector<Probe>& probes, std::size_t quota);
    // False where the two databases behave otherwise.
    bool try_one(const Probe& probe);
    void report_ending(Probe probe, const Trace& expected, const Trace& actual);
    void answer_expressions(const std::string& table);
    void close_questions();

    BenchPair& m_benches;
    const schema::Definitions& m_expected;
    const schema::Definitions& m_actual;
    Comparison& m_comparison;
    NearbyConstants m_constants;
    BaseRows m_rows;        // found on the expected side
    BaseRows m_actual_rows; // on the other
    std::vector<ProbedTable> m_tables;
    std::vector<std::pair<const Table*, const Table*>> m_views; // whose rows may differ
    std::set<std::string> m_told;    // objects of which something has been said
    std::set<std::string> m_met;     // tables of which a row was let in on both sides
    std::set<std::string> m_unequal; // tables for which an index's expressions gave different values
    std::size_t m_probes = 0;
};

} // namespace joinery::grade
