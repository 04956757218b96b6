#include "engine/grade/judged_data.hpp"

namespace joinery::grade {

namespace {

constexpr std::size_t k_kept_bytes_of_results = std::size_t{8} * 1024 * 1024;
constexpr int k_all_digits = -1;

// Erases those that do not last. Bytes of those that are left.
template <class References>
std::size_t keep_lasting(References& references) {
    std::size_t bytes = 0;
    for (auto at = references.begin(); at != references.end();) {
        if (!at->second.is_lasting()) {
            at = references.erase(at);
            continue;
        }
        bytes += at->second.byte_count();
        ++at;
    }
    return bytes;
}

} // namespace

ResultReference& JudgedData::returned_by(std::string_view script) {
    auto found = m_returned.find(script);
    if (found == m_returned.end())
        found = m_returned.try_emplace(std::string(script), fixtures().size(), script).first;
    return found->second;
}

StateReference& JudgedData::left_by(std::string_view script, Tolerance tolerance) {
    std::pair key(std::string(script), tolerance.digits.value_or(k_all_digits));
    return m_left.try_emplace(std::move(key), m_databases, fixtures().size(), script, tolerance).first->second;
}

void JudgedData::begin_check() {
    if (keep_lasting(m_returned) + keep_lasting(m_left) <= k_kept_bytes_of_results)
        return;
    m_returned.clear();
    m_left.clear();
}

} // namespace joinery::grade
