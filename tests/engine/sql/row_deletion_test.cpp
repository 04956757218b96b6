#include "engine/sql/row_deletion.hpp"

#include <catch2/generators/catch_generators.hpp>

#include "engine/sql/connection_state.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery;
using namespace joinery::sql;

namespace {

const std::string k_parents = R"(
    CREATE TABLE a (id INTEGER PRIMARY KEY);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO a SELECT i FROM n;
)";

} // namespace

TEST_CASE("Rows are deleted without triggers, and foreign keys hold") {
    Database shop("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id));"
                  "CREATE TRIGGER no BEFORE DELETE ON b BEGIN SELECT RAISE(ABORT, 'no'); END;"
                  "INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (1), (2);");
    RowDeletion deletion(shop.connection());
    CHECK_FALSE(deletion.run("a", 1, 1));
    CHECK(deletion.run("b", 1, 1));
    CHECK(deletion.run("a", 1, 1));
    CHECK(shop.rows("SELECT count(*) FROM a") == "1");
    CHECK(shop.rows("SELECT count(*) FROM b") == "1");
}

TEST_CASE("Where one row is kept, all are, and nothing is left open") {
    const int kept = GENERATE(1, 2, 17, 18, 40);
    CAPTURE(kept);
    Database shop(k_parents + "CREATE TABLE b (a REFERENCES A (id)); INSERT INTO b VALUES (" + std::to_string(kept) +
                  ");");
    RowDeletion deletion(shop.connection());
    CHECK_FALSE(deletion.run("a", 1, 40));
    CHECK(shop.rows("SELECT count(*) FROM a") == "40");
    CHECK_FALSE(is_in_transaction(shop.connection()));
    CHECK(deletion.run("a", 1, kept - 1));
    CHECK(shop.rows("SELECT count(*) FROM a") == std::to_string(41 - kept));
}

TEST_CASE("A deferred key keeps a row at the end") {
    Database shop(k_parents + "CREATE TABLE b (a REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED);"
                              "INSERT INTO b VALUES (30);");
    CHECK_FALSE(RowDeletion(shop.connection()).run("a", 1, 40));
    CHECK(shop.rows("SELECT count(*) FROM a") == "40");
    CHECK_FALSE(is_in_transaction(shop.connection()));
}

TEST_CASE("A row that refers to another goes with it") {
    Database shop("CREATE TABLE t (id INTEGER PRIMARY KEY, up REFERENCES T (id));"
                  "INSERT INTO t VALUES (1, 3), (2, 1), (3, NULL);");
    RowDeletion deletion(shop.connection());
    CHECK_FALSE(deletion.run("t", 1, 1));
    CHECK(deletion.run("t", 1, 3));
    CHECK(shop.rows("SELECT count(*) FROM t") == "0");
}

TEST_CASE("What an action does is part of the deletion") {
    Database shop(k_parents + "CREATE TABLE b (id INTEGER PRIMARY KEY, a REFERENCES a (id) ON DELETE CASCADE);"
                              "CREATE TABLE c (a REFERENCES a (id), b REFERENCES b (id) ON DELETE CASCADE);"
                              "INSERT INTO b VALUES (1, 40); INSERT INTO c VALUES (1, 1);");
    RowDeletion deletion(shop.connection());
    CHECK_FALSE(deletion.run("a", 1, 1));
    CHECK(deletion.run("a", 1, 40));
    CHECK(shop.rows("SELECT (SELECT count(*) FROM b) + (SELECT count(*) FROM c)") == "0");
}

TEST_CASE("A table without row ids is left alone") {
    Database shop("CREATE TABLE t (id INTEGER PRIMARY KEY) WITHOUT ROWID; INSERT INTO t VALUES (1);");
    CHECK_FALSE(RowDeletion(shop.connection()).run("t", 1, 1));
    CHECK(shop.rows("SELECT count(*) FROM t") == "1");
}
