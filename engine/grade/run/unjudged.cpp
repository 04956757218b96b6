#include "engine/grade/run/unjudged.hpp"

#include <array>
#include <utility>

#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

using sql::SqlErrorKind;

VerdictKind kind_of(SqlErrorKind kind) {
    struct KindOfError {
        SqlErrorKind error;
        VerdictKind verdict;
    };
    static constexpr std::array k_kinds = {
        KindOfError{SqlErrorKind::denied, VerdictKind::denied},
        KindOfError{SqlErrorKind::out_of_steps, VerdictKind::out_of_budget},
        KindOfError{SqlErrorKind::out_of_time, VerdictKind::out_of_budget},
        KindOfError{SqlErrorKind::out_of_memory, VerdictKind::out_of_budget},
    };
    for (const KindOfError& row : k_kinds)
        if (row.error == kind)
            return row.verdict;
    return VerdictKind::sql_error;
}

} // namespace

Verdict wrong(VerdictKind kind, std::string text) {
    Verdict verdict;
    verdict.kind = kind;
    verdict.text = std::move(text);
    return verdict;
}

Verdict right_on(std::size_t data_sets) {
    Verdict verdict;
    verdict.right = true;
    verdict.text = data_sets > 1 ? say(Phrase::right_on_all, {data_sets}) : say(Phrase::right);
    return verdict;
}

std::optional<Verdict> unfit_answer(std::string_view answer, const Rules& rules) {
    const std::size_t count = sql::split_script(answer).size();
    if (count == 0)
        return wrong(VerdictKind::no_statement, say(Phrase::no_statement));
    if (count > 1 && !rules.multi)
        return wrong(VerdictKind::too_many_statements, say(Phrase::too_many_statements, {count}));
    return std::nullopt;
}

Verdict verdict_on_error(const sql::SqlError& error) {
    const VerdictKind kind = kind_of(error.kind);
    Verdict verdict =
        wrong(kind, kind == VerdictKind::sql_error ? say(Phrase::does_not_run, {error.sentence}) : error.sentence);
    verdict.error = error;
    return verdict;
}

Verdict broken_reference(const sql::SqlError& error) {
    Verdict verdict = wrong(VerdictKind::reference_broken, say(Phrase::exercise_is_broken, {error.sentence}));
    verdict.error = error;
    return verdict;
}

sql::SqlError fault_of_exercise(std::string sentence) {
    return {.kind = SqlErrorKind::other, .message = {}, .place = {}, .sentence = std::move(sentence), .suggestion = {}};
}

void name_data_set(const Fixture& fixture, Verdict& verdict) {
    verdict.data_set = fixture.name;
    if (fixture.name.hidden)
        verdict.text = say(Phrase::on_other_data_set, {fixture.name.name, std::move(verdict.text)});
}

} // namespace joinery::grade
