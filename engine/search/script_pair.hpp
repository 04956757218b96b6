// Two scripts that change rows or define something, compared by what they leave behind in all tables and views.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"
#include "engine/search/contest.hpp"
#include "engine/search/model.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/sql/budget_watch.hpp"

namespace joinery::search {

// A table or view that the two leave behind with other rows.
struct OtherState {
    std::string relation;
    grade::ShownResult reference;
    grade::ShownResult answer;
};

class ScriptPair : public Contest {
public:
    // The database and the watch outlive it, the texts too. Where a script does not compile, the error is its;
    // `failed` says whose. What a script meets while it runs, such as a key that is there already, is no error yet.
    static Result<ScriptPair, sql::SqlError> prepare(ScratchDatabase& database, std::string_view reference,
                                                     std::string_view answer, sql::BudgetWatch& watch, Query& failed);

    // Transactions of the scripts are savepoints here: see transactions.hpp. A script that ends in an error leaves no
    // fingerprint, nor does one that undoes all, which takes the rows of the database with it.
    Fingerprint run(Query query) override;

    // Statements that run behind each script from now on: what they do shows what a trigger does.
    void set_probe(std::string script);
    const std::string& probe() const { return m_probe; }

    // On the rows that the database holds. Nothing where both leave the same.
    std::optional<OtherState> other_state();

private:
    struct Script {
        std::string_view text;
        std::vector<TextSpan> statements;
        std::vector<sql::Statement> compiled; // empty where they must be compiled each time
    };

    ScriptPair(ScratchDatabase& database, sql::BudgetWatch& watch) : m_database(database), m_watch(watch) {}

    std::optional<sql::SqlError> compile_state();
    std::optional<sql::SqlError> compile(Script& script);
    Script& script(Query query) { return m_scripts[static_cast<std::size_t>(query)]; }

    bool carry_out(Script& script, Fingerprint& print);
    bool carry_out(sql::Statement& statement, Fingerprint* returned);
    void try_probe(Fingerprint& print);
    bool read_state(Fingerprint& print);
    std::vector<std::string> relations();
    grade::ShownResult rows_of(const std::string& relation);

    void begin();
    bool undo();

    ScratchDatabase& m_database;
    sql::BudgetWatch& m_watch;
    std::vector<std::string> m_script_texts;
    std::array<Script, 2> m_scripts;
    bool m_defines = false; // something is created, so that statements must be compiled each time
    std::vector<std::string> m_relations;
    std::vector<std::string> m_texts; // of the statements below
    std::vector<sql::Statement> m_state;
    std::vector<sql::Statement> m_begin_and_undo;
    std::string m_probe;
};

} // namespace joinery::search
