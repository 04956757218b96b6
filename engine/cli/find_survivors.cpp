#include "engine/cli/find_survivors.hpp"

#include "engine/base/text_position.hpp"
#include "engine/search/mutation_test.hpp"
#include "engine/sql/script.hpp"

namespace joinery::cli {

namespace {

// Each search. It ends by trials, so that the same mutants are found on every machine; the time is a guard.
constexpr search::SearchBudget k_budget{.trials = 400, .steps = 8'000'000, .milliseconds = 2'000, .seed = 1};

std::vector<std::string> statements_of(const std::string& script) {
    std::vector<std::string> statements;
    for (const sql::TextSpan& place : sql::split_script(script))
        statements.emplace_back(text_at(script, place));
    return statements;
}

// The rows of the visible data would hide those to add, which are made for an empty database.
std::string hidden_variant(const grade::Fixture& visible, const search::Counterexample& found) {
    std::string script;
    for (std::size_t i = found.tables.size(); i > 0; --i) { // those that refer to others first
        const std::string& name = found.tables[i - 1].name;
        if (visible.scripts.front().find(name) != std::string::npos)
            script += "DELETE FROM " + name + ";\n";
    }
    return script + found.script;
}

} // namespace

std::vector<SurvivingMutant> find_survivors(const pack::DataSet& data, const pack::DataSource& data_source,
                                            const pack::Exercise& exercise, const pack::ExerciseSource& source,
                                            pack::Report& report) {
    std::vector<SurvivingMutant> survivors;
    if (exercise.mode != pack::Mode::result || !exercise.require.is_empty() || exercise.multi)
        return survivors;
    const std::vector<grade::Fixture> fixtures = grade::fixtures_of(data);
    const search::MutationTask task{.schema = data.schema,
                                    .assumptions = statements_of(data_source.assumptions.sql),
                                    .fixtures = fixtures,
                                    .reference = exercise.solution,
                                    .rules = grade::rules_of(exercise)};
    for (const search::MutantFate& fate : test_mutants(task, k_budget)) {
        if (fate.killer == search::Killer::data || !fate.runs)
            continue;
        const TextPosition at = position_at(exercise.solution, fate.mutant.place.offset);
        SurvivingMutant survivor{.exercise = exercise.id,
                                 .data = data_source.folder,
                                 .path = source.solution.path,
                                 .line = source.solution.first_line + at.line - 1,
                                 .column = at.column,
                                 .words = fate.mutant.words,
                                 .sql = fate.sql,
                                 .rows_to_add = {}};
        if (fate.counterexample) {
            survivor.rows_to_add = hidden_variant(fixtures.front(), *fate.counterexample);
            report.add(pack::Finding::mutant_survives, {survivor.path, survivor.line, survivor.column},
                       {survivor.words});
        }
        survivors.push_back(std::move(survivor));
    }
    return survivors;
}

} // namespace joinery::cli
