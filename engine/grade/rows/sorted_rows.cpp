#include "engine/grade/rows/sorted_rows.hpp"

#include <algorithm>
#include <cstring>
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
        if (last - first == 1 && steps_left > 0) {
            down_one(first, column, value, is_exact);
            return;
        }
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

    // The same where one run is left, as mostly: each value is looked at once, and counts as it would have.
    void down_one(std::size_t run, std::size_t column, const sql::ValueView& value, bool is_exact) const {
        const sql::ValueView here = rows.value(rows.runs()[run], column);
        const bool is_equal = equal(value, here, tolerance);
        const bool is_looked_at =
            is_equal || compare(here, is_exact ? value : bounds_of_equals(value, tolerance).first) >= 0;
        steps_left -= is_looked_at ? 1 : 0;
        if (is_equal)
            down(run, run + 1, column + 1);
    }

    // The first run in the range whose value compares to `bound` as more than `order`.
    std::size_t partition(std::size_t first, std::size_t last, std::size_t column, const sql::ValueView& bound,
                          int order) const {
        const std::uint64_t key = column == 0 ? sort_key(bound) : 0;
        while (first < last) {
            const std::size_t middle = first + (last - first) / 2;
            const int here = column == 0 ? rows.compare_first(middle, bound, key)
                                         : compare(rows.value(rows.runs()[middle], column), bound);
            if (here < 0 || (here == 0 && order == 0))
                first = middle + 1;
            else
                last = middle;
        }
        return first;
    }
};

// A row, and the key of its first column.
struct KeyedRow {
    std::uint64_t key = 0;
    std::size_t row = 0;
};

int three_way(std::uint64_t a, std::uint64_t b) { return a < b ? -1 : static_cast<int>(b < a); }

// As unsigned numbers the bits of reals rise with them, once negative ones are turned over.
std::uint64_t rising_bits(double number) {
    constexpr std::uint64_t k_sign = std::uint64_t{1} << 63U;
    const double without_negative_zero = number + 0.0;
    std::uint64_t bits = 0;
    std::memcpy(&bits, &without_negative_zero, sizeof bits);
    return (bits & k_sign) != 0 ? ~bits : bits | k_sign;
}

std::uint64_t leading_bytes(std::string_view bytes) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return key;
}

} // namespace

std::uint64_t sort_key(const sql::ValueView& value) {
    constexpr unsigned k_rank_bits = 62;
    const auto of_rank = [](std::uint64_t rank, std::uint64_t bits) { return rank << k_rank_bits | bits >> 2U; };
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return of_rank(1, rising_bits(static_cast<double>(*integer)));
    if (const auto* real = std::get_if<double>(&value))
        return of_rank(1, rising_bits(*real));
    if (const auto* text = std::get_if<std::string_view>(&value))
        return of_rank(2, leading_bytes(*text));
    if (const auto* blob = std::get_if<sql::BlobView>(&value))
        return of_rank(3, leading_bytes(blob->bytes));
    return 0;
}

int compare_rows(const RowSelection& a, std::size_t row_a, const RowSelection& b, std::size_t row_b) {
    for (std::size_t column = 0; column < a.column_count(); ++column)
        if (const int order = compare(a.value(row_a, column), b.value(row_b, column)); order != 0)
            return order;
    return 0;
}

SortedRows::SortedRows(const RowSelection& selection) : m_selection(selection), m_has_real(selection.column_count()) {
    std::vector<KeyedRow> rows;
    rows.reserve(selection.row_count());
    for (std::size_t row = 0; row < selection.row_count(); ++row)
        rows.push_back({selection.column_count() > 0 ? sort_key(selection.value(row, 0)) : 0, row});
    const auto order = [&](const KeyedRow& a, const KeyedRow& b) {
        return a.key != b.key ? three_way(a.key, b.key) : compare_rows(m_selection, a.row, m_selection, b.row);
    };
    const auto is_before = [&](const KeyedRow& a, const KeyedRow& b) { return order(a, b) < 0; };
    // Rows often come by a key that is their first column.
    if (!std::is_sorted(rows.begin(), rows.end(), is_before))
        std::stable_sort(rows.begin(), rows.end(), is_before);
    m_order.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_order.push_back(rows[i].row);
        if (i > 0 && order(rows[i - 1], rows[i]) == 0) {
            ++m_runs.back().end;
            continue;
        }
        m_runs.push_back({i, i + 1});
        m_keys.push_back(rows[i].key);
    }
    for (std::size_t row = 0; row < selection.row_count(); ++row)
        for (std::size_t column = 0; column < selection.column_count(); ++column)
            if (std::holds_alternative<double>(selection.value(row, column)))
                m_has_real[column] = true;
}

int SortedRows::compare_run(std::size_t run, const SortedRows& other, std::size_t other_run) const {
    if (const int order = three_way(m_keys[run], other.m_keys[other_run]); order != 0)
        return order;
    return compare_rows(m_selection, m_order[m_runs[run].begin], other.m_selection,
                        other.m_order[other.m_runs[other_run].begin]);
}

int SortedRows::compare_first(std::size_t run, const sql::ValueView& value, std::uint64_t key) const {
    const int order = three_way(m_keys[run], key);
    return order != 0 ? order : compare(this->value(m_runs[run], 0), value);
}

void SortedRows::for_each_equal(const SortedRows& other, const Run& row, Tolerance tolerance, std::size_t& steps_left,
                                const std::function<void(std::size_t run)>& visit) const {
    if (!m_runs.empty())
        Walk{*this, other, row, tolerance, steps_left, visit}.down(0, m_runs.size(), 0);
}

} // namespace joinery::grade
