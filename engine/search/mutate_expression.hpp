// The edits that a single expression allows.
#pragma once

#include <string>
#include <vector>

#include "engine/search/mutants.hpp"

namespace joinery::search {

struct ExpressionEdit {
    MutantKind kind;
    parse::Expression replacement;
};

// Of this node, not of those below it. `is_condition`: it stands alone in a WHERE, an ON or a HAVING, or between ANDs.
std::vector<ExpressionEdit> edits_of(const parse::Expression& expression);

} // namespace joinery::search
