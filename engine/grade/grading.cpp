#include "engine/grade/grading.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/beyond_luck.hpp"
#include "engine/grade/definition/moments.hpp"
#include "engine/grade/judge_result.hpp"
#include "engine/grade/judge_trial.hpp"
#include "engine/grade/luck.hpp"
#include "engine/grade/rows/column_labels.hpp"
#include "engine/grade/run/unjudged.hpp"
#include "engine/grade/text/same_mistake.hpp"
#include "engine/grade/text/turn_ties.hpp"
#include "engine/grade/verdict/notes.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

using sql::SqlError;

// A hidden data set with so few rows is shown whole.
constexpr std::size_t k_whole_rows = 12;

// A solution that calls random() runs so often again: what it makes of chance mostly has two values at least.
constexpr int k_runs_of_chance = 8;

std::size_t rows_in(const std::vector<ShownTable>& tables) {
    std::size_t count = 0;
    for (const ShownTable& table : tables)
        count += table.content.rows.count;
    return count;
}

std::string_view last_statement(std::string_view script) {
    const auto statements = sql::split_script(script);
    return statements.empty() ? std::string_view() : text_at(script, statements.back());
}

// EXPLAIN tells what SQLite would do, and that hangs on where the rows lie, whatever an answer says of order.
bool is_explained(std::string_view statement) {
    const auto tokens = parse::tokenize(statement);
    return !tokens.empty() && parse::is_word(tokens.front(), "EXPLAIN");
}

void add_notes(const std::vector<std::string>& notes, Verdict& verdict) {
    verdict.notes.insert(verdict.notes.end(), notes.begin(), notes.end());
}

