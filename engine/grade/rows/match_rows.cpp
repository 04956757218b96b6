#include "engine/grade/rows/match_rows.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/rows/sorted_rows.hpp"

namespace joinery::grade {

namespace {

// Values that the search for augmenting paths may look at in all.
constexpr std::size_t k_search_steps = 4'000'000;

// How many rows of a run of one side stand for rows of a run of the other.
struct Link {
    std::size_t run = 0;
    std::size_t count = 0;
};

// One side of the matching: its runs, and how many rows of each have no partner so far.
struct Side {
    explicit Side(const RowSelection& selection) : rows(selection) {
        for (const SortedRows::Run& run : rows.runs())
            free.push_back(run.size());
    }
    bool has_free() const {
        return std::any_of(free.begin(), free.end(), [](std::size_t count) { return count > 0; });
    }
    bool has_real() const {
        for (std::size_t column = 0; column < rows.selection().column_count(); ++column)
            if (rows.has_real(column))
                return true;
        return false;
    }

    SortedRows rows;
    std::vector<std::size_t> free;
};

class Matcher {
public:
    Matcher(const RowSelection& expected, const RowSelection& actual, Tolerance tolerance)
        : m_expected(expected), m_actual(actual), m_tolerance(tolerance), m_links(m_actual.free.size()),
          m_expected_reached(m_expected.free.size()), m_actual_reached(m_actual.free.size()) {}

    RowMatching match() {
        link_same();
        if ((m_expected.has_real() || m_actual.has_real()) && m_expected.has_free() && m_actual.has_free())
            link_near();
        return partners();
    }

private:
    void link_same() {
        const auto& expected_runs = m_expected.rows.runs();
        const auto& actual_runs = m_actual.rows.runs();
        std::size_t expected = 0;
        std::size_t actual = 0;
        while (expected < expected_runs.size() && actual < actual_runs.size()) {
            const int order = m_expected.rows.compare_run(expected, m_actual.rows, actual);
            if (order == 0)
                add_link(expected, actual, std::min(m_expected.free[expected], m_actual.free[actual]));
            expected += order <= 0 ? 1 : 0;
            actual += order >= 0 ? 1 : 0;
        }
    }

    void add_link(std::size_t expected, std::size_t actual, std::size_t count) {
        m_expected.free[expected] -= count;
        m_actual.free[actual] -= count;
        for (Link& link : m_links[actual])
            if (link.run == expected) {
                link.count += count;
                return;
            }
        m_links[actual].push_back({expected, count});
    }

    void link_near() {
        for (std::size_t expected = 0; expected < m_expected.free.size(); ++expected)
            while (m_expected.free[expected] > 0 && m_steps_left > 0 && augment(expected)) {
            }
    }

    // From where a run was first reached, and in which search: so that a search need not begin by forgetting the last.
    struct Reached {
        std::size_t search = 0;
        std::size_t from = 0;
    };

    bool reach(std::vector<Reached>& runs, std::size_t run, std::size_t from) const {
        if (runs[run].search == m_search)
            return false;
        runs[run] = {m_search, from};
        return true;
    }

    // Breadth first from an expected run: to the answer's runs near it, from those to the expected runs they are linked
    // with, and so on to a run of the answer that has a row to give.
    bool augment(std::size_t start) {
        ++m_search;
        reach(m_expected_reached, start, k_no_partner);
        std::vector<std::size_t> queue{start};
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const std::size_t expected = queue[i];
            std::size_t found = k_no_partner;
            const auto visit = [&](std::size_t actual) {
                if (!reach(m_actual_reached, actual, expected))
                    return;
                if (m_actual.free[actual] > 0)
                    found = actual;
                for (const Link& link : m_links[actual])
                    if (link.count > 0 && reach(m_expected_reached, link.run, actual))
                        queue.push_back(link.run);
            };
            m_actual.rows.for_each_equal(m_expected.rows, m_expected.rows.runs()[expected], m_tolerance, m_steps_left,
                                         visit);
            if (found != k_no_partner) {
                flip(start, found);
                return true;
            }
        }
        return false;
    }

    // Moves one row along the path: each run of the answer on it goes to the expected run it was reached from.
    void flip(std::size_t start, std::size_t end) {
        for (std::size_t actual = end;;) {
            const std::size_t expected = m_actual_reached[actual].from;
            if (expected == start)
                return add_link(expected, actual, 1);
            const std::size_t before = m_expected_reached[expected].from;
            take_link(expected, before);
            add_link(expected, actual, 1);
            actual = before;
        }
    }

    void take_link(std::size_t expected, std::size_t actual) {
        for (Link& link : m_links[actual])
            if (link.run == expected)
                --link.count;
        ++m_expected.free[expected];
        ++m_actual.free[actual];
    }

    RowMatching partners() const {
        RowMatching matching;
        matching.partners.assign(m_actual.rows.order().size(), k_no_partner);
        std::vector<bool> has_partner(m_expected.rows.order().size(), false);
        std::vector<std::size_t> next;
        for (const SortedRows::Run& run : m_expected.rows.runs())
            next.push_back(run.begin);
        for (std::size_t actual = 0; actual < m_links.size(); ++actual) {
            std::size_t row = m_actual.rows.runs()[actual].begin;
            for (const Link& link : m_links[actual])
                for (std::size_t i = 0; i < link.count; ++i) {
                    const std::size_t partner = m_expected.rows.order()[next[link.run]++];
                    matching.partners[m_actual.rows.order()[row++]] = partner;
                    has_partner[partner] = true;
                }
        }
        for (std::size_t row = 0; row < has_partner.size(); ++row)
            if (!has_partner[row])
                matching.missing.push_back(row);
        for (std::size_t row = 0; row < matching.partners.size(); ++row)
            if (matching.partners[row] == k_no_partner)
                matching.extra.push_back(row);
        return matching;
    }

    Side m_expected;
    Side m_actual;
    Tolerance m_tolerance;
    std::vector<std::vector<Link>> m_links; // of each run of the answer
    std::vector<Reached> m_expected_reached;
    std::vector<Reached> m_actual_reached;
    std::size_t m_search = 0;
    std::size_t m_steps_left = k_search_steps;
};

} // namespace

RowMatching match_rows(const RowSelection& expected, const RowSelection& actual, Tolerance tolerance) {
    return Matcher(expected, actual, tolerance).match();
}

} // namespace joinery::grade
