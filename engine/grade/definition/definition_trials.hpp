// Tries the same statements on both databases and reports where they behave otherwise.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/grade/definition/bench_pair.hpp"
#include "engine/grade/definition/compare_definitions.hpp"
#include "engine/grade/definition/definition_probe.hpp"

namespace joinery::grade {

// Differences that a verdict lists.
inline constexpr std::size_t k_listed_findings = 20;

class DefinitionTrials {
public:
    // All outlive it. What is found is added behind the comparison's findings, until there are `enough`, and its open
    // questions are answered.
    DefinitionTrials(BenchPair& benches, const schema::Definitions& expected, const schema::Definitions& actual,
                     const std::vector<std::string>& assumptions, Comparison& comparison, std::size_t enough);

    // Until all is tried, enough is found, or the allowance is used up.
    void run();

private:
    bool is_over();
    void add(Finding finding, const std::string& aspect);
    bool is_told(const Probe& probe) const;
    void compare_views();
    void try_table(const ProbedTable& table, std::size_t quota);
    const BaseRow* find_common_row(const ProbedTable& table);
    bool keeps_assumptions(TrialBench& bench) const;
    // Whether a statement left behind what is never there, where it was done.
    bool is_ruled_out(const Trace& expected, const Trace& actual);
    void try_all(const ProbedTable& table, const std::vector<Probe>& probes, std::size_t quota);
    // Whether both databases did the same.
    bool try_one(const ProbedTable& table, const Probe& probe);
    void report_ending(const ProbedTable& table, Probe probe, const Trace& expected, const Trace& actual);
    void name_all_columns(Probe& probe, const std::vector<std::string>& blamed) const;
    std::optional<StateDifference> state_difference(const Trace& expected, const Trace& actual);
    void answer_expressions(const std::string& table);
    void close_questions();

    BenchPair& m_benches;
    const schema::Definitions& m_expected;
    const schema::Definitions& m_actual;
    const std::vector<std::string>& m_assumptions;
    bool m_heeds_assumptions = false; // what is tried next begins with rows that keep them
    Comparison& m_comparison;
    std::size_t m_enough;
    NearbyConstants m_constants;
    BaseRows m_rows;        // found on the expected side
    BaseRows m_actual_rows; // on the other
    std::vector<std::pair<const schema::TableDefinition*, const schema::TableDefinition*>> m_views;
    const BaseRow* m_row = nullptr;    // of which values are being tried
    std::set<std::string> m_told;      // objects of which something has been said
    std::set<std::string> m_met;       // tables of which a row was let in on both sides
    std::set<std::string> m_evaluated; // tables with a row on which index expressions were compared
};

} // namespace joinery::grade