void add_change_note(const Trial& trial, Verdict& verdict) {
    if (trial.changed_database)
        verdict.notes.push_back(say(Phrase::note_changed_database));
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

Grading::Grading(JudgedData& data, std::string_view reference, std::string_view answer, const Rules& rules)
    : m_data(data), m_fixtures(data.fixtures()), m_reference(reference), m_answer(answer), m_rules(rules),
      m_expectations(m_fixtures.size()), m_trials(m_fixtures.size()) {
    m_databases.reserve(m_fixtures.size());
    for (std::size_t i = 0; i < m_fixtures.size(); ++i)
        m_databases.emplace_back(data.databases(), i);
}

Verdict Grading::grade() {
    auto verdict = unfit_answer(m_answer, m_rules);
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
    if (unfit_answer(m_answer, m_rules))
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
Result<Expectation, SqlError> Grading::sound_expectation(std::size_t i) {
    auto expectation = m_data.returned_by(m_reference).expectation(i, m_databases[i]);
    if (expectation && m_rules.columns != pack::ColumnRule::names)
        expectation->label_columns(column_labels(expectation->result.column_names(), m_reference));
    if (!expectation)
        return expectation;
    const Arrangement as_it_is = first_numbers(expectation->result.column_count());
    bool is_sound = expectation->is_plain() || expectation->is_total ||
                    judge_result(*expectation, {expectation->result, true}, m_rules, as_it_is).right;
    const int more_runs = is_sound && asks_for_chance(m_reference) ? k_runs_of_chance : 0;
    for (int run = 0; run < more_runs && is_sound; ++run) {
        const auto again = m_databases[i].try_script(m_reference, {.budget = k_author_budget});
        is_sound =
            again && again->result && judge_result(*expectation, {*again->result, true}, m_rules, as_it_is).right;
    }
    if (is_sound)
        return expectation;
    return Failure<SqlError>(fault_of_exercise("Its solution gives other rows each time it runs."));
}

const Result<Trial, SqlError>& Grading::trial(std::size_t i) {
    if (!m_trials[i])
        m_trials[i] = m_databases[i].try_script(m_answer);
    return *m_trials[i];
}

std::optional<Verdict> Grading::failure(std::size_t i, Judge judge_one) {
    std::optional<Verdict> verdict = (this->*judge_one)(i);
    if (!verdict)
        return verdict;
    show_data(i, *verdict);
    verdict->data_set = m_fixtures[i].name;
    return verdict;
}

void Grading::show_data(std::size_t i, Verdict& verdict) {
    const DataSetName& name = m_fixtures[i].name;
    const bool is_on_data =
        verdict.actual && verdict.expected && trial(i) && has_only_queries(m_reference) && has_only_queries(m_answer);
    FailingData data(m_databases[i]);
    if (is_on_data && data.find_tables(last_statement(m_reference), last_statement(m_answer))) {
        const std::size_t row_count = data.row_count();
        std::optional<Verdict> cut;
        const bool is_cut = name.hidden && row_count > k_whole_rows;
        if (is_cut)
            cut = cut_down(i, data, verdict);
        if (name.hidden || row_count <= k_shown_rows)
            verdict.data = data.show();
        if (is_cut)
            m_databases[i].forget();
        if (cut) {
            cut->data = std::move(verdict.data);
            const std::size_t rows_left = rows_in(cut->data);
            verdict = *std::move(cut);
            verdict.text = say(Phrase::on_part_of_data_set, {rows_left, row_count, name.name, std::move(verdict.text)});
            return;
        }
    }
    if (name.hidden)
        verdict.text = say(Phrase::on_other_data_set, {name.name, std::move(verdict.text)});
}

std::optional<Verdict> Grading::cut_down(std::size_t i, FailingData& data, const Verdict& verdict) {
    if (verdict.kind == VerdictKind::luck)
        return std::nullopt; // it was judged with the rows in another order
    const auto judge = [&]() -> std::optional<Verdict> {
        const auto expected = expect_of(m_databases[i], m_reference);
        const auto tried = m_databases[i].try_script(m_answer);
        if (!expected || !tried)
            return std::nullopt;
        auto judged = judge_trial(*tried, m_answer, *expected, m_rules, arrangement());
        if (judged)
            add_notes(notes_on_null(m_answer), *judged);
        return judged;
    };
    // The reference runs once or twice as well.
    return data.cut_down(judge, verdict.kind, 3 * trial(i)->steps);
}

Verdict Grading::right() {
    Verdict verdict = right_on(m_fixtures.size());
    if (!m_fixtures.empty())
        add_change_note(*trial(0), verdict);
    return verdict;
}

std::optional<Verdict> Grading::judge(std::size_t i) {
    if (!expectation(i))
        return broken_reference(expectation(i).error());
    if (!trial(i))
        return broken_reference(trial(i).error());
    std::optional<Verdict> verdict = judge_trial(*trial(i), m_answer, *expectation(i), m_rules, arrangement());
    if (verdict)
        add_notes(notes_on_null(m_answer), *verdict);
    return verdict;
}

std::optional<Verdict> Grading::judge_luck(std::size_t i) {
    if (is_beyond_luck(*expectation(i), *trial(i), m_answer, m_rules, arrangement(), m_databases[i].tables()))
        return std::nullopt;
    // First what finds the rows where they are: to move them back means to build the data anew.
    if (auto verdict = judge_ties(i))
        return verdict;
    const Arrangement as_it_is = first_numbers(expectation(i)->result.column_count());
    for (const RowOrder order : k_other_orders)
        if (auto verdict = judge_moved(i, m_answer, arrangement(), order)) {
            if (judge_moved(i, m_reference, as_it_is, order))
                return std::nullopt;
            return verdict;
        }
    return std::nullopt;
}

// Of the rows that the answer's own ORDER BY leaves tied, any may come first.
std::optional<Verdict> Grading::judge_ties(std::size_t i) {
    const Expectation& expected = *expectation(i);
    const Trial& actual = *trial(i);
    if (expected.is_plain() || !actual.result)
        return std::nullopt;
    for (const TieOrder order : {TieOrder::descending, TieOrder::ascending}) {
        const auto turned = turn_ties(m_answer, actual.result_statement, actual.result->column_count(), order);
        if (!turned)
            return std::nullopt;
        const auto other = m_databases[i].try_script(*turned, {.budget = luck_budget(i)});
        if (!other || other->error)
            return std::nullopt;
        auto verdict = judge_trial(*other, *turned, expected, m_rules, arrangement());
        if (verdict && verdict->actual)
            return verdict_on_ties(*std::move(verdict), text_at(m_answer, actual.result_statement));
    }
    return std::nullopt;
}

// In another order a query may take longer, but one that takes very much longer is not worth a person's wait.
sql::Budget Grading::luck_budget(std::size_t i) const {
    const std::uint64_t own = m_trials[i] && *m_trials[i] ? (*m_trials[i])->steps : sql::k_check_budget.steps;
    return {.steps = std::min(sql::k_check_budget.steps, 10 * own + 100'000),
            .milliseconds = sql::k_check_budget.milliseconds};
}

std::optional<Verdict> Grading::judge_moved(std::size_t i, std::string_view script, const Arrangement& arrangement,
                                            RowOrder order) {
    const auto differs = m_databases[i].differs_in(order);
    if (!differs || !*differs)
        return std::nullopt;
    const auto moved = m_databases[i].try_script(script, {.budget = luck_budget(i), .row_order = order});
    if (!moved || is_explained(text_at(script, moved->result_statement)))
        return std::nullopt;
    std::optional<Verdict> verdict = judge_trial(*moved, script, *expectation(i), m_rules, arrangement);
    // What ends it now, such as the number of steps, is no matter of luck.
    if (!verdict || !verdict->actual)
        return std::nullopt;
    return verdict_on_luck(*std::move(verdict), text_at(script, moved->result_statement), order);
}

std::optional<Verdict> Grading::find_moving_reference() {
    for (std::size_t i = 0; i < m_fixtures.size(); ++i) {
        if (!expectation(i))
            continue;
        const Arrangement as_it_is = first_numbers(expectation(i)->result.column_count());
        for (const RowOrder order : k_other_orders)
            if (auto verdict = judge_moved(i, m_reference, as_it_is, order)) {
                verdict->data_set = m_fixtures[i].name;
                verdict->text = capitalized(std::move(verdict->text));
                return verdict;
            }
    }
    return std::nullopt;
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
        const auto its = m_databases[i].try_script(other, {.budget = k_author_budget});
        return its && its->error && is_same_mistake(*mine.error, m_answer, *its->error, other);
    }
    auto like = m_data.returned_by(other).expectation(i, m_databases[i]);
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
