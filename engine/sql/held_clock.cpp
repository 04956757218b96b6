#include "engine/sql/held_clock.hpp"

#include <sqlite3.h>

#include "engine/sql/memory_vfs.hpp"

namespace joinery::sql {

HeldClock::HeldClock() {
    register_memory_vfs();
    sqlite3_vfs* const vfs = sqlite3_vfs_find(k_memory_vfs_name);
    if (vfs == nullptr || vfs->pAppData != nullptr)
        return;
    sqlite3_int64 now = 0;
    vfs->xCurrentTimeInt64(vfs, &now);
    m_milliseconds = now;
    m_is_holding = true;
    vfs->pAppData = &m_milliseconds;
}

HeldClock::~HeldClock() {
    if (m_is_holding)
        sqlite3_vfs_find(k_memory_vfs_name)->pAppData = nullptr;
}

} // namespace joinery::sql
