// Makes a counterexample smaller and simpler as long as it stays one.
#pragma once

#include <functional>

#include "engine/search/content.hpp"
#include "engine/search/pools.hpp"

namespace joinery::search {

// Does a content still show the difference?
using IsWitness = std::function<bool(const Content&)>;

// No single row can be left out any more. Rows of children go first, and with a parent row all that refer to it.
Content without_needless_rows(const Model& model, Content content, const IsWitness& is_witness);

// Short names, small numbers, no NULL that need not be: value by value, each in all places where it stands, so that
// rows go on meeting.
Content with_simple_values(const Model& model, const Pools& pools, Content content, const IsWitness& is_witness);

} // namespace joinery::search
