#include "engine/grade/result_reference.hpp"

#include <algorithm>

#include "engine/sql/memory_vfs.hpp"

namespace joinery::grade {

const Result<Expectation, sql::SqlError>& ResultReference::expectation(std::size_t i, KeptDatabase& database) {
    if (!m_expectations[i]) {
        const std::uint64_t readings = sql::clock_readings();
        m_expectations[i] = expect_of(database, m_script);
        m_has_read_clock |= sql::clock_readings() != readings;
    }
    return *m_expectations[i];
}

bool ResultReference::is_lasting() const {
    const auto has_failed = [](const auto& expectation) { return expectation && !*expectation; };
    return !m_has_read_clock && std::none_of(m_expectations.begin(), m_expectations.end(), has_failed);
}

std::size_t ResultReference::byte_count() const {
    std::size_t bytes = 0;
    for (const auto& expectation : m_expectations)
        if (expectation && *expectation)
            bytes += (*expectation)->result.byte_count() + (*expectation)->rows.byte_count();
    return bytes;
}

} // namespace joinery::grade
