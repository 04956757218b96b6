#include "engine/grade/state/state_reference.hpp"

#include <utility>

namespace joinery::grade {

const Result<Aftermath, sql::SqlError>& StateReference::aftermath(std::size_t i) {
    if (m_aftermaths[i])
        return *m_aftermaths[i];
    auto database = m_databases.fresh(i);
    if (database)
        m_aftermaths[i] = aftermath_of(*database, m_script, {.budget = k_author_budget});
    else
        m_aftermaths[i] = Failure<sql::SqlError>(std::move(database).error());
    return *m_aftermaths[i];
}

const std::optional<ChosenKeys>& StateReference::chosen_keys(std::size_t i) {
    if (m_chosen_keys[i])
        return *m_chosen_keys[i];
    m_chosen_keys[i].emplace();
    if (auto database = m_databases.fresh_unrestricted(i))
        *m_chosen_keys[i] = find_chosen_keys(*std::move(database), m_script, *aftermath(i), m_tolerance);
    return *m_chosen_keys[i];
}

} // namespace joinery::grade
