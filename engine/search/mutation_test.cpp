#include "engine/search/mutation_test.hpp"

#include "engine/grade/judged_data.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/search/script_kind.hpp"
#include "engine/search/script_mutants.hpp"

namespace joinery::search {

namespace {

// A row that is refused is an error, too, but one that the data brings about.
bool does_not_run(const grade::Verdict& verdict) {
    using sql::SqlErrorKind;
    if (verdict.kind != grade::VerdictKind::sql_error)
        return verdict.kind == grade::VerdictKind::denied;
    return !verdict.error || verdict.error->kind < SqlErrorKind::constraint_unique ||
           verdict.error->kind > SqlErrorKind::constraint_datatype;
}

MutantFate fate_of(ScriptMutant mutant, const MutationTask& task, grade::JudgedData& data, const SearchBudget& budget) {
    MutantFate fate{.mutant = std::move(mutant.mutant), .sql = std::move(mutant.sql)};
    if (!task.fixtures.empty()) {
        const grade::Verdict verdict = grade::grade_answer(data, task.reference, fate.sql,
                                                           rules_for_scripts(task.rules, task.reference, fate.sql));
        if (!verdict.right) {
            fate.runs = !does_not_run(verdict);
            fate.killer = fate.runs ? Killer::data : Killer::nothing;
            fate.data_set = verdict.data_set ? verdict.data_set->name : "";
            return fate;
        }
    }
    SearchResult found = find_counterexample({.schema = task.schema,
                                              .assumptions = task.assumptions,
                                              .reference = task.reference,
                                              .answer = fate.sql,
                                              .rules = task.rules},
                                             budget);
    fate.runs = found.outcome != SearchOutcome::not_searched;
    if (found.outcome == SearchOutcome::different || found.outcome == SearchOutcome::always) {
        fate.killer = Killer::search;
        fate.counterexample = std::move(found.counterexample);
    }
    return fate;
}

} // namespace

std::vector<MutantFate> test_mutants(const MutationTask& task, const SearchBudget& budget) {
    std::vector<MutantFate> fates;
    auto database = ScratchDatabase::make(task.schema);
    if (!database)
        return fates;
    const auto definitions = schema::read_definitions(database->connection());
    if (!definitions)
        return fates;
    grade::JudgedData data(task.fixtures);
    for (ScriptMutant& mutant : mutants_of_script(task.reference, *definitions))
        if (MutantFate fate = fate_of(std::move(mutant), task, data, budget); fate.runs)
            fates.push_back(std::move(fate));
    return fates;
}

} // namespace joinery::search
