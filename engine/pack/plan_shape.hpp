// What an exercise can ask of the plan that SQLite runs a query by, as it is written in `[require]`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace joinery::pack {

// In the comments: an example of each.
enum class PlanRule : std::uint8_t {
    uses_index,            // uses index on orders(customer_id); uses index on orders
    uses_covering_index,   // uses covering index on orders(customer_id)
    searches,              // search orders
    searches_primary_key,  // search orders by primary key
    searches_index,        // search orders by index on (customer_id)
    no_full_scan,          // no full scan of orders
    no_scan,               // no scan
    no_temporary_b_tree,   // no temporary b-tree; no temporary b-tree for order by
    no_automatic_index,    // no automatic index
    no_correlated_subquery // no correlated subquery
};

struct PlanShape {
    PlanRule rule = PlanRule::no_scan;
    std::string table;                // as it was written, without quotes
    std::vector<std::string> columns; // those that an index must begin with; none: any index
    std::string purpose;              // of no_temporary_b_tree: "ORDER BY", "GROUP BY", "DISTINCT", or empty for any
    friend bool operator==(const PlanShape&, const PlanShape&) = default;
};

// Case aside; "an" may stand in front of `index`. The error says what can be written.
Result<PlanShape, std::string> parse_plan_shape(std::string_view text);

} // namespace joinery::pack
