// The same rows, inserted in other orders: nothing that a result may rest on.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/search/content.hpp"
#include "engine/search/contest.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/sql/budget_watch.hpp"

namespace joinery::search {

// The schema, but an INTEGER PRIMARY KEY is declared as INT PRIMARY KEY: it holds the same values, and says no longer
// where a row lies. A schema that does not parse stays as it is.
std::string with_free_row_ids(std::string_view schema);

class OtherOrders {
public:
    struct Scripts {
        std::string_view schema;
        std::string_view reference;
        std::string_view answer;
        bool are_queries = true;
    };

    // Null where it cannot be had. The texts, the model and the watch, which is told of the steps, outlive it. The
    // budget is one of its own, from now on.
    static std::unique_ptr<OtherOrders> make(const Scripts& scripts, const Model& model, const sql::Budget& budget,
                                             sql::BudgetWatch& watch);

    // What the two return on the content as it is.
    struct Prints {
        Fingerprint reference;
        Fingerprint answer;
    };

    // Whether both return the same when tables are read from the other end, and with the rows inserted in other orders:
    // all orders of each table where none has more than k_permuted_rows. The probe is that of a ScriptPair.
    bool keep(const Content& content, const Prints& prints, const std::string& probe);

    // Whether the two differ whatever SQLite chooses: nothing that the reference returns in some order is returned by
    // the answer in one. Not told, so false, of a table with more than k_permuted_rows.
    bool never_agree(const Content& content, const Prints& prints, const std::string& probe);

    // Then both questions are answered by false, whatever the truth is.
    bool is_used_up() { return m_watch.is_used_up(); }

    static constexpr std::size_t k_permuted_rows = 4;

private:
    OtherOrders(ScratchDatabase database, const sql::Budget& budget, sql::BudgetWatch& watch);

    template <class Visit>
    bool for_content(const Content& content, Visit visit);

    ScratchDatabase m_database;
    sql::BudgetWatch m_watch;
    sql::BudgetWatch& m_told;
    std::unique_ptr<Contest> m_contest;
    class ScriptPair* m_scripts = nullptr; // the contest, where it is one of scripts
};

} // namespace joinery::search
