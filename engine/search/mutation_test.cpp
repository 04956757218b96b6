#include "engine/search/mutation_test.hpp"

#include "engine/grade/judged_data.hpp"
#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/search/script_kind.hpp"

namespace joinery::search {

namespace {

bool does_not_run(const grade::Verdict& verdict) {
    return verdict.kind == grade::VerdictKind::sql_error || verdict.kind == grade::VerdictKind::denied;
}

MutantFate fate_of(Mutant mutant, const MutationTask& task, grade::JudgedData& data, const SearchBudget& budget) {
    MutantFate fate{.mutant = std::move(mutant)};
    fate.sql = parse::print(fate.mutant.statement);
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
    const auto statement = parse::parse_statement(task.reference);
    auto database = ScratchDatabase::make(task.schema);
    if (!statement || !database)
        return fates;
    const auto definitions = schema::read_definitions(database->connection());
    if (!definitions)
        return fates;
    grade::JudgedData data(task.fixtures);
    for (Mutant& mutant : mutants_of(*statement, *definitions))
        fates.push_back(fate_of(std::move(mutant), task, data, budget));
    return fates;
}

} // namespace joinery::search
