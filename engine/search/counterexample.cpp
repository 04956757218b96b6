#include "engine/search/counterexample.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "engine/parse/parse.hpp"
#include "engine/search/chance.hpp"
#include "engine/search/difference.hpp"
#include "engine/search/generate.hpp"
#include "engine/search/harvest.hpp"
#include "engine/search/other_orders.hpp"
#include "engine/search/probes.hpp"
#include "engine/search/query_pair.hpp"
#include "engine/search/script_kind.hpp"
#include "engine/search/shrink.hpp"
#include "engine/search/unsettled.hpp"
#include "engine/search/used_tables.hpp"
#include "engine/search/witness_judge.hpp"

namespace joinery::search {

namespace {

// Contents that look different and are judged to be right all the same (rows tied, numbers close) cost far more than
// others; past so many the search is over.
constexpr std::size_t k_vain_judgements = 40;
constexpr std::size_t k_most_judgements = 80;
// Contents on which the two differ only by the order of the rows.
constexpr std::size_t k_chosen_contents = 200;

// No single row of a counterexample can be left out, and still another may be smaller. One that is not small is worth
// a second look: for so many finds, and so many trials.
constexpr std::size_t k_few_rows = 4;
constexpr std::size_t k_most_finds = 4;
constexpr std::uint64_t k_more_trials = 100;

class Search {
public:
    Search(const SearchTask& task, const SearchBudget& budget, ScratchDatabase& database)
        : m_task(task), m_budget(budget), m_database(database),
          m_watch(database.connection(), {budget.steps, budget.milliseconds}) {}

    SearchResult run() {
        SearchResult result = search();
        result.trials = m_trials;
        result.steps = m_watch.steps();
        result.milliseconds = m_watch.milliseconds();
        return result;
    }

private:
    static SearchResult not_searched(std::string reason) {
        return {.outcome = SearchOutcome::not_searched, .reason = std::move(reason)};
    }

    SearchResult search() {
        if (auto reason = why_unsettled(m_task.reference, m_task.answer))
            return {.outcome = SearchOutcome::none, .reason = *std::move(reason)};
        m_kind = std::max(m_task.rules.mode, kind_of_scripts(m_task.reference, m_task.answer));
        return m_kind == pack::Mode::result ? search_queries() : search_scripts();
    }

    SearchResult search_queries() {
        Query failed = Query::reference;
        auto queries = QueryPair::prepare(m_database, m_task.reference, m_task.answer, m_watch, failed);
        if (!queries)
            return not_searched(does_not_run(failed, queries.error()));
        if (queries->column_count(Query::reference) != queries->column_count(Query::answer))
            return {.outcome = SearchOutcome::always, .reason = "They return another number of columns."};
        return search(*queries, nullptr);
    }

    SearchResult search_scripts() {
        Query failed = Query::reference;
        auto scripts = ScriptPair::prepare(m_database, m_task.reference, m_task.answer, m_watch, failed);
        if (!scripts)
            return not_searched(does_not_run(failed, scripts.error()));
        SearchResult result = search(*scripts, &*scripts);
        if (result.outcome == SearchOutcome::different || result.outcome == SearchOutcome::not_searched ||
            m_kind != pack::Mode::definition)
            return result;
        scripts->set_probe({});
        WitnessJudge judge(m_task, m_model, m_database, m_kind, &*scripts);
        if (auto sentence = judge.judge_definitions())
            return {.outcome = SearchOutcome::always, .reason = *std::move(sentence)};
        return result;
    }

    static std::string does_not_run(Query failed, const sql::SqlError& error) {
        return (failed == Query::reference ? "The reference does not run: " : "The answer does not run: ") +
               error.sentence;
    }

    SearchResult search(Pair& pair, ScriptPair* scripts) {
        const auto definitions = schema::read_definitions(m_database.connection());
        if (!definitions)
            return not_searched(definitions.error().sentence);
        m_pair = &pair;
        m_scripts = scripts;
        std::vector<std::string_view> texts{m_task.reference, m_task.answer};
        texts.insert(texts.end(), m_task.assumptions.begin(), m_task.assumptions.end());
        std::vector<std::string> tables = used_tables(*definitions, texts);
        if (scripts != nullptr)
            add_referring_tables(*definitions, tables);
        m_model = make_model(*definitions, tables, m_task.soft_references);
        if (auto prepared = m_database.prepare(m_model); !prepared)
            return not_searched(prepared.error().sentence);
        auto assumptions = prepare_assumptions();
        if (!assumptions)
            return not_searched("An assumption does not run: " + assumptions.error().sentence);
        Pools pools(m_model);
        GeneratorRules rules{.has_nulls = m_task.has_nulls, .sizes = harvest(*definitions, pools)};
        pools.finish();
        DifferenceTest test(m_database, pair, *assumptions, m_task.is_order_asked && scripts == nullptr);
        return search(test, pools, rules);
    }

