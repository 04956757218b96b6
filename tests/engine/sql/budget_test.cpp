// What ends a script that would not end: steps, time, memory.
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include "engine/sql/connection_state.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery::sql;

namespace {

constexpr Budget k_patient{.steps = 1'000'000, .milliseconds = 1e9};
constexpr Budget k_hasty{.steps = 1'000'000'000'000, .milliseconds = 30};

const std::string k_endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";

} // namespace

TEST_CASE("An endless recursion is ended by steps, the same everywhere") {
    Database database;
    const std::string script = "SELECT 1; " + k_endless + "SELECT count(*) FROM n";
    const ScriptOutcome outcome = database.run(script, {.budget = k_patient});
    REQUIRE(outcome.error.has_value());
    CHECK(outcome.error->kind == SqlErrorKind::out_of_steps);
    CHECK(outcome.error->message == "interrupted");
    CHECK(outcome.error->sentence == "This took more than 1,000,000 steps, so it was stopped.");
    CHECK(text_at(script, *outcome.error->place) == script.substr(10));
    CHECK(outcome.statements.size() == 1);
    CHECK(outcome.steps >= 1'000'000);
    CHECK(outcome.steps < 1'002'000);
    CHECK(database.run(script, {.budget = k_patient}).steps == outcome.steps);
}

TEST_CASE("An endless recursion is ended by time") {
    Database database;
    const SqlError error = database.error(k_endless + "SELECT count(*) FROM n", {.budget = k_hasty});
    CHECK(error.kind == SqlErrorKind::out_of_time);
    CHECK(error.sentence == "This took longer than 30 milliseconds, so it was stopped.");
}

TEST_CASE("Every way to run on is ended, and the connection goes on") {
    Database database("CREATE TABLE t(a); INSERT INTO t SELECT value FROM json_each('[' || substr(replace(hex(zeroblob("
                      "500)), '0', ',1'), 2) || ']');"
                      "CREATE TABLE u(a); CREATE VIRTUAL TABLE f USING fts5(x);");
    for (const std::string& endless :
         {k_endless + "SELECT count(*) FROM n", k_endless + "INSERT INTO u SELECT i FROM n",
          k_endless + "SELECT i FROM n WHERE i < 0", k_endless + "INSERT INTO f SELECT i FROM n",
          k_endless + "SELECT group_concat(i) FROM n", k_endless + "UPDATE t SET a = (SELECT max(i) FROM n)",
          k_endless + "SELECT i FROM n ORDER BY i DESC", k_endless + "SELECT DISTINCT i % 2 FROM n",
          std::string("SELECT count(*) FROM t a, t b, t c, t d"),
          std::string("SELECT sum(a.a * b.a) FROM t a, t b, t c"),
          "CREATE TABLE w AS " + k_endless + "SELECT i FROM n"}) {
        CAPTURE(endless);
        const ScriptOutcome outcome = database.run(endless, {.budget = k_patient});
        REQUIRE(outcome.error.has_value());
        CHECK(outcome.error->kind == SqlErrorKind::out_of_steps);
        CHECK(database.rows("SELECT count(*), sum(a) FROM t") == "1000 1000");
        CHECK(database.rows("SELECT count(*) FROM u") == "0");
    }
}

