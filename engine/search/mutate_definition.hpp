// The edits that a definition allows as a whole: its constraints, its keys, when a trigger fires.
#pragma once

#include <vector>

#include "engine/search/mutate_query.hpp"

namespace joinery::search {

// Of CREATE TABLE, INDEX and TRIGGER, and of ALTER TABLE; none for other statements. What stands in expressions and
// queries of theirs is left to mutants_of().
std::vector<NodeEdit<parse::Statement>> edits_of_definition(const parse::Statement& statement);

} // namespace joinery::search
