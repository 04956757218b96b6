#include "engine/grade/rows/pair_changes.hpp"

#include <algorithm>
#include <cstdint>

#include "engine/grade/rows/row_hash.hpp"
#include "engine/grade/rows/why_different.hpp"

namespace joinery::grade {

namespace {

using Columns = std::vector<std::size_t>;
using Rows = std::vector<std::size_t>;

// Pairs of rows that may be compared cell by cell.
constexpr std::size_t k_compared_pairs = 20'000;
// Keys of two columns are looked for among so many columns and rows.
constexpr std::size_t k_double_key_columns = 8;
constexpr std::size_t k_double_key_rows = 10'000;

struct Hashed {
    std::uint64_t hash = 0;
    std::size_t row = 0;
    friend bool operator<(const Hashed& a, const Hashed& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.row < b.row;
    }
};

std::vector<Hashed> hashed(const RowSelection& selection, const Rows& rows, const Columns& columns) {
    std::vector<Hashed> all;
    all.reserve(rows.size());
    for (const std::size_t row : rows)
        all.push_back({row_hash(selection, row, columns), row});
    return all;
}

// Which hashes may be among some: never a wrong no, and rarely a wrong yes.
class HashFilter {
public:
    explicit HashFilter(const std::vector<Hashed>& some) {
        std::size_t bits = 64;
        while (bits < k_bits_a_hash * some.size())
            bits *= 2;
        m_bits.resize(bits);
        for (const Hashed& one : some)
            m_bits[one.hash & (bits - 1)] = true;
    }
    // Those that cannot be among them go.
    void keep(std::vector<Hashed>& others) const {
        const auto is_none = [&](const Hashed& one) { return !m_bits[one.hash & (m_bits.size() - 1)]; };
        others.erase(std::remove_if(others.begin(), others.end(), is_none), others.end());
    }

private:
    static constexpr std::size_t k_bits_a_hash = 16;
    std::vector<bool> m_bits;
};

// Is there no NULL in these columns, and no combination of values twice?
bool is_key(const RowSelection& selection, const Columns& columns) {
    for (const std::size_t column : columns)
        for (std::size_t row = 0; row < selection.row_count(); ++row)
            if (std::holds_alternative<sql::Null>(selection.value(row, column)))
                return false;
    auto all = hashed(selection, first_numbers(selection.row_count()), columns);
    std::sort(all.begin(), all.end());
    return std::adjacent_find(all.begin(), all.end(),
                              [](const Hashed& a, const Hashed& b) { return a.hash == b.hash; }) == all.end();
}

class Pairing {
public:
    Pairing(const RowSelection& expected, const RowSelection& actual, const RowMatching& matching, Tolerance tolerance)
        : m_expected(expected), m_actual(actual), m_tolerance(tolerance) {
        m_pairs.missing = matching.missing;
        m_pairs.extra = matching.extra;
    }

    RowPairs run() {
        if (has_both() && m_expected.column_count() > 1)
            pair_by_key();
        if (has_both()) {
            if (m_pairs.missing.size() * m_pairs.extra.size() <= k_compared_pairs)
                pair_nearest();
            else if (m_expected.column_count() > 1)
                pair_all_but_one();
        }
        std::sort(m_pairs.changed.begin(), m_pairs.changed.end());
        return std::move(m_pairs);
    }

private:
    using Found = std::vector<std::pair<std::size_t, std::size_t>>;

    bool has_both() const { return !m_pairs.missing.empty() && !m_pairs.extra.empty(); }

    // Rows with the same values in these columns, each used once, the first with the first.
    Found join(const Columns& columns) const {
        auto missing = hashed(m_expected, m_pairs.missing, columns);
        auto extra = hashed(m_actual, m_pairs.extra, columns);
        HashFilter(missing).keep(extra);
        HashFilter(extra).keep(missing);
        std::sort(missing.begin(), missing.end());
        std::sort(extra.begin(), extra.end());
        Found found;
        for (std::size_t i = 0, j = 0; i < missing.size() && j < extra.size();) {
            if (missing[i].hash == extra[j].hash)
                found.emplace_back(missing[i++].row, extra[j++].row);
            else if (missing[i].hash < extra[j].hash)
                ++i;
            else
                ++j;
        }
        return found;
    }

    void pair_by_key() {
        Found best;
        const std::size_t most = std::min(m_pairs.missing.size(), m_pairs.extra.size());
        for (const Columns& columns : key_candidates()) {
            if (best.size() == most || (columns.size() > 1 && !best.empty()))
                break;
            Found found = join(columns);
            if (found.size() > best.size() && is_key(m_expected, columns) && is_key(m_actual, columns))
                best = std::move(found);
        }
        take(best);
    }

