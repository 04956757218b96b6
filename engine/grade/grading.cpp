#include "engine/grade/grading.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/grade/compare_rows.hpp"
#include "engine/grade/judge_result.hpp"
#include "engine/grade/notes.hpp"
#include "engine/grade/phrase.hpp"
#include "engine/grade/query_outline.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

using sql::SqlError;
using sql::SqlErrorKind;

ShownResult show_result(const sql::ResultSet& result) {
    const RowSelection all = select_all(result);
    return {.columns = result.column_names(), .rows = show_rows(all, all.rows)};
}

Verdict wrong(VerdictKind kind, std::string text) {
    Verdict verdict;
    verdict.kind = kind;
    verdict.text = std::move(text);
    return verdict;
}

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

Verdict verdict_on_error(const SqlError& error) {
    const VerdictKind kind = kind_of(error.kind);
    Verdict verdict =
        wrong(kind, kind == VerdictKind::sql_error ? say(Phrase::does_not_run, {error.sentence}) : error.sentence);
    verdict.error = error;
    return verdict;
}

Verdict broken_reference(const SqlError& error) {
    Verdict verdict = wrong(VerdictKind::reference_broken, say(Phrase::exercise_is_broken, {error.sentence}));
    verdict.error = error;
    return verdict;
}

void add_notes(const std::vector<std::string>& notes, Verdict& verdict) {
    verdict.notes.insert(verdict.notes.end(), notes.begin(), notes.end());
}

void add_change_note(const Trial& trial, Verdict& verdict) {
    if (trial.changed_database)
        verdict.notes.push_back(say(Phrase::note_changed_database));
}

bool has_final_order(const Trial& trial, std::string_view script) {
    return has_order(text_at(script, trial.result_statement));
}

// For each expected column the first unused one of its name, else the first unused one.
Arrangement arrange_by_name(const sql::ResultSet& expected, const sql::ResultSet& actual) {
    std::vector<std::size_t> free = first_numbers(actual.column_count());
    Arrangement arrangement;
    for (const std::string& name : expected.column_names()) {
        const auto is_named = [&](std::size_t i) {
            return parse::folded(actual.column_names()[i]) == parse::folded(name);
        };
        auto found = std::find_if(free.begin(), free.end(), is_named);
        found = found == free.end() ? free.begin() : found;
        arrangement.push_back(*found);
        free.erase(found);
    }
    return arrangement;
}

} // namespace

Grading::Grading(const std::vector<Fixture>& fixtures, std::string_view reference, std::string_view answer,
                 const Rules& rules)
    : m_fixtures(fixtures), m_reference(reference), m_answer(answer), m_rules(rules), m_expectations(fixtures.size()),
      m_trials(fixtures.size()) {}

Verdict Grading::grade() {
    auto verdict = unfit_answer();
    for (std::size_t i = 0; i < m_fixtures.size() && !verdict; ++i)
        verdict = failure(i, &Grading::judge);
    for (std::size_t i = 0; i < m_fixtures.size() && !verdict; ++i)
        verdict = failure(i, &Grading::judge_luck);
    if (!verdict)
        verdict = right();
    verdict->text = capitalized(std::move(verdict->text));
    return *std::move(verdict);
}

bool Grading::is_like(std::string_view other) {
    if (unfit_answer())
        return false;
    for (std::size_t i = 0; i < m_fixtures.size(); ++i)
        if (!is_like_on(i, other))
            return false;
    return true;
}

const Result<Expectation, SqlError>& Grading::expectation(std::size_t i) {
    if (!m_expectations[i])
        m_expectations[i] = sound_expectation(i);
    return *m_expectations[i];
}

// The reference has to be right by its own rules. It is not where a query made of it gives other rows than itself.
Result<Expectation, SqlError> Grading::sound_expectation(std::size_t i) const {
    auto expectation = expect_of(m_fixtures[i], m_reference);
    if (!expectation || expectation->is_plain())
        return expectation;
    const Arrangement as_it_is = first_numbers(expectation->result.column_count());
    if (judge_result(*expectation, {expectation->result, true}, m_rules, as_it_is).right)
        return expectation;
    return Failure<SqlError>(
        {.message = {}, .place = {}, .sentence = "Its solution gives other rows each time it runs.", .suggestion = {}});
}

const Result<Trial, SqlError>& Grading::trial(std::size_t i) {
    if (!m_trials[i])
        m_trials[i] = try_script(m_fixtures[i], m_answer);
    return *m_trials[i];
}

std::optional<Verdict> Grading::unfit_answer() const {
    const std::size_t count = sql::split_script(m_answer).size();
    if (count == 0)
        return wrong(VerdictKind::no_statement, say(Phrase::no_statement));
    if (count > 1 && !m_rules.multi)
        return wrong(VerdictKind::too_many_statements, say(Phrase::too_many_statements, {count}));
    return std::nullopt;
}

