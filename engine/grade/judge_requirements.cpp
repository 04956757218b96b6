#include "engine/grade/judge_requirements.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/grade/run/trial.hpp"
#include "engine/grade/text/find_constructs.hpp"
#include "engine/grade/text/plan_requirement.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/pack/construct.hpp"
#include "engine/parse/parse.hpp"
#include "engine/schema/catalogue.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

using sql::SqlError;

constexpr std::size_t k_most_marks = 20;

Verdict unmet(VerdictKind kind, std::string text) {
    Verdict verdict;
    verdict.kind = kind;
    verdict.text = capitalized(std::move(text));
    return verdict;
}

Verdict broken(const std::string& sentence) {
    return unmet(VerdictKind::reference_broken, say(Phrase::exercise_is_broken, {sentence}));
}

// All has run before within the budget of an answer.
sql::ScriptOptions options() {
    return {.budget = k_author_budget, .kept_rows = k_judged_rows, .kept_bytes = k_judged_bytes, .on_statement = {}};
}

// "12,480"
std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

// Statements that have a plan.
bool has_plan(std::string_view statement) {
    const auto tree = parse::parse_statement(statement);
    return tree && tree->explain == parse::Explain::no &&
           (std::holds_alternative<parse::Query>(tree->body) || std::holds_alternative<parse::Insert>(tree->body) ||
            std::holds_alternative<parse::Update>(tree->body) || std::holds_alternative<parse::Delete>(tree->body));
}

class Requirements {
public:
    Requirements(FixtureDatabases& databases, std::string_view answer, const Rules& rules)
        : m_databases(databases), m_fixtures(databases.fixtures()), m_answer(answer), m_rules(rules) {}

    std::optional<Unmet> find_unmet() {
        std::optional<Verdict> verdict;
        const auto check = [&](const std::vector<std::string>& all, auto judge_one) {
            for (const std::string& one : all) {
                if (!verdict)
                    verdict = (this->*judge_one)(one);
                if (!verdict)
                    ++m_number;
            }
        };
        check(m_rules.require_uses, &Requirements::judge_use);
        check(m_rules.require_avoids, &Requirements::judge_avoidance);
        check(m_rules.require_plan, &Requirements::judge_plan);
        if (!verdict && m_rules.max_steps)
            verdict = judge_steps();
        if (!verdict)
            return std::nullopt;
        return Unmet{*std::move(verdict), m_number};
    }

private:
    // What is right about the answer.
    std::string praise() const {
        return say(m_rules.mode == pack::Mode::result ? Phrase::right_rows : Phrase::right_outcome);
    }

    std::optional<Verdict> judge_use(const std::string& name) {
        const auto construct = pack::find_construct(name);
        if (!construct)
            return broken(pack::unknown_construct(name));
        if (!occurrences(*construct).empty())
            return std::nullopt;
        return unmet(VerdictKind::construct,
                     say(Phrase::construct_missing, {praise(), pack::construct_words(*construct)}));
    }

    std::optional<Verdict> judge_avoidance(const std::string& name) {
        const auto construct = pack::find_construct(name);
        if (!construct)
            return broken(pack::unknown_construct(name));
        const std::vector<TextSpan> places = occurrences(*construct);
        if (places.empty())
            return std::nullopt;
        const std::string words = pack::construct_words(*construct);
        Verdict verdict =
            unmet(VerdictKind::construct, say(Phrase::construct_forbidden, {praise(), words, places.size()}));
        for (std::size_t i = 0; i < std::min(places.size(), k_most_marks); ++i)
            verdict.marks.push_back({places[i], say(Phrase::mark_forbidden, {words})});
        return verdict;
    }

    std::vector<TextSpan> occurrences(const pack::NamedConstruct& construct) {
        if (!m_constructs)
            m_constructs = find_constructs(m_answer, catalogue());
        std::vector<TextSpan> places;
        for (const Occurrence& occurrence : *m_constructs)
            if (is_occurrence(occurrence, construct))
                places.push_back(occurrence.place);
        return places;
    }

    // Of the first data set, after the answer; empty where it cannot be read.
    const schema::Catalogue& catalogue() {
        if (!m_fixtures.empty())
            if (auto database = database_after(0))
                if (auto read = schema::read_catalogue(*database))
                    m_catalogue = *std::move(read);
        return m_catalogue;
    }

