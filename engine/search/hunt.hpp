// The search itself: one content after another until the two differ on one, which is then made small.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/search/counterexample.hpp"
#include "engine/search/coverage.hpp"
#include "engine/search/difference.hpp"
#include "engine/search/generate.hpp"
#include "engine/search/other_orders.hpp"
#include "engine/search/pools.hpp"
#include "engine/search/probes.hpp"
#include "engine/search/script_pair.hpp"
#include "engine/search/shrink.hpp"
#include "engine/search/witness_judge.hpp"

namespace joinery::search {

// What a hunt needs. All of it outlives the hunt.
struct HuntingGround {
    const SearchTask& task;
    const SearchBudget& budget;
    const Model& model;
    const Pools& pools;
    const GeneratorRules& rules;
    pack::Mode kind;
    ScratchDatabase& database;
    sql::BudgetWatch& watch;
    Contest& contest;
    ScriptPair* scripts;  // the contest, where it is one of scripts
    const Probes* probes; // of such a pair
    DifferenceTest& test;
    const std::optional<std::vector<bool>>& spared; // see tables_to_spare(); none where scripts are compared
};

class Hunt {
public:
    explicit Hunt(const HuntingGround& ground);

    // Outcome, reason and counterexample.
    SearchResult run();

    std::uint64_t trials() const { return m_trials; }

private:
    // A content on which a result rests on the order of rows.
    struct Chosen {
        Content content;
        std::string probe;
    };

    bool are_same_program() const;
    void begin_to_spare() const;
    bool is_over();
    Difference try_draft();
    const Draft& fill();
    void look_at(const Draft& draft);
    void keep_rare(const Draft& draft);
    std::optional<Counterexample> settle(Difference difference, Content content);
    std::optional<Counterexample> settle_chosen();
    std::optional<Counterexample> settle_arbitrary();
    Content shrunk(Content content, const IsWitness& is_witness) const;
    void keep_chosen(Content content);
    OtherOrders* orders();
    OtherOrders::Prints prints_on(const Content& content);
    bool rests_on_order(const Content& content);
    std::string probe() const { return m_ground.scripts == nullptr ? "" : m_ground.scripts->probe(); }
    void set_probe(const std::string& probe) const;
    std::string empty_tables() const;

    const HuntingGround& m_ground;
    Generator m_generator;
    Chance m_chance;
    WitnessJudge m_judge;
    Coverage m_coverage;
    std::vector<Draft> m_rare;                   // drafts to build on: see look_at(); the newest last
    std::size_t m_broken_assumptions = SIZE_MAX; // by those
    std::size_t m_filled_tables = 0;             // in one of those
    std::uint64_t m_trials = 0;
    std::vector<bool> m_has_rows; // of each table, in some trial
    bool m_has_orders = false;    // they have been asked for
    std::unique_ptr<OtherOrders> m_orders;
    std::vector<Chosen> m_chosen;
    std::size_t m_chosen_count = 0;
    std::size_t m_first_unsettled = 0; // of m_chosen
};

} // namespace joinery::search
