// The two sides of a comparison, the answer's and the expected one, each as the rows to show of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/session/messages.hpp"
#include "shell/model/row_mark.hpp"

namespace joinery::shell {

// Refers into the verdict.
struct SideRow {
    const grade::ShownRow* cells = nullptr;
    RowMark mark = RowMark::none;
    const grade::RowChange* change = nullptr; // where the mark is `changed`
};

struct Side {
    const std::vector<std::string>* columns = nullptr;
    std::vector<SideRow> rows;
    bool is_as_returned = false; // its rows stand as the result has them, from the first on: they can be numbered
};

// Rows that differ stand first: changed ones in the same order on both sides, so that they lie beside each other, then
// those that one side alone has. Behind them come the rows that agree, where the result is shown whole. A side on which
// no row differs is as it was returned. `result` is null where only the difference is known.
Side actual_side(const grade::RowDifference& difference, const grade::ShownResult* result,
                 const std::optional<std::pair<std::size_t, std::size_t>>& order_break);
Side expected_side(const grade::RowDifference& difference, const grade::ShownResult* result);

} // namespace joinery::shell
