// Compares what two databases define, as far as it can be read. What only shows when rows come is left open.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/definition/definition_finding.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

// One side says NOT NULL and the other does not. A CHECK or a trigger may come to the same.
struct OpenNullability {
    std::string table;
    std::string column;
    Finding finding; // where rows cannot tell
};

// Two indexes that differ in an expression or a predicate only, which may come to the same for all rows.
struct OpenExpression {
    std::string table;
    std::string expected; // an expression over the table's columns
    std::string actual;
    bool is_predicate = false; // compared as conditions
    Finding finding;
};

struct Comparison {
    std::vector<Finding> findings; // the most important one first
    std::vector<OpenNullability> nullabilities;
    std::vector<OpenExpression> expressions;
    std::vector<std::string> notes; // what is otherwise and does no harm
};

Comparison compare_definitions(const schema::Definitions& expected, const schema::Definitions& actual);

// Whether two tables have the same columns: names, order, generated or not. Only then can the same rows be tried on
// both.
bool have_same_columns(const schema::TableDefinition& expected, const schema::TableDefinition& actual);

} // namespace joinery::grade
