#include "engine/search/repair.hpp"

#include <algorithm>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/parse/token.hpp"
#include "engine/search/fingerprint.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/search/script_kind.hpp"
#include "engine/search/script_pair.hpp"
#include "engine/search/transplants.hpp"
#include "engine/sql/budget_watch.hpp"

namespace joinery::search {

namespace {

// First edits that a second one is tried on: those that still return something.
constexpr std::size_t k_first_edits = 60;

class RepairSearch {
public:
    RepairSearch(const RepairTask& task, const SearchBudget& budget, ScratchDatabase& database,
                 const parse::Statement& answer, const parse::Statement& reference,
                 const schema::Definitions& definitions)
        : m_task(task), m_database(database), m_answer(answer), m_reference(reference), m_definitions(definitions),
          m_rules(rules_for_scripts(task.rules, task.reference, task.answer)),
          m_watch(database.connection(), {budget.steps, budget.milliseconds}) {}

    std::optional<Repair> find() {
        const auto wanted = run(m_task.reference);
        if (!wanted)
            return std::nullopt;
        m_wanted = *wanted;
        if (is_right(m_task.answer))
            return Repair{.is_needless = true};
        std::vector<Mutant> first = edits_of(m_answer);
        // Of two edits that will do, the one that makes the answer what the reference is says more of the slip.
        for (const bool is_reference : {true, false})
            for (const Mutant& edit : first)
                if ((edit.statement == m_reference) == is_reference && is_right(parse::print(edit.statement)))
                    return Repair{.edits = {edit_of(edit)}, .repaired = parse::print(edit.statement)};
        if (first.size() > k_first_edits) {
            // What brings in something of the reference stands last, and is worth most together with another edit.
            first.erase(first.begin(), first.end() - static_cast<std::ptrdiff_t>(k_first_edits));
        }
        for (const Mutant& edit : first)
            for (const Mutant& second : transplants(edit.statement, m_reference)) {
                if (m_watch.is_used_up())
                    return by_clause();
                if (is_right(parse::print(second.statement)))
                    return Repair{.edits = {edit_of(edit), edit_of(second)},
                                  .repaired = parse::print(second.statement)};
            }
        return by_clause();
    }

private:
    static RepairEdit edit_of(const Mutant& edit) { return {edit.kind, edit.clause, edit.place}; }

    std::vector<Mutant> edits_of(const parse::Statement& statement) const {
        std::vector<Mutant> edits = mutants_of(statement, m_definitions);
        for (Mutant& edit : transplants(statement, m_reference))
            edits.push_back(std::move(edit));
        return edits;
    }

    // Of a statement that changes rows: what it leaves behind.
    std::optional<Fingerprint> run(const std::string& query) {
        if (m_rules.mode != pack::Mode::result) {
            Query failed = Query::answer;
            auto scripts = ScriptPair::prepare(m_database, query, query, m_watch, failed);
            const Fingerprint print = scripts ? scripts->run(Query::answer) : Fingerprint{};
            return print.is_whole ? std::optional(print) : std::nullopt;
        }
        auto statement = sql::Statement::prepare(m_database.connection(), query);
        if (!statement)
            return std::nullopt;
        const Fingerprint print = fingerprint(*statement);
        m_watch.count_statement(statement->steps());
        return print.is_whole ? std::optional(print) : std::nullopt;
    }

    // The first data set by its fingerprint, all of them by the rules, and then databases that nobody wrote down.
    bool is_right(const std::string& query) {
        if (m_watch.is_used_up())
            return false;
        const auto print = run(query);
        if (!print || !print->is_same_bag(m_wanted))
            return false;
        if (!grade::grade_answer(m_task.fixtures, m_task.reference, query, m_rules).right)
            return false;
        const SearchTask differs{.schema = m_task.schema,
                                 .assumptions = m_task.assumptions,
                                 .reference = m_task.reference,
                                 .answer = query,
                                 .rules = m_rules};
        return find_counterexample(differs, {.trials = 300, .milliseconds = 100}).outcome != SearchOutcome::different;
    }

    // The clauses in the order in which a query is read. Swapping one with the reference's and seeing the answer become
    // right was tried above; what is left is the first clause that is not as there.
    std::optional<Repair> by_clause() const {
        if (const auto* change = std::get_if<parse::Update>(&m_answer.body))
            if (const auto* wanted = std::get_if<parse::Update>(&m_reference.body))
                return by_clause_of_update(*change, *wanted);
        const auto* mine = std::get_if<parse::Query>(&m_answer.body);
        const auto* its = std::get_if<parse::Query>(&m_reference.body);
        if (mine == nullptr || its == nullptr || mine->cores.empty() || its->cores.empty())
            return std::nullopt;
        const parse::SelectCore& my_core = mine->cores.front();
        const parse::SelectCore& its_core = its->cores.front();
        const auto tables = [](const std::vector<parse::Source>& from) {
            std::vector<std::string> names;
            names.reserve(from.size());
            for (const parse::Source& source : from)
                names.push_back(parse::folded(source.table.name.text));
            std::sort(names.begin(), names.end());
            return names;
        };
        if (tables(my_core.from) != tables(its_core.from))
            return Repair{.clause = Clause::from};
        if (static_cast<bool>(my_core.where) != static_cast<bool>(its_core.where))
            return Repair{.clause = Clause::where};
        if (my_core.group_by.size() != its_core.group_by.size())
            return Repair{.clause = Clause::group_by};
        if (static_cast<bool>(my_core.having) != static_cast<bool>(its_core.having))
            return Repair{.clause = Clause::having};
        if (my_core.items.size() != its_core.items.size() || my_core.quantifier != its_core.quantifier)
            return Repair{.clause = Clause::select};
        if (mine->tail.order.size() != its->tail.order.size())
            return Repair{.clause = Clause::order_by};
        return std::nullopt;
    }

    static std::optional<Repair> by_clause_of_update(const parse::Update& mine, const parse::Update& its) {
        if (mine.assignments.size() != its.assignments.size())
            return Repair{.clause = Clause::set};
        if (static_cast<bool>(mine.where) != static_cast<bool>(its.where))
            return Repair{.clause = Clause::where};
        return std::nullopt;
    }

    const RepairTask& m_task;
    ScratchDatabase& m_database;
    const parse::Statement& m_answer;
    const parse::Statement& m_reference;
    const schema::Definitions& m_definitions;
    grade::Rules m_rules;
    sql::BudgetWatch m_watch;
    Fingerprint m_wanted;
};

std::string whole_script(const grade::Fixture& fixture) {
    std::string script;
    for (const std::string& part : fixture.scripts)
        script.append(part).append("\n;\n");
    return script;
}

} // namespace

std::optional<Repair> find_repair(const RepairTask& task, const SearchBudget& budget) {
    const auto answer = parse::parse_statement(task.answer);
    const auto reference = parse::parse_statement(task.reference);
    if (!answer || !reference || task.fixtures.empty())
        return std::nullopt;
    auto database = ScratchDatabase::make(whole_script(task.fixtures.front()));
    if (!database)
        return std::nullopt;
    const auto definitions = schema::read_definitions(database->connection());
    if (!definitions)
        return std::nullopt;
    return RepairSearch(task, budget, *database, *answer, *reference, *definitions).find();
}

} // namespace joinery::search
