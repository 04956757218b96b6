#include "engine/grade/state/state_reference.hpp"

#include <algorithm>
#include <utility>

#include "engine/sql/memory_vfs.hpp"

namespace joinery::grade {

const Result<Aftermath, sql::SqlError>& StateReference::aftermath(std::size_t i) {
    if (m_aftermaths[i])
        return *m_aftermaths[i];
    const std::uint64_t readings = sql::clock_readings();
    auto database = m_databases.fresh(i);
    if (database)
        m_aftermaths[i] = aftermath_of(*database, m_script, {.budget = k_author_budget});
    else
        m_aftermaths[i] = Failure<sql::SqlError>(std::move(database).error());
    m_has_read_clock |= sql::clock_readings() != readings;
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

bool StateReference::is_lasting() const {
    const auto has_failed = [](const auto& aftermath) {
        return aftermath && (!*aftermath || (*aftermath)->trial.error);
    };
    return !m_has_read_clock && std::none_of(m_aftermaths.begin(), m_aftermaths.end(), has_failed);
}

std::size_t StateReference::byte_count() const {
    std::size_t bytes = 0;
    for (const auto& aftermath : m_aftermaths)
        if (aftermath && *aftermath)
            for (const TableState& table : (*aftermath)->state.tables)
                bytes += table.rows.byte_count();
    return bytes;
}

} // namespace joinery::grade
