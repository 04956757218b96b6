// Finds the one edit, or the two, that make a wrong answer right: where the learner's slip is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/grade_answer.hpp"
#include "engine/search/counterexample.hpp"
#include "engine/search/mutants.hpp"

namespace joinery::search {

struct RepairTask {
    std::string schema;
    std::vector<std::string> assumptions;
    std::vector<grade::Fixture> fixtures; // one at least; each holds the schema too
    std::string reference;
    std::string answer;
    grade::Rules rules;
};

struct RepairEdit {
    MutantKind kind = MutantKind::comparison;
    Clause clause = Clause::where;
    TextSpan place; // in the answer; of the second edit, in the answer as the first one left it
};

struct Repair {
    std::vector<RepairEdit> edits; // one or two; empty where only a whole clause is known to be off
    std::optional<Clause> clause;  // then: which
    std::string repaired;          // SQL; empty then
    bool is_needless = false;      // the answer is right already, as far as anybody can see; then all else is empty
};

// Nothing where the answer does not parse, or no clause can be named. Within the budget.
std::optional<Repair> find_repair(const RepairTask& task, const SearchBudget& budget);

// The hints, from vague to exact: which clause, which part of it, what kind of change. None names the solution. None
// are given on a repair that is needless.
std::vector<std::string> hints_of(const Repair& repair, std::string_view answer);

} // namespace joinery::search
