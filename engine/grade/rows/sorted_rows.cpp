#include "engine/grade/rows/sorted_rows.hpp"

#include <algorithm>
#include <variant>

namespace joinery::grade {

namespace {

// A walk down the columns: the runs [first, last) have the same values in every column before `column`, so they are
// sorted by it.
struct Walk {
    const SortedRows& rows;
    const SortedRows& other;
    const SortedRows::Run& wanted;
    Tolerance tolerance;
    std::size_t& steps_left;
    const std::function<void(std::size_t)>& visit;

    void down(std::size_t first, std::size_t last, std::size_t column) const {
        if (column == rows.selection().column_count()) {
            visit(first); // runs differ somewhere: there is one
            return;
        }
        const sql::ValueView value = other.value(wanted, column);
        // Two integers are compared exactly: no need to look around.
        const bool is_exact = !std::holds_alternative<double>(value) && !rows.has_real(column);
        const auto [low, high] = is_exact ? std::pair{value, value} : bounds_of_equals(value, tolerance);
        std::size_t at = partition(first, last, column, low, -1);
        while (at < last && steps_left > 0) {
            --steps_left;
            const sql::ValueView here = rows.value(rows.runs()[at], column);
            if (compare(here, high) > 0)
                return;
            const std::size_t next = partition(at, last, column, here, 0);
            if (equal(value, here, tolerance))
                down(at, next, column + 1);
            at = next;
        }
    }

    // The first run in the range whose value compares to `bound` as more than `order`.
    std::size_t partition(std::size_t first, std::size_t last, std::size_t column, const sql::ValueView& bound,
                          int order) const {
        const auto begin = rows.runs().begin();
        const auto found = std::partition_point(begin + static_cast<std::ptrdiff_t>(first),
                                                begin + static_cast<std::ptrdiff_t>(last), [&](const auto& run) {
                                                    const int here = compare(rows.value(run, column), bound);
                                                    return here < 0 || (here == 0 && order == 0);
                                                });
        return static_cast<std::size_t>(found - begin);
    }
};

} // namespace

int compare_rows(const RowSelection& a, std::size_t row_a, const RowSelection& b, std::size_t row_b) {
    for (std::size_t column = 0; column < a.column_count(); ++column)
        if (const int order = compare(a.value(row_a, column), b.value(row_b, column)); order != 0)
            return order;
    return 0;
}

SortedRows::SortedRows(const RowSelection& selection)
    : m_selection(selection), m_order(first_numbers(selection.row_count())), m_has_real(selection.column_count()) {
    const auto is_before = [&](std::size_t a, std::size_t b) {
        return compare_rows(m_selection, a, m_selection, b) < 0;
    };
    // Rows often come by a key that is their first column.
    if (!std::is_sorted(m_order.begin(), m_order.end(), is_before))
        std::stable_sort(m_order.begin(), m_order.end(), is_before);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        if (i > 0 && compare_rows(m_selection, m_order[i - 1], m_selection, m_order[i]) == 0)
            ++m_runs.back().end;
        else
            m_runs.push_back({i, i + 1});
    for (std::size_t row = 0; row < selection.row_count(); ++row)
        for (std::size_t column = 0; column < selection.column_count(); ++column)
            if (std::holds_alternative<double>(selection.value(row, column)))
                m_has_real[column] = true;
}

void SortedRows::for_each_equal(const SortedRows& other, const Run& row, Tolerance tolerance, std::size_t& steps_left,
                                const std::function<void(std::size_t run)>& visit) const {
    if (!m_runs.empty())
        Walk{*this, other, row, tolerance, steps_left, visit}.down(0, m_runs.size(), 0);
}

} // namespace joinery::grade
