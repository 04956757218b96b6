#include "engine/cli/find_survivors.hpp"

#include "engine/base/text_position.hpp"
#include "engine/cli/hidden_variant.hpp"
#include "engine/search/mutation_test.hpp"
#include "engine/search/script_kind.hpp"

namespace joinery::cli {

namespace {

using search::MutantFate;

// Each search. It ends by trials, so that the same mutants are found on every machine; the time is a guard.
constexpr search::SearchBudget k_budget{.trials = 400, .steps = 8'000'000, .milliseconds = 2'000, .seed = 1};

// Whether a variant would tell the mutant from the solution.
bool does_tell(const grade::Fixture& visible, const std::string& variant, const pack::Exercise& exercise,
               const std::string& mutant, const std::string& probe) {
    grade::Fixture fixture = visible;
    fixture.scripts.push_back(variant);
    grade::Rules rules = search::rules_for_scripts(grade::rules_of(exercise), exercise.solution, mutant);
    if (!probe.empty())
        rules.probes.push_back(probe);
    const grade::Verdict verdict = grade::grade_answer({fixture}, exercise.solution, mutant, rules);
    return !verdict.right && verdict.kind != grade::VerdictKind::reference_broken;
}

// What the author has to add: rows, and a probe where it takes one.
void add_remedy(const pack::DataSet& data, const pack::Exercise& exercise, const search::Counterexample& found,
                SurvivingMutant& survivor) {
    const grade::Fixture visible = grade::fixtures_of(data).front();
    const std::string variant = hidden_variant(data, found);
    for (const std::string& probe : {std::string(), found.probe}) {
        if (!does_tell(visible, variant, exercise, survivor.sql, probe))
            continue;
        survivor.rows_to_add = variant;
        survivor.probe_to_add = probe;
        return;
    }
    survivor.rows_to_add = found.script; // as they are: something else in the data stands against them
}

void count(const MutantFate& fate, MutantTally& tally) {
    ++tally.mutants;
    tally.by_data += fate.killer == search::Killer::data ? 1 : 0;
    tally.by_search += fate.killer == search::Killer::search ? 1 : 0;
}

} // namespace

ExerciseMutants find_survivors(const pack::DataSet& data, const pack::DataSource& data_source,
                               const pack::Exercise& exercise, const pack::ExerciseSource& source,
                               pack::Report& report) {
    ExerciseMutants found;
    found.tally.exercise = exercise.id;
    found.tally.path = source.solution.path;
    const search::MutationTask task{.schema = data.schema,
                                    .assumptions = data.assumptions,
                                    .fixtures = grade::fixtures_of(data),
                                    .reference = exercise.solution,
                                    .rules = grade::rules_of(exercise)};
    for (const MutantFate& fate : test_mutants(task, k_budget)) {
        count(fate, found.tally);
        if (fate.killer == search::Killer::data)
            continue;
        const TextPosition at = position_at(exercise.solution, fate.mutant.place.offset);
        SurvivingMutant survivor{.exercise = exercise.id,
                                 .data = data_source.folder,
                                 .path = source.solution.path,
                                 .line = source.solution.first_line + at.line - 1,
                                 .column = at.column,
                                 .words = fate.mutant.words,
                                 .sql = fate.sql,
                                 .rows_to_add = {},
                                 .probe_to_add = {},
                                 .witness = {}};
        if (fate.counterexample) {
            survivor.witness = fate.counterexample->script;
            add_remedy(data, exercise, *fate.counterexample, survivor);
            const bool has_probe = !survivor.probe_to_add.empty();
            report.add(has_probe ? pack::Finding::mutant_needs_probe : pack::Finding::mutant_survives,
                       {survivor.path, survivor.line, survivor.column}, {survivor.words});
        }
        found.survivors.push_back(std::move(survivor));
    }
    return found;
}

} // namespace joinery::cli
