// The query that tells which rows of a reference are tied.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/text/query_outline.hpp"

namespace joinery::grade {

// A key that the reference sorts by.
struct SortKey {
    std::string text;                  // as the reference writes it, or the name of the result's column
    std::optional<std::size_t> column; // where it is a column of the result
};

struct BlockQuery {
    std::string sql; // one statement
    std::vector<SortKey> keys;
};

enum class AliasUse { as_name, as_expression };

// For the reference
//     SELECT name FROM t ORDER BY age DESC LIMIT 3
// the query
//     WITH joinery_rows(c1, k1) AS (SELECT name, age FROM t)
//     SELECT c1, dense_rank() OVER (ORDER BY k1 DESC) FROM joinery_rows ORDER BY k1 DESC
// all rows of the reference, LIMIT aside, sorted, with the number of the block of ties behind the last column. So
// SQLite itself decides what is a tie, collations and NULLS LAST included.
//
// A key that is a result column is that column; any other is added to the select list, where SQLite knows table columns
// but no aliases: `as_expression` writes what an alias stands for in its place. Nothing where that cannot be done: a
// key of a UNION that is no result column. A DISTINCT with a key that is not selected has no meaning of its own; the
// caller sees that the rows are others.
std::optional<BlockQuery> block_query(std::string_view statement, const QueryOutline& outline,
                                      const std::vector<std::string>& column_names, AliasUse alias_use);

} // namespace joinery::grade
