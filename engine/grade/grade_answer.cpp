#include "engine/grade/grade_answer.hpp"

#include <cassert>
#include <utility>

#include "engine/grade/grading.hpp"
#include "engine/grade/judge_requirements.hpp"

namespace joinery::grade {

namespace {

std::vector<Fixture> fixtures_of(const pack::DataSet& data) {
    std::vector<Fixture> fixtures{{{.name = data.name, .hidden = false}, {data.schema, data.seed}}};
    for (const pack::Variant& variant : data.variants)
        fixtures.push_back({{.name = variant.name, .hidden = true}, {data.schema, data.seed, variant.sql}});
    return fixtures;
}

} // namespace

Verdict grade_answer(const std::vector<Fixture>& fixtures, std::string_view reference, std::string_view answer,
                     const Rules& rules) {
    Verdict verdict = Grading(fixtures, reference, answer, rules).grade();
    auto unmet = find_unmet(fixtures, answer, rules, verdict);
    return unmet ? std::move(unmet->verdict) : verdict;
}

Verdict grade_exercise(const pack::Pack& pack, const pack::Exercise& exercise, std::string_view answer) {
    const pack::DataSet* const data = pack.find_data(exercise.data);
    assert(data != nullptr);
    const std::vector<Fixture> fixtures = fixtures_of(*data);
    const Rules rules{.columns = exercise.columns,
                      .digits = exercise.digits,
                      .multi = exercise.multi,
                      .require_uses = exercise.require.uses,
                      .require_avoids = exercise.require.avoids,
                      .require_plan = exercise.require.plan,
                      .plan_of = exercise.require.plan_of,
                      .max_steps = exercise.require.max_steps,
                      .steps_on = exercise.require.steps_on};
    Grading grading(fixtures, exercise.solution, answer, rules);
    Verdict verdict = grading.grade();
    const auto unmet = find_unmet(fixtures, answer, rules, verdict);
    if (unmet)
        verdict = unmet->verdict;
    if (verdict.right || verdict.kind == VerdictKind::reference_broken)
        return verdict;
    for (const pack::WrongAnswer& wrong : exercise.wrong)
        if (!wrong.says.empty() && lacks_the_same(fixtures, wrong.sql, rules, unmet) && grading.is_like(wrong.sql)) {
            verdict.says = wrong.says;
            break;
        }
    return verdict;
}

} // namespace joinery::grade