TEST_CASE("Steps are counted over the whole script") {
    Database database;
    std::string script;
    for (int i = 0; i < 2'000; ++i)
        script += "SELECT 1;";
    const ScriptOutcome all = database.run(script, {.budget = k_patient});
    CHECK(all.error == std::nullopt);
    CHECK(all.steps == 2'000 * database.run("SELECT 1").steps);
    const ScriptOutcome some = database.run(script, {.budget = {.steps = all.steps / 2, .milliseconds = 1e9}});
    REQUIRE(some.error.has_value());
    CHECK(some.error->kind == SqlErrorKind::out_of_steps);
    CHECK(some.statements.size() == 1'000);
}

TEST_CASE("A budget of nothing runs nothing") {
    Database database("CREATE TABLE t(a)");
    CHECK(database.error("INSERT INTO t VALUES (1)", {.budget = {}}).kind == SqlErrorKind::out_of_steps);
    CHECK(database.error("INSERT INTO t VALUES (1)", {.budget = {.steps = 1'000, .milliseconds = 0}}).kind ==
          SqlErrorKind::out_of_time);
    CHECK(database.rows("SELECT count(*) FROM t") == "0");
}

TEST_CASE("A writing statement that is ended leaves no row, and says what became of the transaction") {
    Database database("CREATE TABLE t(a)");
    SECTION("Alone") {
        const auto outcome = database.run(k_endless + "INSERT INTO t SELECT i FROM n", {.budget = k_patient});
        CHECK_FALSE(outcome.lost_transaction);
        CHECK(database.rows("SELECT count(*) FROM t") == "0");
    }
    SECTION("In a transaction SQLite undoes all of it") {
        const auto outcome = database.run(
            "BEGIN; INSERT INTO t VALUES (1); " + k_endless + "INSERT INTO t SELECT i FROM n", {.budget = k_patient});
        CHECK(outcome.lost_transaction);
        CHECK_FALSE(is_in_transaction(database.connection()));
        CHECK(database.rows("SELECT count(*) FROM t") == "0");
    }
    SECTION("A reading one in a transaction loses nothing") {
        const auto outcome = database.run("BEGIN; INSERT INTO t VALUES (1); " + k_endless + "SELECT max(i) FROM n",
                                          {.budget = k_patient});
        CHECK_FALSE(outcome.lost_transaction);
        CHECK(database.rows("COMMIT; SELECT a FROM t") == "1");
    }
}

TEST_CASE("Want of memory is an error, and the connection goes on") {
    Database database("CREATE TABLE t(a); INSERT INTO t VALUES (1)");
    for (const std::string& greedy : {k_endless + "INSERT INTO t SELECT zeroblob(1000000) FROM n",
                                      k_endless + "SELECT count(DISTINCT randomblob(100000)) FROM n",
                                      k_endless + "SELECT randomblob(100000) AS b FROM n ORDER BY b"}) {
        CAPTURE(greedy.substr(0, 200));
        const SqlError error = database.error(greedy, {.budget = {.steps = 20'000'000, .milliseconds = 1e9}});
        CHECK(error.kind == SqlErrorKind::out_of_memory);
        CHECK(database.rows("SELECT a FROM t") == "1");
    }
}

TEST_CASE("A value that grew past all memory is an error once the statement ends") {
    Database database;
    const std::string many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) ";
    CHECK(database.error(many + "SELECT group_concat(hex(zeroblob(50000))) FROM n").kind == SqlErrorKind::too_big);
    CHECK(database.error(many + "SELECT json_group_array(hex(zeroblob(50000))) FROM n").kind ==
          SqlErrorKind::out_of_memory);
    CHECK(database.rows("SELECT 1") == "1");
}

TEST_CASE("The heap cap holds for temporary files too") {
    Database database;
    const SqlError error = database.error(
        "CREATE TEMP TABLE s AS " + k_endless + "SELECT randomblob(10000) AS b FROM n", {.budget = k_patient});
    CHECK(error.kind == SqlErrorKind::out_of_memory);
    CHECK(database.rows("SELECT 1") == "1");
}

TEST_CASE("Wherever memory runs out, a script ends cleanly and the next one works") {
    const std::string script = "CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT); CREATE VIRTUAL TABLE f USING fts5(x);"
                               "INSERT INTO u SELECT value, 'row ' || value FROM json_each('[1,2,3,4,5,6,7,8,9]');"
                               "INSERT INTO f SELECT b FROM u; SELECT x FROM f('row') ORDER BY rank, rowid;"
                               "SELECT b, sum(a) OVER (ORDER BY b DESC) FROM u GROUP BY b; ALTER TABLE u ADD COLUMN c";
    bool has_failed = false;
    bool has_worked = false;
    for (sqlite3_int64 room = 0; !has_worked; room += 1'500) {
        CAPTURE(room);
        Database database("CREATE TABLE t(a); INSERT INTO t VALUES (1)");
        sqlite3_hard_heap_limit64(sqlite3_memory_used() + room + 1);
        const ScriptOutcome outcome = database.run(script);
        sqlite3_hard_heap_limit64(k_heap_bytes);
        if (outcome.error) {
            REQUIRE(outcome.error->kind == SqlErrorKind::out_of_memory);
            has_failed = true;
        } else {
            has_worked = true;
            CHECK(rows_of(outcome.results[0]).substr(0, 17) == "'row 1'; 'row 2';");
        }
        REQUIRE(database.rows("SELECT a FROM t") == "1");
        REQUIRE(database.rows("PRAGMA integrity_check") == "'ok'");
        REQUIRE(room < 3'000'000);
    }
    CHECK(has_failed);
}

TEST_CASE("Without memory for a connection there is an error and none") {
    const Database first; // sets the cap
    sqlite3_hard_heap_limit64(sqlite3_memory_used() + 100);
    const auto connection = Connection::open_in_memory();
    sqlite3_hard_heap_limit64(k_heap_bytes);
    REQUIRE_FALSE(connection.has_value());
    CHECK(connection.error().kind == SqlErrorKind::out_of_memory);
}

TEST_CASE("A single call cannot make a value past the limit") {
    Database database;
    for (const char* huge :
         {"SELECT zeroblob(20000001)", "SELECT randomblob(1000000000)", "SELECT printf('%*d', 30000000, 1)",
          "SELECT printf('%.30000000f', 1.5)", "SELECT replace(hex(zeroblob(9000000)), '0', '000')",
          "SELECT hex(zeroblob(15000000))", "SELECT quote(zeroblob(15000000))"}) {
        CAPTURE(huge);
        const SqlErrorKind kind = database.error(huge).kind;
        CHECK((kind == SqlErrorKind::too_big || kind == SqlErrorKind::out_of_memory));
    }
    CHECK(database.rows("SELECT length(zeroblob(20000000))") == "20000000");
}

TEST_CASE("Nesting and recursion past the limits are errors") {
    Database database(
        "CREATE TABLE t(a); CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO t VALUES (new.a + 1); END;");
    const auto nested = [](std::size_t depth) {
        return "SELECT " + std::string(depth, '(') + "1" + std::string(depth, ')');
    };
    CHECK(database.rows(nested(100)) == "1");
    CHECK(database.error(nested(90'000)).kind == SqlErrorKind::too_deep);
    std::string sum = "SELECT 1";
    for (int i = 0; i < 300; ++i)
        sum += " + 1";
    CHECK(database.error(sum).kind == SqlErrorKind::too_deep);
    const SqlError error = database.error("PRAGMA recursive_triggers = ON; INSERT INTO t VALUES (1)");
    CHECK(error.message == "triggers nested too deep");
    CHECK(error.kind == SqlErrorKind::too_deep);
    CHECK(database.rows("SELECT count(*) FROM t") == "0");
}