    Result<std::vector<sql::Statement>, sql::SqlError> prepare_assumptions() {
        std::vector<sql::Statement> statements;
        for (const std::string& assumption : m_task.assumptions)
            statements.push_back(TRY(sql::Statement::prepare(m_database.connection(), assumption)));
        return statements;
    }

    std::vector<std::size_t> harvest(const schema::Definitions& definitions, Pools& pools) {
        const DefinitionTrees trees = parse_definitions(definitions);
        Harvest harvest(m_model, trees, pools);
        harvest.read_definitions();
        std::vector<std::string_view> texts{m_task.reference, m_task.answer};
        texts.insert(texts.end(), m_task.assumptions.begin(), m_task.assumptions.end());
        for (const std::string_view text : texts)
            if (const auto statements = parse::parse_script(text))
                for (const parse::Statement& statement : *statements)
                    harvest.read(statement);
        return harvest.sizes();
    }

    SearchResult search(DifferenceTest& test, const Pools& pools, const GeneratorRules& rules) {
        Generator generator(m_model, pools, rules);
        const Probes probes(m_model, pools, generator, {m_task.reference, m_task.answer});
        WitnessJudge judge(m_task, m_model, m_database, m_kind, m_scripts);
        Chance chance(m_budget.seed);
        std::vector<bool> has_rows(m_model.tables.size(), false);
        std::optional<Counterexample> smallest;
        std::size_t finds = 0;
        std::uint64_t last_trial = m_budget.trials;
        for (; m_trials < last_trial && !is_over(judge); ++m_trials) {
            m_database.begin();
            Content content = generator.fill(m_database, chance, m_trials);
            if (m_scripts != nullptr && !probes.is_empty())
                m_scripts->set_probe(probes.make(content, chance));
            const Difference difference = test.here();
            m_database.undo();
            for (std::size_t i = 0; i < content.size(); ++i)
                has_rows[i] = has_rows[i] || !content[i].empty();
            if (difference == Difference::arbitrary)
                keep_arbitrary(content);
            // A query that the budget ended is no witness.
            if (m_watch.is_used_up() || (difference != Difference::rows && difference != Difference::order))
                continue;
            auto found = settle(test, judge, pools, difference, std::move(content));
            if (!found)
                continue;
            if (!smallest || found->row_count < smallest->row_count)
                smallest = std::move(found);
            if (smallest->row_count <= k_few_rows || ++finds == k_most_finds)
                break;
            if (finds == 1)
                last_trial = std::min(m_budget.trials, m_trials * 2 + k_more_trials);
        }
        if (smallest)
            return {.outcome = SearchOutcome::different, .counterexample = std::move(smallest)};
        if (m_arbitrary)
            return settle_arbitrary(test, judge);
        return {.outcome = SearchOutcome::none, .reason = empty_tables(has_rows)};
    }

    bool is_over(const WitnessJudge& judge) {
        return m_watch.is_used_up() || judge.vain_judgements() >= k_vain_judgements ||
               m_chosen_contents >= k_chosen_contents;
    }

    void keep_arbitrary(const Content& content) {
        if (m_arbitrary)
            return;
        m_arbitrary = content;
        m_arbitrary_probe = m_scripts == nullptr ? "" : m_scripts->probe();
    }

