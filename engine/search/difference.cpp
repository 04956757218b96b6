#include "engine/search/difference.hpp"

#include <algorithm>

namespace joinery::search {

Difference DifferenceTest::here() {
    const Fingerprint reference = m_contest.run(Query::reference);
    if (!reference.is_whole) // then it asks for nothing
        return Difference::illegal;
    const Fingerprint answer = m_contest.run(Query::answer);
    const bool is_same_bag = answer.is_whole && answer.is_same_bag(reference);
    if (is_same_bag && (!m_is_order_asked || answer.is_same_list(reference)))
        return Difference::none;
    if (!is_legal())
        return Difference::illegal;
    return is_same_bag ? Difference::order : Difference::rows;
}

Difference DifferenceTest::on(const Content& content) {
    m_database.begin();
    const Difference difference = m_database.insert_all(content) ? here() : Difference::illegal;
    m_database.undo();
    return difference;
}

bool DifferenceTest::is_allowed(const Content& content) {
    m_database.begin();
    const bool is_allowed = m_database.insert_all(content) && is_legal();
    m_database.undo();
    return is_allowed;
}

namespace {

bool is_kept(sql::Statement& assumption) {
    const bool has_no_row = assumption.step_quietly() == sql::Statement::Step::done;
    assumption.reset();
    return has_no_row;
}

} // namespace

bool DifferenceTest::is_legal() { return std::all_of(m_assumptions.begin(), m_assumptions.end(), is_kept); }

std::size_t DifferenceTest::broken_assumptions() {
    return m_assumptions.size() -
           static_cast<std::size_t>(std::count_if(m_assumptions.begin(), m_assumptions.end(), is_kept));
}

} // namespace joinery::search
