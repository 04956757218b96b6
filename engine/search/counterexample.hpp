// Looks for a small legal database on which two queries differ, or two scripts that change rows or define something.
//
// The search is by chance, guided by the constants and comparisons of both (see harvest.hpp), and believes nothing
// before engine/grade has judged it on a fresh database of the declared schema. Finding none proves nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/grade/judge_once.hpp"
#include "engine/search/content.hpp"
#include "engine/search/model.hpp"

namespace joinery::search {

struct SearchTask {
    std::string schema; // a script of CREATE statements
    // Queries that return no row on any database that the exercise speaks of.
    std::vector<std::string> assumptions;
    std::vector<SoftReference> soft_references;
    std::string reference;
    std::string answer;
    grade::Rules rules; // what the scripts are compared by follows from their statements, unless the mode says more
    bool is_order_asked = true; // where the reference sorts; false: order never counts
    bool has_nulls = true;
    bool has_texts_in_double_quotes = false; // they were written for SQLite as it comes: see double_quotes.hpp
};

struct SearchBudget {
    std::uint64_t trials = 4'000;
    std::uint64_t steps = 40'000'000; // of SQLite's virtual machine: the same on every machine
    double milliseconds = 1'000;      // a guard; where it ends a search, a slower machine may find less
    std::uint64_t seed = 1;
};

enum class SearchOutcome {
    none,         // no difference was found
    different,    // they differ, and for no arbitrary reason
    always,       // they differ whatever the rows are: another number of columns, another definition
    arbitrary,    // they differ where SQLite may choose: the order of a scan, a bare column
    not_searched, // see `reason`
};

// The outcome's name in JSON: "none", "different", "static", "ambiguous", "error".
std::string_view name(SearchOutcome outcome);

struct Counterexample {
    std::vector<grade::ShownTable> tables; // those that the queries are about
    std::string script;                    // INSERT statements for an empty database of the schema
    std::size_t row_count = 0;
    // On it: both results and how they differ. Of scripts, what both leave behind in `relation`.
    grade::Verdict verdict;
    std::string relation; // a table or view; empty for queries
    std::string probe;    // statements that ran behind both scripts, so that triggers fired; may be empty
};

struct SearchResult {
    SearchOutcome outcome = SearchOutcome::none;
    std::string reason; // a sentence; why nothing could be searched, or what else there is to say
    std::optional<Counterexample> counterexample; // of `different` and `arbitrary`
    std::uint64_t trials = 0;
    std::uint64_t steps = 0;
    double milliseconds = 0;
};

// Never fails, and ends within the budget, the last statement aside. The same task, trials, steps and seed give the
// same result everywhere, as long as the milliseconds last.
SearchResult find_counterexample(const SearchTask& task, const SearchBudget& budget);

} // namespace joinery::search
