#include "engine/grade/rows/arrange_columns.hpp"

#include <algorithm>

#include "engine/grade/rows/match_rows.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

// Cells that may be compared in all, over every arrangement tried.
constexpr std::size_t k_search_cells = 2'000'000;

class Search {
public:
    Search(const std::vector<ResultPair>& pairs, Tolerance tolerance)
        : m_pairs(pairs), m_tolerance(tolerance), m_column_count(pairs.front().expected.column_count()),
          m_is_used(m_column_count, false) {}

    std::optional<Arrangement> run() {
        if (extend())
            return m_arrangement;
        return std::nullopt;
    }

private:
    // Gives the next expected column a column of the answer, such that the columns so far agree on every data set.
    bool extend() {
        const std::size_t column = m_arrangement.size();
        if (column == m_column_count)
            return true;
        for (const std::size_t candidate : candidates(column)) {
            m_arrangement.push_back(candidate);
            m_is_used[candidate] = true;
            if (agrees() && extend())
                return true;
            m_is_used[candidate] = false;
            m_arrangement.pop_back();
        }
        return false;
    }

    std::vector<std::size_t> candidates(std::size_t column) const {
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < m_column_count; ++i)
            if (!m_is_used[i])
                free.push_back(i);
        const ResultPair& pair = m_pairs.front();
        const std::string wanted = parse::folded(pair.expected.result->column_names()[pair.expected.columns[column]]);
        std::stable_partition(free.begin(), free.end(), [&](std::size_t i) {
            return parse::folded(pair.actual.result->column_names()[pair.actual.columns[i]]) == wanted;
        });
        return free;
    }

    bool agrees() {
        return std::all_of(m_pairs.begin(), m_pairs.end(), [&](const ResultPair& pair) {
            const std::size_t cells = (pair.expected.row_count() + pair.actual.row_count() + 1) * m_arrangement.size();
            if (pair.expected.row_count() != pair.actual.row_count() || cells > m_cells_left)
                return false;
            m_cells_left -= cells;
            RowSelection expected = pair.expected;
            expected.columns.resize(m_arrangement.size());
            RowSelection actual = pair.actual;
            for (std::size_t i = 0; i < m_arrangement.size(); ++i)
                actual.columns[i] = pair.actual.columns[m_arrangement[i]];
            actual.columns.resize(m_arrangement.size());
            return match_rows(expected, actual, m_tolerance).is_perfect();
        });
    }

    const std::vector<ResultPair>& m_pairs;
    Tolerance m_tolerance;
    std::size_t m_column_count;
    std::vector<bool> m_is_used;
    Arrangement m_arrangement;
    std::size_t m_cells_left = k_search_cells;
};

} // namespace

std::optional<Arrangement> arrange_columns(const std::vector<ResultPair>& pairs, Tolerance tolerance) {
    return pairs.empty() ? std::nullopt : Search(pairs, tolerance).run();
}

} // namespace joinery::grade
