#include "engine/sql/copy_database.hpp"

#include <array>

#include <sqlite3.h>

#include "engine/sql/explain_error.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::sql {

namespace {

// What a learner or a pack may have set, and what decides what a statement does.
constexpr std::array k_settings = {SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_ENABLE_TRIGGER};

constexpr const char* k_read_recursion = "PRAGMA recursive_triggers";
constexpr const char* k_set_recursion = "PRAGMA recursive_triggers = ON";

bool has_recursive_triggers(sqlite3* handle) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, k_read_recursion, -1, &statement, nullptr);
    const bool is_on = sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_int(statement, 0) != 0;
    sqlite3_finalize(statement);
    return is_on;
}

} // namespace

// SQLite's backup copies pages, which needs neither a file nor its own parser, and is linked anyway.
Result<Connection, SqlError> copy_database(const Connection& source) {
    Connection copy = TRY(Connection::open_in_memory());
    sqlite3_backup* const backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return Failure<SqlError>(explain_error(copy.handle(), sqlite3_errcode(copy.handle()), {}, {}));
    sqlite3_backup_step(backup, -1);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        return Failure<SqlError>(explain_error(copy.handle(), code, {}, {}));
    for (const int setting : k_settings) {
        int is_on = 0;
        sqlite3_db_config(source.handle(), setting, -1, &is_on);
        sqlite3_db_config(copy.handle(), setting, is_on, nullptr);
    }
    if (has_recursive_triggers(source.handle()))
        sqlite3_exec(copy.handle(), k_set_recursion, nullptr, nullptr, nullptr);
    restrict_connection(copy);
    return copy;
}

} // namespace joinery::sql
