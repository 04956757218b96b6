#include "engine/search/counterexample.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/parse/parse.hpp"
#include "engine/search/double_quotes.hpp"
#include "engine/search/harvest.hpp"
#include "engine/search/hunt.hpp"
#include "engine/search/query_pair.hpp"
#include "engine/search/script_kind.hpp"
#include "engine/search/sure_tables.hpp"
#include "engine/search/unsettled.hpp"
#include "engine/search/used_tables.hpp"
#include "engine/search/witness_judge.hpp"

namespace joinery::search {

namespace {

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
        m_kind = rules_for_scripts(m_task.rules, m_task.reference, m_task.answer).mode;
        return m_kind == pack::Mode::result ? search_queries() : search_scripts();
    }

    SearchResult search_queries() {
        Query failed = Query::reference;
        auto queries = QueryPair::prepare(m_database, m_task.reference, m_task.answer, m_watch, failed);
        if (!queries)
            return not_searched(does_not_run(failed, queries.error()));
        if (queries->column_count(Query::reference) == 0)
            return not_searched("The reference holds no query.");
        if (queries->column_count(Query::answer) == 0)
            return not_searched("The answer holds no query.");
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

    SearchResult search(Contest& contest, ScriptPair* scripts) {
        const auto definitions = schema::read_definitions(m_database.connection());
        if (!definitions)
            return not_searched(definitions.error().sentence);
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
        const std::vector<parse::Statement> statements = statements_of(texts);
        Pools pools(m_model);
        ViewColumns views;
        GeneratorRules rules{.has_nulls = m_task.has_nulls, .sizes = harvest(*definitions, statements, pools, views)};
        pools.finish();
        DifferenceTest test(m_database, contest, *assumptions, m_task.is_order_asked && scripts == nullptr);
        const Probes probes(m_model, pools, views, statements);
        const auto spared = scripts == nullptr ? tables_to_spare(*definitions, m_model, tables) : std::nullopt;
        const HuntingGround ground{m_task,  m_budget, m_model, pools,   rules, m_kind, m_database,
                                   m_watch, contest,  scripts, &probes, test,  spared};
        Hunt hunt(ground);
        SearchResult result = hunt.run();
        m_trials = hunt.trials();
        return result;
    }

    Result<std::vector<sql::Statement>, sql::SqlError> prepare_assumptions() {
        std::vector<sql::Statement> statements;
        for (const std::string& assumption : m_task.assumptions)
            statements.push_back(TRY(sql::Statement::prepare(m_database.connection(), assumption)));
        for (const SoftReference& soft : m_task.soft_references)
            if (is_in_model(soft.table, soft.column) && is_in_model(soft.parent, soft.parent_column))
                statements.push_back(TRY(sql::Statement::prepare(m_database.connection(), orphans(soft))));
        return statements;
    }

    bool is_in_model(const std::string& table, const std::string& column) const {
        const auto number = m_model.find_table(table);
        return number && m_model.tables[*number].find_column(column);
    }

    // SQLite does not look after what is not declared: a row of the parent may have been left out since.
    static std::string orphans(const SoftReference& soft) {
        const std::string column = schema::quoted_name(soft.column);
        const std::string parent_column = schema::quoted_name(soft.parent_column);
        return "SELECT 1 FROM " + schema::quoted_name(soft.table) + " WHERE " + column + " IS NOT NULL AND " + column +
               " NOT IN (SELECT " + parent_column + " FROM " + schema::quoted_name(soft.parent) + " WHERE " +
               parent_column + " IS NOT NULL)";
    }

    // Of the texts that are SQL.
    static std::vector<parse::Statement> statements_of(const std::vector<std::string_view>& texts) {
        std::vector<parse::Statement> statements;
        for (const std::string_view text : texts)
            if (auto read = parse::parse_script(text))
                std::move(read->begin(), read->end(), std::back_inserter(statements));
        return statements;
    }

    // Fills the pools and, for scripts, the views; returns how many rows are worth trying.
    std::vector<std::size_t> harvest(const schema::Definitions& definitions,
                                     const std::vector<parse::Statement>& statements, Pools& pools,
                                     ViewColumns& views) const {
        DefinitionTrees trees = parse_definitions(definitions);
        add_views(statements, trees);
        Harvest harvest(m_model, trees, pools);
        harvest.read_definitions();
        for (const parse::Statement& statement : statements)
            harvest.read(statement);
        if (m_kind != pack::Mode::result)
            for (const auto& [name, view] : trees.views)
                views[name] = harvest.columns_of_table(name);
        return harvest.sizes();
    }

    const SearchTask& m_task;
    const SearchBudget& m_budget;
    ScratchDatabase& m_database;
    sql::BudgetWatch m_watch;
    pack::Mode m_kind = pack::Mode::result;
    Model m_model;
    std::uint64_t m_trials = 0;
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
    if (!task.has_texts_in_double_quotes)
        return Search(task, budget, *database).run();
    SearchTask plain = task;
    for (std::string* text : {&plain.reference, &plain.answer})
        *text = with_texts_in_single_quotes(database->connection(), *text);
    return Search(plain, budget, *database).run();
}

} // namespace joinery::search