    // Believed only once it has been judged; then small, simple, and judged again.
    std::optional<Counterexample> settle(DifferenceTest& test, WitnessJudge& judge, const Pools& pools,
                                         Difference difference, Content content) {
        if (rests_on_order(content)) {
            ++m_chosen_contents;
            keep_arbitrary(content);
            return std::nullopt;
        }
        auto found = judge.judge(content);
        if (!found)
            return std::nullopt;
        // Fingerprints suffice for rows. Where only the order differs, ties decide, and these only the judge knows.
        const IsWitness is_witness = [&](const Content& other) {
            if (m_watch.is_used_up() || test.on(other) != difference)
                return false;
            return difference == Difference::rows ||
                   (judge.judgements() < k_most_judgements && judge.judge(other).has_value());
        };
        const Content small = shrunk(pools, content, is_witness);
        if (!rests_on_order(small)) {
            if (auto smaller = judge.judge(small))
                return smaller;
            return found;
        }
        // Each row that was left out was one too many only in the order in which they stand. Rare, so asked only now.
        const Content other = shrunk(pools, std::move(content), [&](const Content& smaller) {
            return is_witness(smaller) && !rests_on_order(smaller);
        });
        if (auto smaller = judge.judge(other))
            return smaller;
        return found;
    }

    Content shrunk(const Pools& pools, Content content, const IsWitness& is_witness) const {
        Content small = without_needless_rows(m_model, std::move(content), is_witness);
        return with_simple_values(m_model, pools, std::move(small), is_witness);
    }

    // Whether one of the two gives something else once the same rows were inserted in another order.
    bool rests_on_order(const Content& content) {
        if (!m_has_orders)
            m_orders = OtherOrders::make({m_task.schema, m_task.reference, m_task.answer, m_scripts == nullptr},
                                         m_model, {m_budget.steps, m_budget.milliseconds}, m_watch);
        m_has_orders = true;
        if (!m_orders)
            return false;
        m_database.begin();
        m_database.insert_all(content);
        const Fingerprint reference = m_pair->run(Query::reference, Scan::forward);
        const Fingerprint answer = m_pair->run(Query::answer, Scan::forward);
        m_database.undo();
        const std::string probe = m_scripts == nullptr ? "" : m_scripts->probe();
        return !m_orders->keep(content, Query::reference, reference, probe) ||
               (answer.is_whole && !m_orders->keep(content, Query::answer, answer, probe));
    }

    SearchResult settle_arbitrary(DifferenceTest& test, WitnessJudge& judge) {
        if (m_scripts != nullptr)
            m_scripts->set_probe(m_arbitrary_probe);
        const IsWitness is_witness = [&](const Content& other) {
            if (m_watch.is_used_up())
                return false;
            const Difference difference = test.on(other);
            return difference == Difference::arbitrary ||
                   ((difference == Difference::rows || difference == Difference::order) && rests_on_order(other));
        };
        const Content small = without_needless_rows(m_model, *std::move(m_arbitrary), is_witness);
        return {.outcome = SearchOutcome::arbitrary,
                .reason = "They differ only where SQLite may choose which row it takes.",
                .counterexample = judge.show(small)};
    }

    // A search that could not fill a table has said nothing about it.
    std::string empty_tables(const std::vector<bool>& has_rows) const {
        for (std::size_t i = 0; i < has_rows.size(); ++i)
            if (!has_rows[i] && m_trials > 0)
                return "No row was found that `" + m_model.tables[i].name + "` takes.";
        return {};
    }

    const SearchTask& m_task;
    const SearchBudget& m_budget;
    ScratchDatabase& m_database;
    sql::BudgetWatch m_watch;
    pack::Mode m_kind = pack::Mode::result;
    Pair* m_pair = nullptr;
    ScriptPair* m_scripts = nullptr; // the pair, where it is one of scripts
    Model m_model;
    std::uint64_t m_trials = 0;
    bool m_has_orders = false; // they have been asked for
    std::unique_ptr<OtherOrders> m_orders;
    std::optional<Content> m_arbitrary;
    std::string m_arbitrary_probe;
    std::size_t m_chosen_contents = 0;
};

} // namespace

std::string_view name(SearchOutcome outcome) {
    static constexpr std::array<std::string_view, 5> k_names = {"none", "different", "static", "ambiguous", "error"};
    return k_names[static_cast<std::size_t>(outcome)];
}

SearchResult find_counterexample(const SearchTask& task, const SearchBudget& budget) {
    auto database = ScratchDatabase::make(task.schema);
    if (!database)
        return {.outcome = SearchOutcome::not_searched,
                .reason = "The schema does not run: " + database.error().sentence};
    return Search(task, budget, *database).run();
}

} // namespace joinery::search
