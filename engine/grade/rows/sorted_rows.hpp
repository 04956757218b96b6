// The rows of a selection, sorted, equal ones together, so that the rows near a given one are found without a scan.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/rows/value_equality.hpp"

namespace joinery::grade {

class SortedRows {
public:
    // Rows that compare as 0 in every column: positions [begin, end) of order().
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t size() const { return end - begin; }
    };

    // The selection outlives this.
    explicit SortedRows(const RowSelection& selection);

    const RowSelection& selection() const { return m_selection; }
    // Row numbers of the selection, sorted; rows that are equal keep their order.
    const std::vector<std::size_t>& order() const { return m_order; }
    // In ascending order.
    const std::vector<Run>& runs() const { return m_runs; }

    sql::ValueView value(const Run& run, std::size_t column) const {
        return m_selection.value(m_order[run.begin], column);
    }
    bool has_real(std::size_t column) const { return m_has_real[column]; }

    // How two runs compare. Negative, 0 or positive.
    int compare_run(std::size_t run, const SortedRows& other, std::size_t other_run) const;
    // The same for a run's value in the first column; `key` is the value's sort_key().
    int compare_first(std::size_t run, const sql::ValueView& value, std::uint64_t key) const;

    // Calls `visit` with each run (its number) whose rows equal `row` of `other`. Takes one from `steps_left` for each
    // value it looks at and stops at 0.
    void for_each_equal(const SortedRows& other, const Run& row, Tolerance tolerance, std::size_t& steps_left,
                        const std::function<void(std::size_t run)>& visit) const;

private:
    const RowSelection& m_selection;
    std::vector<std::size_t> m_order;
    std::vector<Run> m_runs;
    std::vector<std::uint64_t> m_keys; // of each run, the sort_key() of its first column
    std::vector<bool> m_has_real;
};

// Never falls as values rise in the order of compare(), and mostly rises: where two differ, so do the values, and how
// they compare is told without a look at either.
std::uint64_t sort_key(const sql::ValueView& value);

// How two rows compare, column by column. Negative, 0 or positive.
int compare_rows(const RowSelection& a, std::size_t row_a, const RowSelection& b, std::size_t row_b);

} // namespace joinery::grade
