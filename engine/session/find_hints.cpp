#include "engine/session/find_hints.hpp"

#include <algorithm>

#include "engine/grade/grade_answer.hpp"
#include "engine/search/known_witness.hpp"
#include "engine/search/repair.hpp"

namespace joinery::session {

namespace {

// The data set that the answer fails on comes first: what is no repair is told from one there at once. None where it
// fails on none.
std::vector<grade::Fixture> fixtures_for(grade::JudgedData& judged, const pack::DataSet& data,
                                         const pack::Exercise& exercise, const GetHints& request) {
    std::vector<grade::Fixture> fixtures = judged.fixtures();
    if (request.witness && search::is_witness(*request.witness)) {
        fixtures.insert(fixtures.begin(),
                        {{.name = "counterexample", .hidden = true}, {data.schema, *request.witness}});
        return fixtures;
    }
    const grade::Verdict verdict = grade::grade_exercise(judged, exercise, request.sql);
    const auto is_failing = [&verdict](const grade::Fixture& fixture) { return fixture.name == verdict.data_set; };
    if (verdict.right)
        return {};
    std::stable_partition(fixtures.begin(), fixtures.end(), is_failing);
    return fixtures;
}

} // namespace

std::vector<std::string> find_hints(grade::JudgedData& judged, const pack::Pack& pack, const pack::Exercise& exercise,
                                    const GetHints& request) {
    if (exercise.mode != pack::Mode::result)
        return {};
    const pack::DataSet& data = *pack.find_data(exercise.data);
    const search::RepairTask task{.schema = data.schema,
                                  .assumptions = data.assumptions,
                                  .fixtures = fixtures_for(judged, data, exercise, request),
                                  .reference = exercise.solution,
                                  .answer = request.sql,
                                  .rules = grade::rules_of(exercise)};
    if (task.fixtures.empty())
        return {};
    const auto repair = search::find_repair(task, {.milliseconds = k_hint_milliseconds});
    return repair ? search::hints_of(*repair, request.sql) : std::vector<std::string>{};
}

} // namespace joinery::session
