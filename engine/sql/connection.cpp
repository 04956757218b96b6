#include "engine/sql/connection.hpp"

#include <sqlite3.h>

#include "engine/sql/explain_error.hpp"
#include "engine/sql/memory_vfs.hpp"

namespace joinery::sql {

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Result<Connection, SqlError> Connection::open(const char* path, const char* vfs) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, vfs);
    Handle handle(opened); // there even where opening failed, to be asked why
    if (handle == nullptr || code != SQLITE_OK)
        return Failure<SqlError>(explain_error(handle.get(), code, {}, {}));
    sqlite3_extended_result_codes(handle.get(), 1);
    sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    // Counting cycles for every step of every plan, on where SQLite can do it, takes longer than most steps.
    sqlite3_db_config(handle.get(), SQLITE_DBCONFIG_STMT_SCANSTATUS, 0, nullptr);
    return Connection(std::move(handle));
}

Result<Connection, SqlError> Connection::open_in_memory() {
    register_memory_vfs();
    return open(":memory:", k_memory_vfs_name);
}

Result<Connection, SqlError> Connection::open_file(const std::string& path) { return open(path.c_str(), nullptr); }

} // namespace joinery::sql
