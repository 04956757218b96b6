#include "engine/sql/shuffle_rows.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "engine/sql/no_triggers.hpp"
#include "engine/sql/quoted_name.hpp"
#include "engine/sql/statement.hpp"
#include "engine/sql/table_rows.hpp"

namespace joinery::sql {

namespace {

// A primary key that is the row id is the one that needs no index.
constexpr std::string_view k_tables = R"sql(
    SELECT l.name
    FROM pragma_table_list AS l
    WHERE l.schema = 'main' AND l.type = 'table' AND l.wr = 0 AND substr(l.name, 1, 7) <> 'sqlite_'
      AND (NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(l.name, 'main') WHERE pk > 0)
           OR EXISTS (SELECT 1 FROM pragma_index_list(l.name, 'main') WHERE origin = 'pk'))
    ORDER BY l.name)sql";

constexpr std::string_view k_keyed_tables = R"sql(
    SELECT l.name
    FROM pragma_table_list AS l
    WHERE l.schema = 'main' AND l.type = 'table' AND l.wr = 0 AND substr(l.name, 1, 7) <> 'sqlite_'
      AND EXISTS (SELECT 1 FROM pragma_table_xinfo(l.name, 'main') WHERE pk > 0)
      AND NOT EXISTS (SELECT 1 FROM pragma_index_list(l.name, 'main') WHERE origin = 'pk')
    ORDER BY l.name)sql";

struct Table {
    std::string name;
    std::string row_id; // what the row id is called there
};

Result<std::vector<Table>, SqlError> tables_in(const Connection& connection, std::string_view query) {
    std::vector<Table> tables;
    Statement statement = TRY(Statement::prepare(connection, query));
    while (TRY(statement.step())) {
        const auto* const name = std::get_if<std::string_view>(&statement.row()[0]);
        if (name == nullptr)
            continue;
        std::string row_id = TRY(row_id_name(connection, *name));
        if (!row_id.empty())
            tables.push_back({std::string(*name), std::move(row_id)});
    }
    return tables;
}

Result<bool, SqlError> run(const Connection& connection, const std::string& text) {
    Statement statement = TRY(Statement::prepare(connection, text));
    return statement.step();
}

// A prime above every row id, so that multiplying by a number and taking the rest hits each place once; 0 where there
// is none small enough to multiply with.
std::int64_t prime_above(std::int64_t row_id) {
    for (const std::int64_t prime : std::array<std::int64_t, 3>{10'007, 10'000'019, 2'147'483'647})
        if (row_id < prime)
            return prime;
    return 0;
}

// One statement is enough, since no new row id is among the old ones: they change sign, and so do they again.
std::string new_row_ids(const Table& table, Shuffle shuffle, std::int64_t prime) {
    const std::string update = "UPDATE main." + quoted_name(table.name) + " SET " + table.row_id + " = ";
    if (shuffle == Shuffle::reversed)
        return update + "-" + table.row_id;
    // 0.382 is the smaller part of the golden section: neighbours land far apart, and nothing stays first.
    const auto factor = static_cast<std::int64_t>(static_cast<double>(prime) * 0.381966);
    return update + "-" + table.row_id + " * " + std::to_string(factor) + " % " + std::to_string(prime);
}

Result<bool, SqlError> shuffle_table(const Connection& connection, const Table& table, Shuffle shuffle) {
    const bool is_first = shuffle == Shuffle::reversed;
    const std::string bounds =
        "SELECT min(" + table.row_id + "), max(" + table.row_id + ") FROM main." + quoted_name(table.name);
    std::int64_t least = 0;
    std::int64_t most = 0;
    {
        Statement statement = TRY(Statement::prepare(connection, bounds));
        if (!TRY(statement.step()))
            return false;
        const auto* const lower = std::get_if<std::int64_t>(&statement.row()[0]);
        const auto* const upper = std::get_if<std::int64_t>(&statement.row()[1]);
        if (lower == nullptr || upper == nullptr)
            return false;
        least = is_first ? *lower : -*upper;
        most = is_first ? *upper : -*lower;
    }
    const std::int64_t prime = prime_above(most);
    if (least < 1 || least == most || prime == 0)
        return false;
    TRY(run(connection, new_row_ids(table, shuffle, prime)));
    return true;
}

// Other views go on to name the table, and so come to read the view.
class OldRenaming {
public:
    explicit OldRenaming(const Connection& connection) : m_connection(connection) { turn(1); }
    ~OldRenaming() { turn(0); }
    OldRenaming(const OldRenaming&) = delete;
    OldRenaming& operator=(const OldRenaming&) = delete;

private:
    void turn(int on) { sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, on, nullptr); }
    const Connection& m_connection;
};

// The LIMIT keeps SQLite from dropping the inner order.
Result<bool, SqlError> read_backwards(const Connection& connection, const Table& table) {
    const std::string rows = quoted_name("joinery rows of " + table.name);
    TRY(run(connection, "SAVEPOINT joinery_view"));
    const auto put_view = [&]() -> Result<bool, SqlError> {
        TRY(run(connection, "ALTER TABLE main." + quoted_name(table.name) + " RENAME TO " + rows));
        TRY(run(connection, "CREATE VIEW main." + quoted_name(table.name) + " AS SELECT * FROM " + rows + " ORDER BY " +
                                table.row_id + " DESC LIMIT -1"));
        return true;
    };
    const bool is_there = put_view().has_value();
    if (!is_there)
        TRY(run(connection, "ROLLBACK TO joinery_view"));
    TRY(run(connection, "RELEASE joinery_view"));
    return is_there;
}

} // namespace

Result<std::size_t, SqlError> shuffle_rows(Connection& connection, Shuffle shuffle) {
    const NoTriggers guard(connection);
    const OldRenaming renaming(connection);
    const bool is_keyed = shuffle == Shuffle::keyed;
    std::size_t count = 0;
    for (const Table& table : TRY(tables_in(connection, is_keyed ? k_keyed_tables : k_tables))) {
        const auto moved = is_keyed ? read_backwards(connection, table) : shuffle_table(connection, table, shuffle);
        count += moved && *moved ? 1 : 0;
    }
    return count;
}

} // namespace joinery::sql
