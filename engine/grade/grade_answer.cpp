#include "engine/grade/grade_answer.hpp"

#include <cassert>
#include <utility>

#include "engine/grade/grader.hpp"
#include "engine/grade/grading.hpp"
#include "engine/grade/judge_requirements.hpp"
#include "engine/grade/text/same_mistake.hpp"

namespace joinery::grade {

namespace {

// An answer that is right by luck has the rows of a `wrong` that is right but for a requirement, whose sentence is not
// for it.
bool is_as_lucky(const Verdict& verdict, JudgedData& data, std::string_view reference, std::string_view other,
                 const Rules& rules) {
    return verdict.kind != VerdictKind::luck ||
           grader_for(data, reference, other, rules)->grade().kind == VerdictKind::luck;
}

} // namespace

Rules rules_of(const pack::Exercise& exercise) {
    return {.mode = exercise.mode,
            .columns = exercise.columns,
            .digits = exercise.digits,
            .multi = exercise.multi,
            .probes = exercise.probes,
            .require_uses = exercise.require.uses,
            .require_avoids = exercise.require.avoids,
            .require_plan = exercise.require.plan,
            .plan_of = exercise.require.plan_of,
            .max_steps = exercise.require.max_steps,
            .steps_on = exercise.require.steps_on};
}

std::vector<Fixture> fixtures_of(const pack::DataSet& data) {
    std::vector<Fixture> fixtures{{{.name = data.name, .hidden = false}, {data.schema, data.seed}, data.assumptions}};
    for (const pack::Variant& variant : data.variants)
        fixtures.push_back(
            {{.name = variant.name, .hidden = true}, {data.schema, data.seed, variant.sql}, data.assumptions});
    return fixtures;
}

Verdict grade_answer(const std::vector<Fixture>& fixtures, std::string_view reference, std::string_view answer,
                     const Rules& rules) {
    JudgedData data(fixtures);
    return grade_answer(data, reference, answer, rules);
}

Verdict grade_answer(JudgedData& data, std::string_view reference, std::string_view answer, const Rules& rules) {
    data.begin_check();
    Verdict verdict = grader_for(data, reference, answer, rules)->grade();
    auto unmet = find_unmet(data.databases(), answer, rules, verdict);
    return unmet ? std::move(unmet->verdict) : verdict;
}

Verdict grade_exercise(const pack::Pack& pack, const pack::Exercise& exercise, std::string_view answer) {
    const pack::DataSet* const set = pack.find_data(exercise.data);
    assert(set != nullptr);
    JudgedData data(fixtures_of(*set));
    return grade_exercise(data, exercise, answer);
}

Verdict grade_exercise(JudgedData& data, const pack::Exercise& exercise, std::string_view answer) {
    data.begin_check();
    const Rules rules = rules_of(exercise);
    const auto grader = grader_for(data, exercise.solution, answer, rules);
    Verdict verdict = grader->grade();
    const auto unmet = find_unmet(data.databases(), answer, rules, verdict);
    if (unmet)
        verdict = unmet->verdict;
    if (verdict.right || verdict.kind == VerdictKind::reference_broken)
        return verdict;
    // Of several, the first; of several mistakes that SQLite does not tell apart, the one that is written most alike.
    std::size_t best = 0;
    for (const pack::WrongAnswer& wrong : exercise.wrong) {
        const std::size_t likeness = 1 + (verdict.error ? likeness_of(answer, wrong.sql) : 0);
        if (!wrong.says.empty() && likeness > best && lacks_the_same(data.databases(), wrong.sql, rules, unmet) &&
            grader->is_like(wrong.sql) && is_as_lucky(verdict, data, exercise.solution, wrong.sql, rules)) {
            verdict.says = wrong.says;
            best = likeness;
        }
        if (best > 0 && !verdict.error)
            break;
    }
    return verdict;
}

std::optional<Verdict> find_moving_solution(JudgedData& data, const pack::Exercise& exercise) {
    if (exercise.mode != pack::Mode::result)
        return std::nullopt;
    const Rules rules = rules_of(exercise);
    return Grading(data, exercise.solution, exercise.solution, rules).find_moving_reference();
}

} // namespace joinery::grade
