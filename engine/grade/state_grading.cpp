#include "engine/grade/state_grading.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/definition/judge_definition.hpp"
#include "engine/grade/judge_result.hpp"
#include "engine/grade/rows/arrange_columns.hpp"
#include "engine/grade/rows/compare_rows.hpp"
#include "engine/grade/run/kept_database.hpp"
#include "engine/grade/run/unjudged.hpp"
#include "engine/grade/state/compare_schema.hpp"
#include "engine/grade/state/compare_states.hpp"
#include "engine/grade/state/rename_keys.hpp"
#include "engine/grade/text/same_mistake.hpp"
#include "engine/grade/text/turn_ties.hpp"
#include "engine/grade/verdict/notes.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using sql::SqlError;

void add_note_on_transaction(const Trial& trial, Verdict& verdict) {
    if (trial.left_transaction_open)
        verdict.notes.push_back(say(Phrase::note_transaction_open));
}

bool has_word(std::string_view script, std::string_view word) {
    const auto tokens = parse::tokenize(script);
    return std::any_of(tokens.begin(), tokens.end(), [&](const parse::Token& token) { return is_word(token, word); });
}

} // namespace

StateGrading::StateGrading(JudgedData& data, std::string_view reference, std::string_view answer, const Rules& rules)
    : m_fixtures(data.fixtures()), m_answer(answer), m_rules(rules), m_data(data), m_databases(data.databases()),
      m_reference(data.left_by(reference, tolerance())), m_answers(m_fixtures.size()),
      m_defines_the_same(m_fixtures.size()) {}

Verdict StateGrading::grade() {
    auto verdict = unfit_answer(m_answer, m_rules);
    for (std::size_t i = 0; i < m_fixtures.size() && !verdict; ++i)
        verdict = failure(i, &StateGrading::judge);
    for (std::size_t i = 0; i < m_fixtures.size() && !verdict; ++i)
        verdict = failure(i, &StateGrading::judge_luck);
    if (!verdict) {
        verdict = right_on(m_fixtures.size());
        if (!m_fixtures.empty())
            add_note_on_transaction(answer(0)->trial, *verdict);
        if (!m_fixtures.empty() && m_rules.mode == pack::Mode::definition)
            verdict->notes = notes_on_definitions();
    }
    verdict->text = capitalized(std::move(verdict->text));
    return *std::move(verdict);
}

bool StateGrading::is_like(std::string_view other) {
    if (unfit_answer(m_answer, m_rules))
        return false;
    StateReference& its = m_data.left_by(other, tolerance());
    for (std::size_t i = 0; i < m_fixtures.size(); ++i) {
        if (broken(i) || !its.aftermath(i))
            return false;
        const auto& my_error = answer(i)->trial.error;
        const auto& its_error = its.aftermath(i)->trial.error;
        const bool are_alike = my_error || its_error
                                   ? my_error && its_error && is_same_mistake(*my_error, m_answer, *its_error, other)
                                   : is_like_in(i, its);
        if (!are_alike)
            return false;
    }
    return true;
}

// The same tables, and the same rows returned, or none by either.
bool StateGrading::is_like_in(std::size_t i, StateReference& other) {
    const Aftermath& its = *other.aftermath(i);
    if (returns_changed_rows(its.trial, other.script()) != returns_changed_rows(answer(i)->trial, m_answer))
        return false;
    if (!are_defined_alike(its.state, answer(i)->state)) {
        auto both = defined_by(i, other.script(), m_answer);
        if (both && !define_the_same(both->expected, both->actual, m_rules.probes, m_fixtures[i].assumptions))
            return false;
    }
    return !compare_contents(i, other, m_answer, *answer(i));
}

const Result<Aftermath, SqlError>& StateGrading::answer(std::size_t i) {
    if (!m_answers[i])
        m_answers[i] = run(i, m_answer, {});
    return *m_answers[i];
}

Result<Aftermath, SqlError> StateGrading::run(std::size_t i, std::string_view script, const TrialOptions& options) {
    sql::Connection database = TRY(m_databases.fresh(i));
    return aftermath_of(database, script, options);
}

