#include "engine/sql/copy_database.hpp"

#include <array>
#include <string>

#include <sqlite3.h>

#include "engine/sql/connection_state.hpp"
#include "engine/sql/explain_error.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::sql {

namespace {

// What a script may set that belongs to the connection and not to the database.
constexpr std::array k_settings = {"foreign_keys", "recursive_triggers", "reverse_unordered_selects"};

Result<std::int64_t, SqlError> first_number(const Connection& connection, const std::string& query) {
    Statement statement = TRY(Statement::prepare(connection, query));
    if (!TRY(statement.step()) || statement.column_count() == 0)
        return 0;
    const auto* const number = std::get_if<std::int64_t>(statement.row().data());
    return number == nullptr ? 0 : *number;
}

Result<void, SqlError> copy_settings(const Connection& from, const Connection& to) {
    for (const std::string name : k_settings) {
        const std::int64_t value = TRY(first_number(from, "PRAGMA " + name));
        TRY(first_number(to, "PRAGMA " + name + " = " + std::to_string(value)));
    }
    return {};
}

} // namespace

bool can_be_copied(const Connection& connection) {
    if (is_in_transaction(connection))
        return false;
    const auto objects = first_number(connection, "SELECT count(*) FROM sqlite_temp_schema");
    return objects && *objects == 0;
}

Result<Connection, SqlError> copy_database(const Connection& original) {
    Connection copy = TRY(Connection::open_in_memory());
    sqlite3_backup* const backup = sqlite3_backup_init(copy.handle(), "main", original.handle(), "main");
    if (backup == nullptr)
        return Failure<SqlError>(explain_error(copy.handle(), sqlite3_errcode(copy.handle()), {}, {}));
    sqlite3_backup_step(backup, -1);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        return Failure<SqlError>(explain_error(copy.handle(), code, {}, {}));
    if (auto copied = copy_settings(original, copy); !copied)
        return Failure<SqlError>(std::move(copied).error());
    return copy;
}

Result<std::int64_t, SqlError> size_of_database(const Connection& connection) {
    return TRY(first_number(connection, "PRAGMA page_count")) * TRY(first_number(connection, "PRAGMA page_size"));
}

std::int64_t memory_in_use() { return sqlite3_memory_used(); }

} // namespace joinery::sql
