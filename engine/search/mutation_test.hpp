// Which mutants of a reference the data sets tell from it, which only a search does, and which nothing does.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/grade_answer.hpp"
#include "engine/search/counterexample.hpp"
#include "engine/search/mutants.hpp"

namespace joinery::search {

enum class Killer {
    data,    // the data sets tell the mutant from the reference
    search,  // only a database that the search found does
    nothing, // it does not run, or is probably the same: none was found
};

struct MutantFate {
    Mutant mutant;
    std::string sql;
    Killer killer = Killer::nothing;
    std::string data_set;                         // of `data`
    std::optional<Counterexample> counterexample; // of `search`
    bool runs = true;
};

struct MutationTask {
    std::string schema;
    std::vector<std::string> assumptions;
    std::vector<grade::Fixture> fixtures; // may be empty
    std::string reference;
    grade::Rules rules;
};

// Of a query, or of a script: see script_mutants.hpp. The budget is that of each search.
std::vector<MutantFate> test_mutants(const MutationTask& task, const SearchBudget& budget);

} // namespace joinery::search
