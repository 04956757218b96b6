#include "engine/grade/judge_once.hpp"

#include "engine/grade/arrange_columns.hpp"
#include "engine/grade/compare_rows.hpp"
#include "engine/grade/expectation.hpp"
#include "engine/grade/judge_result.hpp"
#include "engine/grade/query_outline.hpp"
#include "engine/grade/trial.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

Verdict wrong(VerdictKind kind, std::string text) {
    Verdict verdict;
    verdict.kind = kind;
    verdict.text = std::move(text);
    return verdict;
}

Arrangement arrangement_for(const Expectation& expectation, const sql::ResultSet& answer, const Rules& rules) {
    const bool may_be_free = rules.columns == pack::ColumnRule::any_order &&
                             answer.column_count() == expectation.result.column_count();
    if (may_be_free)
        if (auto found = arrange_columns({{select_all(expectation.result), select_all(answer)}}, {rules.digits}))
            return *std::move(found);
    return first_numbers(expectation.result.column_count());
}

ShownResult shown(const sql::ResultSet& result) {
    const RowSelection all = select_all(result);
    return {.columns = result.column_names(), .rows = show_rows(all, all.rows)};
}

} // namespace

Verdict judge_once(const Fixture& fixture, std::string_view reference, std::string_view answer, const Rules& rules) {
    const auto expectation = expect_of(fixture, reference);
    if (!expectation)
        return wrong(VerdictKind::reference_broken, expectation.error().sentence);
    const auto trial = try_script(fixture, answer);
    if (!trial)
        return wrong(VerdictKind::reference_broken, trial.error().sentence);
    if (trial->error)
        return wrong(VerdictKind::sql_error, trial->error->sentence);
    if (!trial->result)
        return wrong(VerdictKind::no_result, "");
    const bool has_order = grade::has_order(text_at(answer, trial->result_statement));
    Verdict verdict = judge_result(*expectation, {*trial->result, has_order}, rules,
                                   arrangement_for(*expectation, *trial->result, rules));
    if (verdict.right)
        return verdict;
    verdict.expected = shown(expectation->result);
    verdict.actual = shown(*trial->result);
    return verdict;
}

} // namespace joinery::grade
