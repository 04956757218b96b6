// What a check has found, and how it goes from one process to another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/diagnostic.hpp"

namespace joinery::cli {

// A mutant of a solution that the data do not tell from it.
struct SurvivingMutant {
    std::string exercise; // its id
    std::string data;     // the folder of its data set
    std::string path;     // of the solution, and where in it
    int line = 0;
    int column = 0;
    std::string words; // what was changed
    std::string sql;
    std::string rows_to_add;  // for a hidden variant; empty where no search found any: then it is probably equivalent
    std::string probe_to_add; // for the exercise, beside the rows; mostly empty
    std::string witness;      // INSERT statements for an empty database, which show it; empty where there is none
};

// The mutants of an exercise's solution, in numbers. Those that do not run count for nothing.
struct MutantTally {
    std::string exercise; // its id
    std::string path;     // of the solution
    std::size_t mutants = 0;
    std::size_t by_data = 0;   // told from the solution by the data
    std::size_t by_search = 0; // only by rows that a search found; the others are probably equivalent
};

struct ExerciseMutants {
    MutantTally tally;
    std::vector<SurvivingMutant> survivors;
};

struct Findings {
    std::vector<pack::Diagnostic> diagnostics;
    std::vector<SurvivingMutant> mutants;
    std::vector<MutantTally> tallies;

    void add(Findings more);

    // By path, then by place; the same finding only once, such as one about a file that several packs share.
    void sort();
};

// As text, for the same program to read back.
std::string written(const Findings& findings);
Findings read_findings(std::string_view text);

} // namespace joinery::cli
