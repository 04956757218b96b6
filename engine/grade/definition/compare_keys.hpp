// Compares what two tables keep unique, their foreign keys and their indexes.
#pragma once

#include "engine/grade/definition/compare_definitions.hpp"

namespace joinery::grade {

// A UNIQUE constraint and a unique index are one; the order inside does not count.
void compare_uniqueness(const schema::TableDefinition& expected, const schema::TableDefinition& actual,
                        Comparison& comparison);

// `here` has the actual table: what is referred to may be no table of it.
void compare_foreign_keys(const schema::TableDefinition& expected, const schema::TableDefinition& actual,
                          const schema::Definitions& here, Comparison& comparison);

// An index is its columns in their order, each with direction and collation, its predicate, and whether it is unique.
// One that does what a constraint of the same table does already neither lacks nor is left over.
void compare_indexes(const schema::TableDefinition& expected, const schema::TableDefinition& actual,
                     Comparison& comparison);

} // namespace joinery::grade
