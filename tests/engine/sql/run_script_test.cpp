// What a script returns, where it stops, and what a failing statement leaves behind.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/sql/connection_state.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery::sql;

TEST_CASE("A script returns one result for each statement that has columns") {
    Database database;
    const std::string script = "CREATE TABLE t(a); INSERT INTO t VALUES (1), (2); SELECT a, -a FROM t; "
                               "SELECT count(*) AS n FROM t";
    const ScriptOutcome outcome = database.run(script);
    REQUIRE(outcome.error == std::nullopt);
    REQUIRE(outcome.statements.size() == 4);
    REQUIRE(outcome.results.size() == 2);
    CHECK(outcome.statements[0].result == std::nullopt);
    CHECK(outcome.statements[2].result == 0);
    CHECK(outcome.statements[3].result == 1);
    CHECK(text_at(script, outcome.statements[3].place) == "SELECT count(*) AS n FROM t");
    CHECK(rows_of(outcome.results[0]) == "1 -1; 2 -2");
    CHECK(outcome.results[1].column_names() == std::vector<std::string>{"n"});
    CHECK(outcome.results[1].is_complete());
    CHECK(outcome.steps > 0);
}

TEST_CASE("A script without a statement does nothing") {
    Database database;
    for (const char* script : {"", "  \n", "-- nothing", ";;"}) {
        CAPTURE(script);
        const ScriptOutcome outcome = database.run(script);
        CHECK(outcome.error == std::nullopt);
        CHECK(outcome.statements.empty());
        CHECK(outcome.steps == 0);
    }
}

TEST_CASE("A result without rows has its columns") {
    Database database("CREATE TABLE t(a, b)");
    const ScriptOutcome outcome = database.run("SELECT b, a FROM t");
    REQUIRE(outcome.results.size() == 1);
    CHECK(outcome.results[0].column_names() == std::vector<std::string>{"b", "a"});
    CHECK(outcome.results[0].row_count() == 0);
    CHECK(outcome.results[0].is_complete());
}

TEST_CASE("Every storage class arrives as it is") {
    Database database;
    CHECK(database.rows(
              "SELECT NULL, 9223372036854775807, -9223372036854775807 - 1, 0.1, 1e999, -1e999, '', x'', x'00ff'") ==
          "NULL 9223372036854775807 -9223372036854775808 0.1 inf -inf '' X'' X'00FF'");
    CHECK(database.rows("SELECT typeof(1), typeof(1.0), typeof('1'), typeof(x'31'), typeof(NULL)") ==
          "'integer' 'real' 'text' 'blob' 'null'");
    CHECK(database.rows("SELECT zeroblob(3), 1.0, 1") == "X'000000' 1.0 1");
}

TEST_CASE("Texts keep every byte, in whatever script") {
    Database database("CREATE TABLE t(a TEXT)");
    CHECK(database.rows(
              "INSERT INTO t VALUES ('日本語'), ('e\xCC\x81'), ('👩‍👧'), ('\xF0\x9F\x87') RETURNING a, "
              "length(a)") == "'日本語' 3; 'e\xCC\x81' 2; '👩‍👧' 3; '\xF0\x9F\x87' 1");
    // A NUL inside a text ends it for functions and for nothing else.
    const ScriptOutcome outcome = database.run("SELECT 'a' || char(0) || 'b' AS x");
    CHECK(outcome.results[0].value(0, 0) == ValueView(std::string_view("a\0b", 3)));
}

TEST_CASE("Changes are the rows that the statement itself changed") {
    Database database("CREATE TABLE t(a); CREATE TABLE log(a); CREATE VIEW v AS SELECT a FROM t;"
                      "CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1), (2); END;"
                      "CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a); END;");
    const auto outcome = database.run("INSERT INTO t VALUES (1), (2), (3); SELECT 1; UPDATE t SET a = 1 WHERE a > 1;"
                                      "UPDATE t SET a = 1 WHERE a > 1; CREATE TABLE u AS SELECT a FROM t;"
                                      "INSERT INTO v VALUES (7); DELETE FROM t; DROP TABLE u;");
    REQUIRE(outcome.error == std::nullopt);
    std::vector<std::int64_t> changes;
    for (const StatementOutcome& statement : outcome.statements)
        changes.push_back(statement.changes);
    CHECK(changes == std::vector<std::int64_t>{3, 0, 2, 0, 0, 0, 4, 0});
}

