#include "engine/grade/run/kept_database.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/text/query_outline.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/copy_database.hpp"
#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

// A database is kept only while there is as much room left for an answer as a fresh one would have, nearly. This saves
// time and decides nothing: how much memory is in use depends on the machine.
constexpr std::int64_t k_kept_heap_bytes = std::int64_t{8} * 1024 * 1024;

} // namespace

std::size_t shuffles_for(RowOrder order) {
    static constexpr std::array<std::size_t, 5> k_shuffles = {0, 0, 1, 2, 3};
    return k_shuffles[static_cast<std::size_t>(order)];
}

bool has_only_queries(std::string_view script) {
    const auto statements = sql::split_script(script);
    return std::all_of(statements.begin(), statements.end(),
                       [&](const sql::TextSpan& place) { return outline_query(text_at(script, place)).has_value(); });
}

Result<sql::Connection, sql::SqlError> KeptDatabase::take(RowOrder order) {
    const std::size_t wanted = shuffles_for(order);
    std::optional<sql::Connection> connection = std::exchange(m_kept, std::nullopt);
    const bool will_do = connection && (m_shared ? m_shuffles == wanted : m_shuffles <= wanted);
    if (!will_do) {
        connection.reset(); // before another is built: both may not fit
        ShuffledDatabase built =
            TRY(m_shared ? m_shared->fresh_shuffled(m_number, wanted) : build_shuffled(*m_fixture, wanted));
        connection = std::move(built.connection);
        m_has_moved = built.has_moved;
        m_shuffles = wanted;
    }
    ShuffledDatabase shuffled =
        TRY(shuffle_further({*std::move(connection), m_has_moved}, std::exchange(m_shuffles, wanted), wanted));
    m_has_moved = shuffled.has_moved;
    return std::move(shuffled.connection);
}

Result<Trial, sql::SqlError> KeptDatabase::try_script(std::string_view script, const TrialOptions& options) {
    sql::Connection connection = TRY(take(options.row_order));
    Trial trial = run_trial(connection, script, options);
    const std::int64_t others = m_shared ? m_shared->bytes_in_use() : 0;
    const bool has_room = m_is_held || sql::memory_in_use() - others < k_kept_heap_bytes;
    if (has_room && has_only_queries(script))
        m_kept = std::move(connection);
    return trial;
}

Result<sql::Connection*, sql::SqlError> KeptDatabase::keep() {
    m_kept = TRY(take(RowOrder::as_inserted));
    m_is_held = true;
    return &*m_kept;
}

void KeptDatabase::forget() {
    m_kept.reset();
    m_is_held = false;
}

const KnownTables& KeptDatabase::tables() const {
    static const KnownTables k_none;
    return m_shared ? m_shared->tables(m_number) : k_none;
}

Result<bool, sql::SqlError> KeptDatabase::differs_in(RowOrder order) {
    const std::size_t shuffles = shuffles_for(order);
    if (shuffles == 0)
        return order == RowOrder::read_backwards;
    m_kept = TRY(take(order));
    return m_has_moved[shuffles - 1];
}

} // namespace joinery::grade
