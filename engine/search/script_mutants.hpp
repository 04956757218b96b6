// Mutants of a script: one of its statements has a slip, or is missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/search/mutants.hpp"

namespace joinery::search {

struct ScriptMutant {
    Mutant mutant;   // its place is in the script, its statement the one that was changed
    std::string sql; // the whole script
};

// In the order of the statements, at most `most`. None of a statement that does not parse.
std::vector<ScriptMutant> mutants_of_script(std::string_view script, const schema::Definitions& definitions,
                                            std::size_t most = 500);

} // namespace joinery::search
