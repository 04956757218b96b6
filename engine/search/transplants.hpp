// Edits of an answer that bring in something of the reference: a constant, a column, a condition, a clause.
#pragma once

#include <vector>

#include "engine/search/mutants.hpp"

namespace joinery::search {

// Each makes the answer a little more like the reference; `place` and `clause` are in the answer, where the edit is
// made. Names of tables are taken over as they are: an edit whose aliases do not fit simply does not compile.
std::vector<Mutant> transplants(const parse::Statement& answer, const parse::Statement& reference);

} // namespace joinery::search
