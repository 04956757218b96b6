// A database that a search has found, as a hidden variant of an exercise's data.
#pragma once

#include <string>

#include "engine/pack/pack.hpp"
#include "engine/search/counterexample.hpp"

namespace joinery::cli {

// Empties the tables that the rows go into, and those that refer to them: the rows were found on an empty database, and
// the visible ones would hide them.
std::string hidden_variant(const pack::DataSet& data, const search::Counterexample& found);

} // namespace joinery::cli
