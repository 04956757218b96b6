#include "engine/grade/judge_once.hpp"

#include "engine/grade/arrange_columns.hpp"
#include "engine/grade/compare_rows.hpp"
#include "engine/grade/expectation.hpp"
#include "engine/grade/judge_result.hpp"
#include "engine/grade/kept_database.hpp"
#include "engine/grade/phrase.hpp"
#include "engine/grade/query_outline.hpp"
#include "engine/grade/unjudged.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

Arrangement arrangement_for(const Expectation& expectation, const sql::ResultSet& answer, const Rules& rules) {
    const bool may_be_free =
        rules.columns == pack::ColumnRule::any_order && answer.column_count() == expectation.result.column_count();
    if (may_be_free)
        if (auto found = arrange_columns({{select_all(expectation.result), select_all(answer)}}, {rules.digits}))
            return *std::move(found);
    return first_numbers(expectation.result.column_count());
}

} // namespace

Verdict judge_once(const Fixture& fixture, std::string_view reference, std::string_view answer, const Rules& rules) {
    KeptDatabase database(fixture);
    const auto expectation = expect_of(database, reference);
    if (!expectation)
        return broken_reference(expectation.error());
    const auto trial = database.try_script(answer);
    if (!trial)
        return broken_reference(trial.error());
    if (trial->error)
        return verdict_on_error(*trial->error);
    if (!trial->result)
        return wrong(VerdictKind::no_result, say(Phrase::no_result));
    const bool has_order = grade::has_order(text_at(answer, trial->result_statement));
    Verdict verdict = judge_result(*expectation, {*trial->result, has_order}, rules,
                                   arrangement_for(*expectation, *trial->result, rules));
    if (verdict.right)
        return verdict;
    verdict.difference.columns = expectation->result.column_names();
    verdict.expected = show_result(expectation->result);
    verdict.actual = show_result(*trial->result);
    verdict.text = capitalized(std::move(verdict.text));
    return verdict;
}

} // namespace joinery::grade
