#include "engine/sql/shuffle_rows.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"
#include "engine/sql/table_rows.hpp"

using namespace joinery::sql;

namespace {

Connection database(std::string_view script) {
    auto connection = Connection::open_in_memory();
    REQUIRE(connection);
    restrict_connection(*connection);
    REQUIRE_FALSE(run_script(*connection, script, {}).error);
    return std::move(*connection);
}

// The first column of a query: "1 2 3".
std::string values(Connection& connection, std::string_view query) {
    const ScriptOutcome outcome = run_script(connection, query, {});
    REQUIRE_FALSE(outcome.error);
    std::string text;
    for (std::size_t row = 0; row < outcome.results[0].row_count(); ++row)
        text += (row > 0 ? " " : "") + std::to_string(std::get<std::int64_t>(outcome.results[0].value(row, 0)));
    return text;
}

} // namespace

TEST_CASE("Rows come in two other orders, each row once") {
    Connection shop = database("CREATE TABLE t (v UNIQUE); INSERT INTO t VALUES (1), (2), (3), (4), (5);");
    CHECK(shuffle_rows(shop, Shuffle::reversed) == 1U);
    CHECK(values(shop, "SELECT v FROM t NOT INDEXED") == "5 4 3 2 1");
    CHECK(shuffle_rows(shop, Shuffle::dealt) == 1U);
    CHECK(values(shop, "SELECT v FROM t NOT INDEXED") == "3 1 4 2 5");
    CHECK(values(shop, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'") == "0");
    CHECK(values(shop, "SELECT v FROM t WHERE v = 4") == "4");
}

TEST_CASE("Row ids that are a column, and tables without any, stay as they are") {
    Connection shop =
        database("CREATE TABLE a (id INTEGER PRIMARY KEY, v); INSERT INTO a VALUES (1, 1), (2, 2);"
                 "CREATE TABLE b (v PRIMARY KEY) WITHOUT ROWID; INSERT INTO b VALUES (1), (2);"
                 "CREATE TABLE c (rowid, _rowid_, oid, v); INSERT INTO c VALUES (0, 0, 0, 1), (0, 0, 0, 2);"
                 "CREATE TABLE d (v); INSERT INTO d VALUES (1);"
                 "CREATE TABLE e (v); INSERT INTO e (rowid, v) VALUES (-5, 1), (7, 2);");
    CHECK(shuffle_rows(shop, Shuffle::reversed) == 0U);
    for (const char* table : {"a", "b", "c", "e"})
        CHECK(values(shop, "SELECT v FROM " + std::string(table)) == "1 2");
}

TEST_CASE("Keys of other kinds than the row id do not keep rows where they are") {
    Connection shop = database("CREATE TABLE a (id INT PRIMARY KEY, rowid); INSERT INTO a VALUES (1, 1), (2, 2);"
                               "CREATE TABLE b (x, y, PRIMARY KEY (x, y)); INSERT INTO b VALUES (1, 1), (2, 2);");
    CHECK(shuffle_rows(shop, Shuffle::reversed) == 2U);
    CHECK(values(shop, "SELECT id FROM a NOT INDEXED") == "2 1");
    CHECK(values(shop, "SELECT x FROM b NOT INDEXED") == "2 1");
}

TEST_CASE("Nothing else happens: no trigger, no foreign key, no change of a value") {
    Connection shop = database(
        "CREATE TABLE p (a PRIMARY KEY); CREATE TABLE t (a REFERENCES p (a) ON UPDATE CASCADE, b, c AS (b * 2));"
        "CREATE TABLE seen (v); CREATE TRIGGER u AFTER UPDATE ON t BEGIN INSERT INTO seen VALUES (1); END;"
        "CREATE TRIGGER no BEFORE UPDATE ON p BEGIN SELECT RAISE(ABORT, 'no'); END;"
        "INSERT INTO p VALUES (1), (2); INSERT INTO t (a, b) VALUES (1, 10), (2, 20);");
    CHECK(shuffle_rows(shop, Shuffle::reversed) == 2U);
    CHECK(values(shop, "SELECT c FROM t") == "40 20");
    CHECK(values(shop, "SELECT count(*) FROM seen") == "0");
    CHECK(run_script(shop, "UPDATE p SET a = 3", {}).error); // triggers fire again
}

TEST_CASE("Tables come children first, and a query says which it reads") {
    Connection shop =
        database("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id), k UNIQUE);"
                 "CREATE TABLE c (b REFERENCES b (k)); CREATE VIEW v AS SELECT k FROM b;");
    CHECK(tables_child_first(shop) == std::vector<std::string>{"c", "b", "a"});
    CHECK(tables_read_by(shop, "SELECT * FROM v, c") == std::vector<std::string>{"b", "c"});
    CHECK(tables_read_by(shop, "SELECT k FROM v WHERE k = 1") == std::vector<std::string>{"b"});
    CHECK(tables_read_by(shop, "SELECT 1")->empty());
}

TEST_CASE("Row ids come in order, and too many do not come at all") {
    Connection shop = database("CREATE TABLE b (a); INSERT INTO b VALUES (1), (2);");
    CHECK(row_ids(shop, "b", 10) == std::vector<std::int64_t>{1, 2});
    CHECK(row_ids(shop, "b", 1)->empty());
}
