#include "engine/grade/judge_trial.hpp"

#include <utility>

#include "engine/grade/judge_result.hpp"
#include "engine/grade/rows/compare_rows.hpp"
#include "engine/grade/run/unjudged.hpp"
#include "engine/grade/text/query_outline.hpp"
#include "engine/grade/verdict/phrase.hpp"

namespace joinery::grade {

bool has_final_order(const Trial& trial, std::string_view script) {
    return has_order(text_at(script, trial.result_statement));
}

std::optional<Verdict> judge_trial(const Trial& trial, std::string_view script, const Expectation& expectation,
                                   const Rules& rules, const Arrangement& arrangement) {
    if (trial.error)
        return verdict_on_error(*trial.error);
    if (!trial.result)
        return wrong(VerdictKind::no_result, say(Phrase::no_result));
    if (!trial.result->is_complete())
        return wrong(VerdictKind::out_of_budget, say(Phrase::too_many_rows, {trial.result->row_count()}));
    Verdict verdict = judge_result(expectation, {*trial.result, has_final_order(trial, script)}, rules, arrangement);
    if (verdict.right)
        return std::nullopt;
    verdict.difference.columns = expectation.result.column_names();
    verdict.expected = show_result(expectation.result);
    verdict.actual = show_result(*trial.result);
    if (trial.changed_database)
        verdict.notes.push_back(say(Phrase::note_changed_database));
    return verdict;
}

} // namespace joinery::grade
