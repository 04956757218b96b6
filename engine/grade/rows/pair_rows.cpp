#include "engine/grade/rows/pair_rows.hpp"

#include <algorithm>

#include "engine/grade/rows/match_rows.hpp"

namespace joinery::grade {

namespace {

constexpr std::size_t k_most_comparisons = 40'000;

std::vector<RowPair> pair_by_key(const RowSelection& expected, const RowSelection& actual,
                                 const std::vector<std::size_t>& key, Tolerance tolerance) {
    const auto keys_of = [&](const RowSelection& rows) {
        RowSelection keys{rows.result, rows.rows, {}};
        for (const std::size_t column : key)
            keys.columns.push_back(rows.columns[column]);
        return keys;
    };
    const RowMatching matching = match_rows(keys_of(expected), keys_of(actual), tolerance);
    std::vector<RowPair> pairs;
    for (std::size_t row = 0; row < matching.partners.size(); ++row)
        if (matching.partners[row] != k_no_partner)
            pairs.push_back({matching.partners[row], row});
    std::sort(pairs.begin(), pairs.end(),
              [](const RowPair& left, const RowPair& right) { return left.expected < right.expected; });
    return pairs;
}

// Has one row the values of the other in other places?
bool are_rearranged(const RowSelection& expected, const RowSelection& actual, RowPair pair, Tolerance tolerance) {
    std::vector<std::size_t> left = first_numbers(expected.column_count());
    for (std::size_t column = 0; column < actual.column_count(); ++column) {
        const auto same = std::find_if(left.begin(), left.end(), [&](std::size_t other) {
            return equal(expected.value(pair.expected, other), actual.value(pair.actual, column), tolerance);
        });
        if (same == left.end())
            return false;
        left.erase(same);
    }
    return true;
}

std::vector<RowPair> pair_by_likeness(const RowSelection& expected, const RowSelection& actual, Tolerance tolerance) {
    if (expected.row_count() * actual.row_count() > k_most_comparisons)
        return {};
    struct Candidate {
        RowPair pair;
        std::size_t others = 0;
    };
    std::vector<Candidate> candidates;
    for (std::size_t e = 0; e < expected.row_count(); ++e)
        for (std::size_t a = 0; a < actual.row_count(); ++a) {
            const std::size_t others = other_columns(expected, actual, {e, a}, tolerance).size();
            if (2 * others < expected.column_count() || are_rearranged(expected, actual, {e, a}, tolerance))
                candidates.push_back({{e, a}, others});
        }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& left, const Candidate& right) { return left.others < right.others; });
    std::vector<bool> expected_used(expected.row_count());
    std::vector<bool> actual_used(actual.row_count());
    std::vector<RowPair> pairs;
    for (const auto& [pair, others] : candidates) {
        if (expected_used[pair.expected] || actual_used[pair.actual])
            continue;
        expected_used[pair.expected] = actual_used[pair.actual] = true;
        pairs.push_back(pair);
    }
    return pairs;
}

} // namespace

std::vector<RowPair> pair_rows(const RowSelection& expected, const RowSelection& actual,
                               const std::vector<std::size_t>& key, Tolerance tolerance) {
    return key.empty() ? pair_by_likeness(expected, actual, tolerance) : pair_by_key(expected, actual, key, tolerance);
}

std::vector<std::size_t> other_columns(const RowSelection& expected, const RowSelection& actual, RowPair pair,
                                       Tolerance tolerance) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < expected.column_count(); ++column)
        if (!equal(expected.value(pair.expected, column), actual.value(pair.actual, column), tolerance))
            columns.push_back(column);
    return columns;
}

} // namespace joinery::grade