TEST_CASE("A host is told of each statement before it is carried out") {
    Database database;
    std::vector<std::size_t> offsets;
    ScriptOptions options = k_unhurried;
    options.on_statement = [&](std::size_t offset) { offsets.push_back(offset); };
    database.run("SELECT 1; SELECT oops; SELECT 2", options);
    CHECK(offsets == std::vector<std::size_t>{0, 10});
}

TEST_CASE("What stood before a failing statement stays done, what stands behind it is not begun") {
    Database database("CREATE TABLE t(a INTEGER PRIMARY KEY)");
    const ScriptOutcome outcome = database.run("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2), (3), (1);"
                                               "INSERT INTO t VALUES (4)");
    REQUIRE(outcome.error.has_value());
    CHECK(outcome.error->kind == SqlErrorKind::constraint_unique);
    CHECK(outcome.error->message == "UNIQUE constraint failed: t.a");
    CHECK(outcome.statements.size() == 1);
    CHECK(database.rows("SELECT a FROM t") == "1");
}

TEST_CASE("A failing statement inside a transaction is undone alone") {
    Database database("CREATE TABLE t(a INTEGER PRIMARY KEY)");
    const ScriptOutcome outcome = database.run("BEGIN; INSERT INTO t VALUES (1); INSERT INTO t VALUES (2), (1)");
    CHECK(outcome.error.has_value());
    CHECK_FALSE(outcome.lost_transaction);
    CHECK(is_in_transaction(database.connection()));
    CHECK(database.rows("COMMIT; SELECT a FROM t") == "1");
    CHECK_FALSE(is_in_transaction(database.connection()));
}

TEST_CASE("What a statement asks SQLite to leave behind is left behind") {
    Database database("CREATE TABLE t(a INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");
    SECTION("OR FAIL keeps the rows before the one that failed") {
        CHECK(database.error("INSERT OR FAIL INTO t VALUES (2), (1), (3)").kind == SqlErrorKind::constraint_unique);
        CHECK(database.rows("SELECT a FROM t") == "1; 2");
    }
    SECTION("So does RAISE(FAIL)") {
        database.run("CREATE TRIGGER r BEFORE INSERT ON t WHEN new.a > 5 BEGIN SELECT RAISE(FAIL, 'too large'); END");
        CHECK(database.error("INSERT INTO t VALUES (4), (6)").message == "too large");
        CHECK(database.rows("SELECT a FROM t") == "1; 4");
    }
    SECTION("OR ROLLBACK undoes the transaction") {
        const auto outcome = database.run("BEGIN; INSERT INTO t VALUES (2); INSERT OR ROLLBACK INTO t VALUES (3), (1)");
        CHECK(outcome.error.has_value());
        CHECK(outcome.lost_transaction);
        CHECK(database.rows("SELECT a FROM t") == "1");
    }
    SECTION("OR IGNORE and OR REPLACE are no failures") {
        CHECK(database.rows("INSERT OR IGNORE INTO t VALUES (1), (2); INSERT OR REPLACE INTO t VALUES (2);"
                            "SELECT a FROM t") == "1; 2");
    }
}

TEST_CASE("Rows that a constraint refuses name it") {
    Database database("CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE t(a NOT NULL, b CHECK (b > 0), "
                      "c REFERENCES p); CREATE TABLE s(n INTEGER) STRICT");
    CHECK(database.error("INSERT INTO t(a) VALUES (NULL)").kind == SqlErrorKind::constraint_not_null);
    CHECK(database.error("INSERT INTO t(a, b) VALUES (1, 0)").kind == SqlErrorKind::constraint_check);
    CHECK(database.error("INSERT INTO t(a, c) VALUES (1, 9)").kind == SqlErrorKind::constraint_foreign_key);
    CHECK(database.error("INSERT INTO s VALUES ('x')").kind == SqlErrorKind::constraint_datatype);
}

TEST_CASE("A place in an error counts bytes from the script's start") {
    Database database("CREATE TABLE t(a)");
    const std::string script = "-- größe 日本\nSELECT 'é;'; SELECT a, nmae FROM t";
    const SqlError error = database.error(script);
    CHECK(error.kind == SqlErrorKind::unknown_column);
    REQUIRE(error.place.has_value());
    CHECK(error.place->offset == script.find("nmae"));
}

