// Opened and restricted as for a learner: what is measured is what they get.
#include "tests/bench/engine.hpp"

#include <sqlite3.h>

#include <utility>

#include "engine/sql/sandbox.hpp"

namespace joinery::bench {

bool Engine::open() {
    auto opened = sql::Connection::open_in_memory();
    if (!opened)
        return false;
    m_connection.emplace(std::move(*opened));
    sql::restrict_connection(*m_connection);
    return true;
}

bool Engine::exec(const char* script) {
    return sqlite3_exec(m_connection->handle(), script, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace joinery::bench
