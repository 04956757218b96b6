// Which tables are worth trying: those that something said otherwise could make behave otherwise.
#pragma once

#include <utility>
#include <vector>

#include "engine/grade/definition/definition_probe.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

// Tables, and views with triggers, that are on both sides with the same columns, and of which the definition, an index
// or a trigger is worded otherwise; those that such a table refers to; and those that such a view reads.
std::vector<ProbedTable> differing_tables(const schema::Definitions& expected, const schema::Definitions& actual);

// Views that are on both sides with the same columns and may return other rows: all, once one of them is worded
// otherwise, for one may read another.
std::vector<std::pair<const schema::TableDefinition*, const schema::TableDefinition*>>
differing_views(const schema::Definitions& expected, const schema::Definitions& actual);

} // namespace joinery::grade