// Nothing where no row has another place then.
std::optional<Aftermath> StateGrading::run_moved(std::size_t i, std::string_view script, const TrialOptions& options) {
    const std::size_t shuffles = shuffles_for(options.row_order);
    auto database = m_databases.fresh_shuffled(i, shuffles);
    if (!database || (shuffles > 0 && !database->has_moved[shuffles - 1]))
        return std::nullopt;
    return aftermath_of(database->connection, script, options);
}

std::optional<Verdict> StateGrading::failure(std::size_t i, Judge judge_one) {
    std::optional<Verdict> verdict = (this->*judge_one)(i);
    if (!verdict)
        return verdict;
    name_data_set(m_fixtures[i], *verdict);
    if (!m_fixtures[i].name.hidden)
        verdict->data.clear(); // the learner has it before their eyes
    return verdict;
}

std::optional<Verdict> StateGrading::broken(std::size_t i) {
    const auto& reference = m_reference.aftermath(i);
    if (!reference)
        return broken_reference(reference.error());
    if (reference->trial.error)
        return broken_reference(*reference->trial.error);
    if (reference->trial.left_transaction_open)
        return broken_reference(fault_of_exercise("Its solution leaves a transaction open."));
    if (!answer(i))
        return broken_reference(answer(i).error());
    return std::nullopt;
}

std::optional<Verdict> StateGrading::judge(std::size_t i) {
    if (auto verdict = broken(i))
        return verdict;
    auto verdict = compare(i, m_reference, m_answer, *answer(i));
    if (!verdict)
        return verdict;
    add_note_on_transaction(answer(i)->trial, *verdict);
    for (std::string& note : notes_on_null(m_answer))
        verdict->notes.push_back(std::move(note));
    return verdict;
}

std::optional<Verdict> StateGrading::judge_luck(std::size_t i) {
    const std::string_view reference = m_reference.script();
    auto verdict = judge_moved(i, m_answer, reference, RowOrder::read_backwards);
    for (const RowOrder order : {RowOrder::inserted_backwards, RowOrder::inserted_as_dealt})
        if (!verdict && has_word(m_answer, "SELECT"))
            verdict = judge_moved(i, m_answer, reference, order);
    for (const TieOrder order : {TieOrder::descending, TieOrder::ascending})
        if (const auto turned = verdict ? std::nullopt : turn_cut_ties(m_answer, order))
            verdict = judge_moved(i, *turned, turn_cut_ties(reference, order).value_or(std::string(reference)),
                                  RowOrder::as_inserted);
    if (verdict && has_word(m_answer, "LIMIT"))
        verdict->notes.push_back(say(Phrase::note_limit_without_order));
    return verdict;
}

// Nothing where the reference itself leaves other rows behind, so that the task leaves it open.
std::optional<Verdict> StateGrading::judge_moved(std::size_t i, std::string_view answer, std::string_view reference,
                                                 RowOrder order) {
    const auto again = run_moved(i, answer, {.row_order = order});
    // What ends it now, such as the clock, is no matter of luck.
    if (!again || again->trial.error)
        return std::nullopt;
    auto verdict = compare(i, m_reference, answer, *again);
    if (!verdict)
        return verdict;
    const auto expected = run_moved(i, reference, {.budget = k_author_budget, .row_order = order});
    if (!expected || compare(i, m_reference, reference, *expected))
        return std::nullopt;
    verdict->kind = VerdictKind::luck;
    verdict->text = say(Phrase::state_right_by_luck);
    return verdict;
}

std::optional<Verdict> StateGrading::compare(std::size_t i, StateReference& reference, std::string_view script,
                                             const Aftermath& actual) {
    if (actual.trial.error && actual.trial.error->kind == sql::SqlErrorKind::too_big)
        return wrong(VerdictKind::out_of_budget, actual.trial.error->sentence);
    if (actual.trial.error)
        return verdict_on_error(*actual.trial.error);
    // The same text means the same. Only where it differs does one have to find out, and of the answer only once.
    const bool is_answer = script == m_answer;
    if (!are_defined_alike(reference.aftermath(i)->state, actual.state) && !(is_answer && m_defines_the_same[i])) {
        if (auto verdict = compare_definitions(i, reference.script(), script))
            return verdict;
        if (is_answer)
            m_defines_the_same[i] = true;
    }
    return compare_contents(i, reference, script, actual);
}

