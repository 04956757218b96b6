// One in-memory SQLite database, and statements on it. Owns the handle; not shared between threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/sql/sql_error.hpp"

struct sqlite3;

namespace joinery::sql {

class Connection {
public:
    // A fresh, empty, unrestricted in-memory database with foreign keys enforced.
    static Result<Connection, SqlError> open_in_memory();

    // A database file (native only; `joinery run --db`), which must be there. Path in UTF-8.
    static Result<Connection, SqlError> open_file(const std::string& path);

    // SQLite's handle, for this folder only. Never null.
    sqlite3* handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    using Handle = std::unique_ptr<sqlite3, Close>;

    static Result<Connection, SqlError> open(const char* path, const char* vfs);
    explicit Connection(Handle handle) : m_handle(std::move(handle)) {}
    Handle m_handle;
};

} // namespace joinery::sql
