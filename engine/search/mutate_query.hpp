// The edits that a query allows as a whole: its clauses, its joins, its order.
#pragma once

#include <string>
#include <vector>

#include "engine/search/mutants.hpp"

namespace joinery::search {

template <class Node>
struct NodeEdit {
    MutantKind kind;
    Clause clause;
    TextSpan place;
    std::string words;
    Node replacement;
};

// DISTINCT, WHERE, GROUP BY, HAVING of one SELECT, and where the conditions of its joins stand.
std::vector<NodeEdit<parse::SelectCore>> edits_of(const parse::SelectCore& core);

// ORDER BY, LIMIT, UNION and the like.
std::vector<NodeEdit<parse::Query>> edits_of(const parse::Query& query);

// LEFT for INNER and the like.
std::vector<NodeEdit<parse::Source>> edits_of(const parse::Source& source);

} // namespace joinery::search