std::optional<Verdict> StateGrading::compare_contents(std::size_t i, StateReference& reference, std::string_view script,
                                                      const Aftermath& actual) {
    const Aftermath& expected = *reference.aftermath(i);
    DatabaseState state = actual.state;
    if (!align_tables(expected.state, state))
        return wrong(VerdictKind::definition, say(Phrase::other_tables));
    const bool has_returned = returns_changed_rows(expected.trial, reference.script());
    const bool is_same = are_same_tables(expected.state, state, tolerance()) &&
                         (!has_returned || !compare_returned(*expected.trial.result, actual.trial));
    if (is_same)
        return std::nullopt;
    const auto& chosen = reference.chosen_keys(i);
    if (!chosen) {
        auto verdict = compare_tables(i, expected.state, state, script);
        return verdict || !has_returned ? verdict : compare_returned(*expected.trial.result, actual.trial);
    }
    const KeyRenaming renaming = match_keys(*chosen, expected.state, state, tolerance());
    auto verdict = compare_tables(i, renaming.rename(*chosen, expected.state), state, script);
    if (verdict || !has_returned)
        return verdict;
    return compare_returned(renaming.rename(*chosen, *expected.trial.result), actual.trial);
}

std::optional<StateGrading::Definitions> StateGrading::defined_by(std::size_t i, std::string_view reference,
                                                                  std::string_view script) {
    auto expected = m_databases.fresh(i);
    auto actual = m_databases.fresh(i);
    if (!expected || !actual)
        return std::nullopt;
    run_trial(*expected, reference, {.budget = k_author_budget});
    run_trial(*actual, script, {});
    return Definitions{*std::move(expected), *std::move(actual)};
}

std::optional<Verdict> StateGrading::compare_definitions(std::size_t i, std::string_view reference,
                                                         std::string_view script) {
    auto both = defined_by(i, reference, script);
    if (!both)
        return std::nullopt;
    return judge_definition(both->expected, both->actual, m_rules.probes, m_fixtures[i].assumptions);
}

// What is defined otherwise and does no harm.
std::vector<std::string> StateGrading::notes_on_definitions() {
    const auto both = defined_by(0, m_reference.script(), m_answer);
    return both ? notes_on_definition(both->expected, both->actual) : std::vector<std::string>();
}

std::optional<Verdict> StateGrading::compare_tables(std::size_t i, const DatabaseState& expected,
                                                    const DatabaseState& actual, std::string_view script) {
    if (are_same_tables(expected, actual, tolerance()))
        return std::nullopt;
    DatabaseState before;
    if (auto database = m_databases.fresh(i))
        if (auto state = read_state(*database))
            before = std::move(*state);
    auto verdict = judge_tables(before, expected, actual, tolerance());
    if (!verdict)
        return verdict;
    DatabaseState as_it_was = before;
    if (align_tables(actual, as_it_was) && are_same_tables(as_it_was, actual, tolerance()))
        verdict->text = say(only_reads(script) ? Phrase::only_reads : Phrase::changes_nothing);
    return verdict;
}

std::optional<Verdict> StateGrading::compare_returned(const sql::ResultSet& expected, const Trial& actual) const {
    if (!actual.result)
        return wrong(VerdictKind::no_result, say(Phrase::nothing_returned));
    if (!actual.result->is_complete())
        return wrong(VerdictKind::out_of_budget, say(Phrase::too_many_rows, {actual.result->row_count()}));
    const Expectation expectation = expect_in_any_order(expected);
    const sql::ResultSet& compared = *actual.result;
    Arrangement arrangement = first_numbers(expected.column_count());
    if (m_rules.columns == pack::ColumnRule::any_order && compared.column_count() == expected.column_count())
        if (auto found = arrange_columns({{select_all(expected), select_all(compared)}}, tolerance()))
            arrangement = *std::move(found);
    Verdict verdict = judge_result(expectation, {compared, false}, m_rules, arrangement);
    if (verdict.right)
        return std::nullopt;
    verdict.text = say(Phrase::other_rows_returned, {std::move(verdict.text)});
    verdict.difference.columns = expected.column_names();
    verdict.expected = show_result(expected);
    verdict.actual = show_result(*actual.result);
    return verdict;
}

} // namespace joinery::grade
