// The outer clauses of a query, found by its words alone: what it selects, how it sorts, where it is cut. What stands
// in parentheses (a subquery, a window, an aggregate's own ORDER BY) belongs to something else and is passed over.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/sql_error.hpp"

namespace joinery::grade {

// `expression AS alias` in a select list.
struct SelectItem {
    sql::TextSpan expression;
    std::string alias; // empty where there is none
    bool is_star = false;
};

// `expression COLLATE NOCASE DESC NULLS LAST` in an ORDER BY.
struct OrderTerm {
    sql::TextSpan expression;
    sql::TextSpan direction; // the words behind the expression; may be empty
};

// Spans count from the start of the statement.
struct QueryOutline {
    bool is_compound = false;      // UNION, INTERSECT, EXCEPT
    sql::TextSpan body;            // what comes before ORDER BY and LIMIT
    std::vector<SelectItem> items; // of the first SELECT; empty for VALUES
    std::size_t items_end = 0;     // where a further item could be written
    std::vector<OrderTerm> order;  // empty: nothing is promised about the order
    bool has_limit = false;
    std::optional<sql::TextSpan> offset; // the expression: of `OFFSET n`, or of the first number in `LIMIT n, m`
};

// Nothing where the statement is no query.
std::optional<QueryOutline> outline_query(std::string_view statement);

// Does the statement itself say how its rows are sorted? A sort in a subquery promises nothing, nor does one by a
// constant: ORDER BY 'name'.
bool has_order(std::string_view statement);

} // namespace joinery::grade
