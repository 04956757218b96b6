#include "engine/grade/judge_once.hpp"

#include "engine/grade/expectation.hpp"
#include "engine/grade/judge_trial.hpp"
#include "engine/grade/rows/arrange_columns.hpp"
#include "engine/grade/run/kept_database.hpp"
#include "engine/grade/run/unjudged.hpp"
#include "engine/grade/verdict/phrase.hpp"

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
    const Arrangement arrangement =
        trial->result ? arrangement_for(*expectation, *trial->result, rules) : Arrangement{};
    auto verdict = judge_trial(*trial, answer, *expectation, rules, arrangement);
    if (!verdict)
        return right_on(1);
    verdict->text = capitalized(std::move(verdict->text));
    return *std::move(verdict);
}

} // namespace joinery::grade
