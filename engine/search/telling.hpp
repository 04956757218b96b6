// What stands out in a counterexample: it has been shrunk, so whatever is odd in it is there for a reason.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"

namespace joinery::search {

// A sentence that names the NULLs, the empty tables and the rows that are there twice: "`placed_on` of `orders` is
// NULL, and `reviews` has no row." Empty where nothing stands out.
std::string what_stands_out(const std::vector<grade::ShownTable>& tables);

} // namespace joinery::search
