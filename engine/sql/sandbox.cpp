#include "engine/sql/sandbox.hpp"

#include <array>

#include <sqlite3.h>

#include "engine/sql/authorizer.hpp"

namespace joinery::sql {

namespace {

struct Level {
    int what;
    int most;
};

// Each at or above what 59,218 records of sqllogictest need, and low enough that no statement takes long to compile or
// a whole browser tab's memory. SQLite's own proposals for untrusted SQL refuse one in eleven of those.
constexpr std::array k_limits = {
    Level{SQLITE_LIMIT_LENGTH, 20'000'000},
    Level{SQLITE_LIMIT_SQL_LENGTH, 200'000},
    Level{SQLITE_LIMIT_COLUMN, 200},
    Level{SQLITE_LIMIT_EXPR_DEPTH, 200},
    Level{SQLITE_LIMIT_COMPOUND_SELECT, 100},
    Level{SQLITE_LIMIT_VDBE_OP, 250'000},
    Level{SQLITE_LIMIT_FUNCTION_ARG, 32},
    Level{SQLITE_LIMIT_ATTACHED, 0},
    Level{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    Level{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    Level{SQLITE_LIMIT_TRIGGER_DEPTH, 20},
    Level{SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Switch {
    int what;
    int is_on;
};

constexpr std::array k_switches = {
    // SQLite's own tables, and those in which a virtual table keeps its data, cannot be written to.
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},
    Switch{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    // Views, triggers and generated columns of a database that somebody else made call only harmless functions.
    Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    // Behind the authorizer, a second lock on other files.
    Switch{SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, 0},
};

} // namespace

void allow_parameters(Connection& connection) {
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_VARIABLE_NUMBER,
                  sqlite3_limit(connection.handle(), SQLITE_LIMIT_COLUMN, -1));
}

void restrict_connection(Connection& connection) {
    sqlite3* const handle = connection.handle();
    for (const Level& level : k_limits)
        sqlite3_limit(handle, level.what, level.most);
    for (const Switch& row : k_switches)
        sqlite3_db_config(handle, row.what, row.is_on, nullptr);
    install_authorizer(handle);
    if (sqlite3_hard_heap_limit64(-1) == 0) // none so far
        sqlite3_hard_heap_limit64(k_heap_bytes);
}

} // namespace joinery::sql