    std::optional<Verdict> judge_plan(const std::string& text) {
        const auto shape = pack::parse_plan_shape(text);
        if (!shape)
            return broken("There is no requirement `" + text + "` for a plan.");
        if (!m_plan)
            m_plan = read_plan();
        if (!*m_plan)
            return does_not_run((*m_plan).error());
        const std::vector<PlanStep>& plan = **m_plan;
        if (has_shape(plan, *shape))
            return std::nullopt;
        Verdict verdict = unmet(VerdictKind::plan, say(Phrase::plan_differs, {praise(), shape_words(*shape)}));
        for (const PlanStep& step : plan)
            verdict.notes.push_back(plan_sentence(step));
        return verdict;
    }

    // On the schema as the answer leaves it. Of the answer's own statements those count that can still be run then.
    Result<std::vector<PlanStep>, SqlError> read_plan() const {
        std::vector<PlanStep> plan;
        if (m_fixtures.empty())
            return plan;
        const sql::Connection database = TRY(database_after(0));
        const std::string_view script = m_rules.plan_of.empty() ? m_answer : m_rules.plan_of;
        for (const TextSpan statement : sql::split_script(script)) {
            if (!has_plan(text_at(script, statement)))
                continue;
            auto steps = grade::read_plan(database, script, statement);
            if (!steps && !m_rules.plan_of.empty())
                return steps;
            if (steps)
                plan.insert(plan.end(), steps->begin(), steps->end());
        }
        return plan;
    }

    std::optional<Verdict> judge_steps() const {
        const auto fixture = std::find_if(m_fixtures.begin(), m_fixtures.end(), [&](const Fixture& one) {
            return m_rules.steps_on.empty() || one.name.name == m_rules.steps_on;
        });
        if (fixture == m_fixtures.end())
            return broken(say(Phrase::data_set_missing, {m_rules.steps_on}));
        const auto steps = count_steps(static_cast<std::size_t>(fixture - m_fixtures.begin()));
        if (!steps)
            return does_not_run(steps.error());
        if (*steps <= static_cast<std::uint64_t>(*m_rules.max_steps))
            return std::nullopt;
        const auto most = static_cast<std::uint64_t>(*m_rules.max_steps);
        Verdict verdict =
            unmet(VerdictKind::steps, say(Phrase::too_many_steps, {praise(), grouped(*steps), grouped(most)}));
        verdict.data_set = fixture->name;
        return verdict;
    }

    Result<std::uint64_t, SqlError> count_steps(std::size_t i) const {
        std::uint64_t steps = 0;
        sql::Connection database = TRY(database_after(i, &steps));
        if (m_rules.plan_of.empty())
            return steps;
        sql::ScriptOutcome outcome = sql::run_script(database, m_rules.plan_of, options());
        if (outcome.error)
            return Failure<SqlError>(*std::move(outcome.error));
        return outcome.steps;
    }

    Verdict does_not_run(const SqlError& error) const {
        Verdict verdict = unmet(VerdictKind::plan, say(Phrase::plan_of_does_not_run, {praise(), error.sentence}));
        verdict.error = error;
        return verdict;
    }

    // The database of fixture i once the answer has run.
    Result<sql::Connection, SqlError> database_after(std::size_t i, std::uint64_t* steps = nullptr) const {
        sql::Connection database = TRY(m_databases.fresh(i));
        sql::ScriptOutcome outcome = sql::run_script(database, m_answer, options());
        if (outcome.error)
            return Failure<SqlError>(*std::move(outcome.error));
        if (steps != nullptr)
            *steps = outcome.steps;
        return database;
    }

    FixtureDatabases& m_databases;
    const std::vector<Fixture>& m_fixtures;
    std::string_view m_answer;
    const Rules& m_rules;
    std::size_t m_number = 0;
    schema::Catalogue m_catalogue;
    std::optional<std::vector<Occurrence>> m_constructs;
    std::optional<Result<std::vector<PlanStep>, SqlError>> m_plan;
};

} // namespace

std::optional<Unmet> find_unmet(FixtureDatabases& databases, std::string_view answer, const Rules& rules,
                                const Verdict& verdict) {
    if (!verdict.right)
        return std::nullopt;
    auto unmet = Requirements(databases, answer, rules).find_unmet();
    if (unmet)
        unmet->verdict.notes.insert(unmet->verdict.notes.end(), verdict.notes.begin(), verdict.notes.end());
    return unmet;
}

bool lacks_the_same(FixtureDatabases& databases, std::string_view other, const Rules& rules,
                    const std::optional<Unmet>& unmet) {
    if (!unmet)
        return true;
    const auto its = Requirements(databases, other, rules).find_unmet();
    return its && its->number == unmet->number && its->verdict.kind == unmet->verdict.kind;
}

} // namespace joinery::grade