std::optional<Verdict> Grading::failure(std::size_t i, Judge judge_one) {
    std::optional<Verdict> verdict = (this->*judge_one)(i);
    if (!verdict)
        return verdict;
    verdict->data_set = m_fixtures[i].name;
    if (m_fixtures[i].name.hidden)
        verdict->text = say(Phrase::on_other_data_set, {m_fixtures[i].name.name, std::move(verdict->text)});
    return verdict;
}

Verdict Grading::right() {
    Verdict verdict;
    verdict.right = true;
    verdict.text = m_fixtures.size() > 1 ? say(Phrase::right_on_all, {m_fixtures.size()}) : say(Phrase::right);
    if (!m_fixtures.empty())
        add_change_note(*trial(0), verdict);
    return verdict;
}

std::optional<Verdict> Grading::judge(std::size_t i) {
    if (!expectation(i))
        return broken_reference(expectation(i).error());
    if (!trial(i))
        return broken_reference(trial(i).error());
    std::optional<Verdict> verdict = judge_trial(*trial(i), m_answer, *expectation(i), arrangement());
    if (verdict)
        add_notes(notes_on_null(m_answer), *verdict);
    return verdict;
}

std::optional<Verdict> Grading::judge_luck(std::size_t i) {
    const auto again = try_script(m_fixtures[i], m_answer, {.scan_order = ScanOrder::reversed});
    std::optional<Verdict> verdict;
    if (again)
        verdict = judge_trial(*again, m_answer, *expectation(i), arrangement());
    // What ends it now, such as the clock, is no matter of luck.
    if (!verdict || !verdict->actual)
        return std::nullopt;
    const auto reference =
        try_script(m_fixtures[i], m_reference, {.budget = k_author_budget, .scan_order = ScanOrder::reversed});
    const Arrangement as_it_is = first_numbers(expectation(i)->result.column_count());
    if (!reference || judge_trial(*reference, m_reference, *expectation(i), as_it_is))
        return std::nullopt;
    verdict->text = say(Phrase::right_by_luck);
    add_notes(notes_on_luck(text_at(m_answer, again->result_statement)), *verdict);
    return verdict;
}

std::optional<Verdict> Grading::judge_trial(const Trial& trial, std::string_view script, const Expectation& expectation,
                                            const Arrangement& arrangement) const {
    if (trial.error)
        return verdict_on_error(*trial.error);
    if (!trial.result)
        return wrong(VerdictKind::no_result, say(Phrase::no_result));
    if (!trial.result->is_complete())
        return wrong(VerdictKind::out_of_budget, say(Phrase::too_many_rows, {trial.result->row_count()}));
    Verdict verdict = judge_result(expectation, {*trial.result, has_final_order(trial, script)}, m_rules, arrangement);
    if (verdict.right)
        return std::nullopt;
    verdict.difference.columns = expectation.result.column_names();
    verdict.expected = show_result(expectation.result);
    verdict.actual = show_result(*trial.result);
    add_change_note(trial, verdict);
    return verdict;
}

const Arrangement& Grading::arrangement() {
    if (!m_arrangement)
        m_arrangement = m_rules.columns == pack::ColumnRule::any_order
                            ? free_arrangement()
                            : first_numbers(expectation(0)->result.column_count());
    return *m_arrangement;
}

Arrangement Grading::free_arrangement() {
    std::vector<ResultPair> pairs;
    for (std::size_t i = 0; i < m_fixtures.size(); ++i) {
        if (!expectation(i) || !trial(i) || !trial(i)->result)
            continue;
        const sql::ResultSet& expected = expectation(i)->result;
        const sql::ResultSet& actual = *trial(i)->result;
        if (expected.column_count() == actual.column_count())
            pairs.push_back({select_all(expected), select_all(actual)});
    }
    if (pairs.empty())
        return {};
    const Tolerance tolerance{m_rules.digits};
    if (auto everywhere = arrange_columns(pairs, tolerance))
        return *std::move(everywhere);
    // The answer is wrong. So that the verdict says by how much: as on the first data set, else by the names.
    if (auto first = arrange_columns({pairs.front()}, tolerance))
        return *std::move(first);
    return arrange_by_name(*pairs.front().expected.result, *pairs.front().actual.result);
}

bool Grading::is_like_on(std::size_t i, std::string_view other) {
    if (!expectation(i) || !trial(i))
        return false;
    const Trial& mine = *trial(i);
    if (mine.error) {
        const auto its = try_script(m_fixtures[i], other, {.budget = k_author_budget});
        return its && its->error && its->error->message == mine.error->message;
    }
    auto like = expect_of(m_fixtures[i], other);
    if (!like || !mine.result)
        return false;
    const bool has_order = has_final_order(mine, m_answer);
    if (expectation(i)->keys.empty())
        like->keys.clear(); // no order is asked, so none is compared
    else if (like->keys.empty() && has_order)
        return false;
    Rules rules = m_rules;
    if (rules.columns == pack::ColumnRule::any_order)
        rules.columns = pack::ColumnRule::position;
    return judge_result(*like, {*mine.result, has_order}, rules, first_numbers(like->result.column_count())).right;
}

} // namespace joinery::grade
