#include "engine/grade/definition/judge_definition.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/definition/bench_pair.hpp"
#include "engine/grade/definition/compare_defaults.hpp"
#include "engine/grade/definition/compare_definitions.hpp"
#include "engine/grade/definition/definition_trials.hpp"
#include "engine/grade/definition/probe_finding.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

namespace {

using schema::Definitions;
using schema::TableDefinition;

std::optional<std::string> result_difference(BenchPair& benches, const Trace& expected, const Trace& actual) {
    const bool is_same = std::equal(
        expected.results.begin(), expected.results.end(), actual.results.begin(), actual.results.end(),
        [&](const sql::ResultSet& right, const sql::ResultSet& here) { return benches.are_same_rows(right, here); });
    return is_same ? std::nullopt : std::optional(say(DefinitionPhrase::fact_result));
}

// Of all tables and views: a script may have ended in an error after some statements, and undone nothing.
std::optional<StateDifference> state_difference(BenchPair& benches, const Definitions& expected) {
    std::set<std::string> relations;
    for (const TableDefinition& table : expected.tables)
        relations.insert(table.name);
    return benches.table_difference(relations);
}

// Each probe has copies of its own: it may begin and end transactions, and what one leaves behind must not change what
// the next one shows.
Result<std::vector<Finding>, sql::SqlError> try_probes(const sql::Connection& expected, const sql::Connection& actual,
                                                       const Definitions& right, const Definitions& here,
                                                       const std::vector<std::string>& probes) {
    std::vector<Finding> findings;
    for (const std::string& script : probes) {
        BenchPair benches(TRY(TrialBench::copy_of(expected, expected)), TRY(TrialBench::copy_of(actual, expected)),
                          right, here);
        const Trace should = benches.expected().try_out(script);
        const Trace does = benches.actual().try_out(script);
        const Probe probe{.kind = ProbeKind::of_author, .set_up = {}, .statement = script};
        if (should.ending != does.ending)
            findings.push_back(ending_finding(probe, should.ending, does.ending));
        else if (const auto results = result_difference(benches, should, does))
            findings.push_back(state_finding(probe, {*results, {}}));
        else if (const auto state = state_difference(benches, right))
            findings.push_back(state_finding(probe, *state));
    }
    return findings;
}

// Until `enough` has been found.
Result<Comparison, sql::SqlError> compare(const sql::Connection& expected, const sql::Connection& actual,
                                          const std::vector<std::string>& probes,
                                          const std::vector<std::string>& assumptions, std::size_t enough) {
    const Definitions right = TRY(schema::read_definitions(expected));
    const Definitions here = TRY(schema::read_definitions(actual));
    if (right.texts == here.texts)
        return Comparison();
    Comparison comparison = compare_definitions(right, here);
    if (comparison.findings.size() >= enough)
        return comparison;
    BenchPair benches(TRY(TrialBench::copy_of(expected, expected)), TRY(TrialBench::copy_of(actual, expected)), right,
                      here);
    compare_defaults(right, here, benches, comparison);
    std::vector<Finding> tried = TRY(try_probes(expected, actual, right, here, probes));
    if (tried.empty() || enough > 1)
        DefinitionTrials(benches, right, here, assumptions, comparison, enough).run();
    // What follows from nothing that has been named. The generated probes, where more than one finding is wanted, say
    // it more exactly than a whole script.
    std::move(tried.begin(), tried.end(), std::back_inserter(comparison.findings));
    return comparison;
}

Verdict no_memory(const sql::SqlError& error) {
    Verdict verdict;
    verdict.kind = VerdictKind::out_of_budget;
    verdict.text = error.sentence;
    verdict.error = error;
    return verdict;
}

} // namespace

std::optional<Verdict> judge_definition(sql::Connection& expected, sql::Connection& actual,
                                        const std::vector<std::string>& probes,
                                        const std::vector<std::string>& assumptions) {
    auto comparison = compare(expected, actual, probes, assumptions, k_listed_findings);
    if (!comparison)
        return no_memory(comparison.error());
    if (comparison->findings.empty())
        return std::nullopt;
    Verdict verdict;
    verdict.kind = VerdictKind::definition;
    verdict.text = comparison->findings.front().sentence;
    for (Finding& finding : comparison->findings)
        if (verdict.definitions.size() < k_listed_findings)
            verdict.definitions.push_back(std::move(finding.difference));
    verdict.notes = std::move(comparison->notes);
    return verdict;
}

bool define_the_same(sql::Connection& expected, sql::Connection& actual, const std::vector<std::string>& probes,
                     const std::vector<std::string>& assumptions) {
    const auto comparison = compare(expected, actual, probes, assumptions, 1);
    return comparison && comparison->findings.empty();
}

std::vector<std::string> notes_on_definition(const sql::Connection& expected, const sql::Connection& actual) {
    const auto right = schema::read_definitions(expected);
    const auto here = schema::read_definitions(actual);
    if (!right || !here || right->texts == here->texts)
        return {};
    return compare_definitions(*right, *here).notes;
}

} // namespace joinery::grade
