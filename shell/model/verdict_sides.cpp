#include "shell/model/verdict_sides.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

// The rows of a whole result that are none of `differing`, counting duplicates. None where one of these is not among
// them: then their columns stand in another order than the result's.
std::optional<std::vector<SideRow>> agreeing_rows(const grade::ShownResult& result,
                                                  const std::vector<SideRow>& differing) {
    std::vector<bool> is_taken(result.rows.rows.size());
    for (const SideRow& row : differing) {
        std::size_t i = 0;
        while (i < is_taken.size() && (is_taken[i] || result.rows.rows[i] != *row.cells))
            ++i;
        if (i == is_taken.size())
            return std::nullopt;
        is_taken[i] = true;
    }
    std::vector<SideRow> rows;
    for (std::size_t i = 0; i < is_taken.size(); ++i)
        if (!is_taken[i])
            rows.push_back({&result.rows.rows[i]});
    return rows;
}

Side as_returned(const grade::ShownResult& result) {
    Side side{&result.columns, {}, true};
    for (const grade::ShownRow& row : result.rows.rows)
        side.rows.push_back({&row});
    return side;
}

Side side_of(const grade::RowDifference& difference, const grade::ShownResult* result,
             grade::ShownRow grade::RowChange::*cells, const grade::ShownRows& alone, RowMark mark) {
    Side side{&difference.columns, {}, false};
    for (const grade::RowChange& change : difference.changed.rows)
        side.rows.push_back({&(change.*cells), RowMark::changed, &change});
    for (const grade::ShownRow& row : alone.rows)
        side.rows.push_back({&row, mark});
    if (result == nullptr)
        return side;
    if (side.rows.empty())
        return as_returned(*result);
    if (result->rows.rows.size() < result->rows.count)
        return side;
    if (const auto agreeing = agreeing_rows(*result, side.rows)) {
        side.columns = &result->columns;
        side.rows.insert(side.rows.end(), agreeing->begin(), agreeing->end());
    }
    return side;
}

} // namespace

Side actual_side(const grade::RowDifference& difference, const grade::ShownResult* result,
                 const std::optional<std::pair<std::size_t, std::size_t>>& order_break) {
    Side side = side_of(difference, result, &grade::RowChange::actual, difference.extra, RowMark::extra);
    if (!side.is_as_returned || !order_break)
        return side;
    for (const std::size_t row : {order_break->first, order_break->second})
        if (row < side.rows.size())
            side.rows[row].mark = RowMark::broken_order;
    return side;
}

Side expected_side(const grade::RowDifference& difference, const grade::ShownResult* result) {
    return side_of(difference, result, &grade::RowChange::expected, difference.missing, RowMark::missing);
}

} // namespace joinery::shell
