#include "engine/search/counterexample.hpp"

#include <algorithm>
#include <array>

#include "engine/parse/parse.hpp"
#include "engine/search/chance.hpp"
#include "engine/search/difference.hpp"
#include "engine/search/generate.hpp"
#include "engine/search/harvest.hpp"
#include "engine/search/query_pair.hpp"
#include "engine/search/shrink.hpp"
#include "engine/search/unsettled.hpp"
#include "engine/search/used_tables.hpp"
#include "engine/sql/script.hpp"

namespace joinery::search {

namespace {

// Contents that look different and are judged to be right all the same (rows tied, numbers close) cost far more than
// others; past so many the search is over.
constexpr std::size_t k_vain_judgements = 40;

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
        Query failed = Query::reference;
        auto queries = QueryPair::prepare(m_database, m_task.reference, m_task.answer, m_watch, failed);
        if (!queries)
            return not_searched(
                (failed == Query::reference ? "The reference does not run: " : "The answer does not run: ") +
                queries.error().sentence);
        if (queries->column_count(Query::reference) != queries->column_count(Query::answer))
            return {.outcome = SearchOutcome::always, .reason = "They return another number of columns."};
        const auto definitions = schema::read_definitions(m_database.connection());
        if (!definitions)
            return not_searched(definitions.error().sentence);
        return search(*queries, *definitions);
    }

    SearchResult search(QueryPair& queries, const schema::Definitions& definitions) {
        std::vector<std::string_view> texts{m_task.reference, m_task.answer};
        texts.insert(texts.end(), m_task.assumptions.begin(), m_task.assumptions.end());
        m_model = make_model(definitions, used_tables(definitions, texts), m_task.soft_references);
        if (auto prepared = m_database.prepare(m_model); !prepared)
            return not_searched(prepared.error().sentence);
        auto assumptions = prepare_assumptions();
        if (!assumptions)
            return not_searched("An assumption does not run: " + assumptions.error().sentence);
        Pools pools(m_model);
        GeneratorRules rules{.has_nulls = m_task.has_nulls, .sizes = harvest(definitions, pools)};
        pools.finish();
        DifferenceTest test(m_database, queries, *assumptions, m_task.is_order_asked);
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
        Chance chance(m_budget.seed);
        std::optional<Content> arbitrary;
        std::vector<bool> has_rows(m_model.tables.size(), false);
        std::optional<Counterexample> smallest;
        std::size_t finds = 0;
        std::uint64_t last_trial = m_budget.trials;
        for (; m_trials < last_trial && !m_watch.is_used_up() && m_vain_judgements < k_vain_judgements; ++m_trials) {
            m_database.begin();
            Content content = generator.fill(m_database, chance, m_trials);
            const Difference difference = test.here();
            m_database.undo();
            for (std::size_t i = 0; i < content.size(); ++i)
                has_rows[i] = has_rows[i] || !content[i].empty();
            if (difference == Difference::arbitrary && !arbitrary)
                arbitrary = content;
            // A query that the budget ended is no witness.
            if (m_watch.is_used_up() || (difference != Difference::rows && difference != Difference::order))
                continue;
            auto found = settle(test, pools, difference, std::move(content));
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
        if (arbitrary)
            return settle_arbitrary(test, *std::move(arbitrary));
        return {.outcome = SearchOutcome::none, .reason = empty_tables(has_rows)};
    }

    // Believed only once it has been judged; then small, simple, and judged again.
    std::optional<Counterexample> settle(DifferenceTest& test, const Pools& pools, Difference difference,
                                         Content content) {
        auto found = judge(content);
        if (!found)
            return std::nullopt;
        // Fingerprints suffice for rows. Where only the order differs, ties decide, and these only the judge knows.
        const IsWitness is_witness = [&](const Content& other) {
            if (m_watch.is_used_up() || test.on(other) != difference)
                return false;
            return difference == Difference::rows || (m_judgements < k_most_judgements && judge(other).has_value());
        };
        Content small = without_needless_rows(m_model, content, is_witness);
        small = with_simple_values(m_model, pools, std::move(small), is_witness);
        if (auto smaller = judge(small))
            return smaller;
        return found;
    }

    SearchResult settle_arbitrary(DifferenceTest& test, Content content) {
        const IsWitness is_witness = [&](const Content& other) {
            return !m_watch.is_used_up() && test.on(other) == Difference::arbitrary;
        };
        const Content small = without_needless_rows(m_model, std::move(content), is_witness);
        return {.outcome = SearchOutcome::arbitrary,
                .reason = "They differ only where SQLite may choose which row it takes.",
                .counterexample = shown(small, judged(small))};
    }

    grade::Verdict judged(const Content& content) {
        const std::vector<grade::Fixture> fixtures{
            {{.name = "counterexample", .hidden = true}, {m_task.schema, insert_script(m_model, content)}}};
        return grade::judge_once(fixtures.front(), m_task.reference, m_task.answer, m_task.rules);
    }

    std::optional<Counterexample> judge(const Content& content) {
        ++m_judgements;
        grade::Verdict verdict = judged(content);
        const bool counts = !verdict.right && verdict.kind != grade::VerdictKind::reference_broken &&
                            (m_task.is_order_asked || verdict.kind != grade::VerdictKind::order);
        if (counts)
            return shown(content, std::move(verdict));
        ++m_vain_judgements;
        return std::nullopt;
    }

    Counterexample shown(const Content& content, grade::Verdict verdict) const {
        Counterexample found{
            .script = insert_script(m_model, content), .row_count = row_count(content), .verdict = std::move(verdict)};
        for (std::size_t i = 0; i < content.size(); ++i) {
            grade::ShownTable table{.name = m_model.tables[i].name};
            for (const ModelColumn& column : m_model.tables[i].columns)
                table.content.columns.push_back(column.name);
            table.content.rows.count = content[i].size();
            for (const Row& row : content[i]) {
                grade::ShownRow cells;
                for (const Value& value : row)
                    cells.push_back(grade::shown_cell(view(value)));
                table.content.rows.rows.push_back(std::move(cells));
            }
            found.tables.push_back(std::move(table));
        }
        return found;
    }

    // A search that could not fill a table has said nothing about it.
    std::string empty_tables(const std::vector<bool>& has_rows) const {
        for (std::size_t i = 0; i < has_rows.size(); ++i)
            if (!has_rows[i] && m_trials > 0)
                return "No row was found that `" + m_model.tables[i].name + "` takes.";
        return {};
    }

    static constexpr std::size_t k_most_judgements = 80;

    const SearchTask& m_task;
    const SearchBudget& m_budget;
    ScratchDatabase& m_database;
    sql::BudgetWatch m_watch;
    Model m_model;
    std::uint64_t m_trials = 0;
    std::size_t m_judgements = 0;
    std::size_t m_vain_judgements = 0;
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