    // One column each, then two.
    std::vector<Columns> key_candidates() const {
        std::vector<Columns> candidates;
        const std::size_t count = m_expected.column_count();
        for (std::size_t a = 0; a < count; ++a)
            candidates.push_back({a});
        if (count < 3 || count > k_double_key_columns || m_expected.row_count() > k_double_key_rows ||
            m_actual.row_count() > k_double_key_rows)
            return candidates;
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = a + 1; b < count; ++b)
                candidates.push_back({a, b});
        return candidates;
    }

    void take(const Found& found) {
        std::vector<bool> is_expected_taken(m_expected.row_count(), false);
        std::vector<bool> is_actual_taken(m_actual.row_count(), false);
        for (const auto& [expected, actual] : found) {
            is_expected_taken[expected] = true;
            is_actual_taken[actual] = true;
        }
        const auto erase_taken = [](Rows& rows, const std::vector<bool>& is_taken) {
            rows.erase(std::remove_if(rows.begin(), rows.end(), [&](std::size_t row) { return is_taken[row]; }),
                       rows.end());
        };
        erase_taken(m_pairs.missing, is_expected_taken);
        erase_taken(m_pairs.extra, is_actual_taken);
        m_pairs.changed.insert(m_pairs.changed.end(), found.begin(), found.end());
    }

    std::vector<std::uint64_t> looks(const RowSelection& selection, const Rows& rows) const {
        std::vector<std::uint64_t> all;
        for (const std::size_t row : rows)
            for (std::size_t column = 0; column < selection.column_count(); ++column)
                all.push_back(looks_hash(selection.value(row, column)));
        return all;
    }

    // In how many columns each missing row agrees with each row that is too many.
    void count_agreements() {
        const std::size_t columns = m_expected.column_count();
        const auto expected_looks = looks(m_expected, m_pairs.missing);
        const auto actual_looks = looks(m_actual, m_pairs.extra);
        m_agreements.assign(m_pairs.missing.size() * m_pairs.extra.size(), 0);
        for (std::size_t i = 0; i < m_pairs.missing.size(); ++i)
            for (std::size_t j = 0; j < m_pairs.extra.size(); ++j)
                for (std::size_t column = 0; column < columns; ++column)
                    if (expected_looks[i * columns + column] == actual_looks[j * columns + column] ||
                        equal(m_expected.value(m_pairs.missing[i], column), m_actual.value(m_pairs.extra[j], column),
                              m_tolerance))
                        ++m_agreements[i * m_pairs.extra.size() + j];
    }

    std::size_t agreement(std::size_t i, std::size_t j) const { return m_agreements[i * m_pairs.extra.size() + j]; }

    void pair_nearest() {
        count_agreements();
        const std::size_t columns = m_expected.column_count();
        std::vector<bool> is_missing_taken(m_pairs.missing.size(), false);
        std::vector<bool> is_extra_taken(m_pairs.extra.size(), false);
        Found found;
        for (std::size_t level = columns; level > 0 && 2 * level >= columns; --level)
            for (std::size_t i = 0; i < m_pairs.missing.size(); ++i)
                for (std::size_t j = 0; j < m_pairs.extra.size() && !is_missing_taken[i]; ++j)
                    if (!is_extra_taken[j] && agreement(i, j) == level && is_clear(i, j, level)) {
                        is_missing_taken[i] = true;
                        is_extra_taken[j] = true;
                        found.emplace_back(m_pairs.missing[i], m_pairs.extra[j]);
                    }
        take(found);
    }

    // Half of the columns alone say little: then no other row may be as near.
    bool is_clear(std::size_t i, std::size_t j, std::size_t level) const {
        if (2 * level > m_expected.column_count())
            return true;
        for (std::size_t other = 0; other < m_pairs.extra.size(); ++other)
            if (other != j && agreement(i, other) >= level)
                return false;
        for (std::size_t other = 0; other < m_pairs.missing.size(); ++other)
            if (other != i && agreement(other, j) >= level)
                return false;
        return true;
    }

    void pair_all_but_one() {
        for (std::size_t left_out = 0; left_out < m_expected.column_count() && has_both(); ++left_out) {
            Columns columns = first_numbers(m_expected.column_count());
            columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(left_out));
            take(join(columns));
        }
    }

    const RowSelection& m_expected;
    const RowSelection& m_actual;
    Tolerance m_tolerance;
    RowPairs m_pairs;
    std::vector<std::uint16_t> m_agreements;
};

} // namespace

RowPairs pair_changes(const RowSelection& expected, const RowSelection& actual, const RowMatching& matching,
                      Tolerance tolerance) {
    return Pairing(expected, actual, matching, tolerance).run();
}

} // namespace joinery::grade
