#include "engine/sql/change_watch.hpp"

#include <string_view>

#include <sqlite3.h>

namespace joinery::sql {

namespace {

void note_change(void* tables, sqlite3*, int, const char* schema, const char* table, sqlite3_int64, sqlite3_int64) {
    if (std::string_view(schema) == "main")
        static_cast<std::set<std::string>*>(tables)->insert(table);
}

} // namespace

ChangeWatch::ChangeWatch(const Connection& connection) : m_handle(connection.handle()) {
    sqlite3_preupdate_hook(m_handle, note_change, &m_tables);
}

ChangeWatch::~ChangeWatch() { sqlite3_preupdate_hook(m_handle, nullptr, nullptr); }

} // namespace joinery::sql