TEST_CASE("A syntax error at the last character has its place") {
    Database database;
    const SqlError error = database.error("SELECT 1; SELECT 1 + )");
    CHECK(error.kind == SqlErrorKind::syntax);
    REQUIRE(error.place.has_value());
    CHECK(error.place->offset == 21);
    CHECK(database.error("SELECT 1; SELECT (").kind == SqlErrorKind::incomplete);
}

TEST_CASE("A NUL character is an error and not the end of the script") {
    Database database;
    const std::string script("SELECT 'é', 1\0 + 1", 19);
    const SqlError error = database.error(script);
    CHECK(error.kind == SqlErrorKind::syntax);
    CHECK(error.place == TextSpan{script.find('\0'), 1});
    CHECK(database.error(std::string("SELECT 'a\0b'", 12)).place == TextSpan{9, 1});
    CHECK(database.error(std::string("SELECT 1; \0", 11)).place == TextSpan{10, 1});
    // In a comment between statements it is no part of anything.
    CHECK(database.rows(std::string("-- \0\nSELECT 1", 13)) == "1");
}

TEST_CASE("A script is as long as the rules allow, and not longer") {
    Database database;
    const std::string comment = "--" + std::string(200'000 - 11, 'x') + "\n";
    CHECK(database.rows(comment + "SELECT 1") == "1");
    const SqlError error = database.error(comment + "SELECT 10");
    CHECK(error.kind == SqlErrorKind::too_big);
    CHECK(error.sentence == "This text is longer than 200,000 bytes, which is the most that can be run at once.");
}

TEST_CASE("Rows past the cap are left out, and the result says so") {
    Database database("CREATE TABLE t(a); INSERT INTO t VALUES (1), (2), (3)");
    ScriptOptions options = k_unhurried;
    options.kept_rows = 4;
    const ScriptOutcome outcome = database.run("SELECT a FROM t; SELECT -a FROM t; SELECT 0", options);
    REQUIRE(outcome.error == std::nullopt);
    CHECK(rows_of(outcome.results[0]) == "1; 2; 3");
    CHECK(outcome.results[0].is_complete());
    CHECK(rows_of(outcome.results[1]) == "-1");
    CHECK_FALSE(outcome.results[1].is_complete());
    CHECK(outcome.results[2].row_count() == 0);
    CHECK_FALSE(outcome.results[2].is_complete());
}

TEST_CASE("A statement that writes is carried out whole, however many of its rows are kept") {
    Database database("CREATE TABLE t(a)");
    ScriptOptions options = k_unhurried;
    options.kept_rows = 1;
    const auto outcome = database.run("INSERT INTO t VALUES (1), (2), (3) RETURNING a", options);
    CHECK(rows_of(outcome.results[0]) == "1");
    CHECK_FALSE(outcome.results[0].is_complete());
    CHECK(database.rows("SELECT count(*) FROM t") == "3");
}

TEST_CASE("A result without end is cut at the cap for bytes") {
    Database database;
    ScriptOptions options = k_unhurried;
    options.kept_bytes = 1'000'000;
    const auto outcome = database.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                      "SELECT i, hex(zeroblob(500)) FROM n",
                                      options);
    CHECK(outcome.error == std::nullopt);
    CHECK_FALSE(outcome.results[0].is_complete());
    CHECK(outcome.results[0].row_count() > 900);
    CHECK(outcome.results[0].byte_count() < 1'010'000);
    CHECK(database.error("SELECT hex(zeroblob(600000)); SELECT 1", options).kind == SqlErrorKind::too_big);
}

TEST_CASE("A million rows are kept in tens of megabytes") {
    Database database;
    const auto outcome = database.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000)"
                                      "SELECT i, i / 2.0 AS half, 'row ' || i AS name FROM n");
    REQUIRE(outcome.error == std::nullopt);
    const ResultSet& result = outcome.results[0];
    REQUIRE(result.row_count() == 1'000'000);
    CHECK(result.is_complete());
    CHECK(result.byte_count() < 40'000'000);
    CHECK(result.value(999'999, 0) == ValueView(std::int64_t{1'000'000}));
    CHECK(result.value(777'776, 1) == ValueView(388'888.5));
    CHECK(result.value(123'455, 2) == ValueView(std::string_view("row 123456")));
}
