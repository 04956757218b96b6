// What cases/definition.jsonl cannot say of definitions: lists, notes, and extremes.
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "engine/grade/definition/judge_definition.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"

namespace joinery::grade {

namespace {

sql::Connection database(std::initializer_list<std::string_view> scripts) {
    sql::Connection connection = *sql::Connection::open_in_memory();
    sql::restrict_connection(connection);
    for (const std::string_view script : scripts) {
        INFO(script);
        const auto outcome = sql::run_script(connection, script, {.budget = {2'000'000'000, 1e12}});
        INFO((outcome.error ? outcome.error->message : ""));
        REQUIRE(!outcome.error);
    }
    return connection;
}

std::optional<Verdict> judge(std::string_view reference, std::string_view answer,
                             const std::vector<std::string>& probes = {}, std::string_view schema = "") {
    sql::Connection expected = database({schema, reference});
    sql::Connection actual = database({schema, answer});
    return judge_definition(expected, actual, probes);
}

} // namespace

TEST_CASE("All differences of a definition are listed, the most important one first", "[definition]") {
    const auto verdict = judge("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born TEXT DEFAULT '2000');",
                               "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, born INTEGER DEFAULT '1999');");
    REQUIRE(verdict);
    CHECK(!verdict->right);
    CHECK(verdict->text == "`born` is of type `INTEGER` here, and should be `TEXT`.");
    REQUIRE(verdict->definitions.size() == 3);
    CHECK(verdict->definitions[0] == DefinitionDifference{"column `born` of `t`", "`TEXT`", "`INTEGER`"});
    CHECK(verdict->definitions[1] == DefinitionDifference{"column `born` of `t`", "DEFAULT '2000'", "DEFAULT 1999"});
    CHECK(verdict->definitions[2].object == "column `name` of `t`");
}

TEST_CASE("No more than twenty differences of a definition are listed", "[definition]") {
    std::string reference;
    for (int i = 0; i < 60; ++i)
        reference += "CREATE TABLE table_" + std::to_string(i) + " (id INTEGER PRIMARY KEY, a TEXT CHECK (a <> ''));";
    const auto verdict = judge(reference, "");
    REQUIRE(verdict);
    CHECK(verdict->definitions.size() == 20);
    CHECK(verdict->text == "there is no table `table_0`.");
}

TEST_CASE("What does no harm in a definition is a note", "[definition]") {
    const sql::Connection expected = database({"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (id + 1))"});
    const sql::Connection actual =
        database({"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER AS (id + 1) STORED) STRICT"});
    CHECK(notes_on_definition(expected, actual) ==
          std::vector<std::string>{
              "`a` is STORED here, and VIRTUAL in the solution. Its values are the same.",
              "`t` is `STRICT` here. The task does not ask for it, and it does no harm.",
              "`t` is `AUTOINCREMENT` here. The task does not ask for it, and it does no harm.",
          });
}

TEST_CASE("Judging a definition leaves both databases as they were", "[definition]") {
    const std::string schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (1, 'x');";
    sql::Connection expected = database({schema, "CREATE INDEX i ON t(a)"});
    sql::Connection actual = database({schema, "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END"});
    CHECK(judge_definition(expected, actual, {"DELETE FROM t", "BEGIN; INSERT INTO t VALUES (2, 'y')"}));
    for (sql::Connection* connection : {&expected, &actual}) {
        const auto outcome = sql::run_script(*connection, "SELECT * FROM t; BEGIN; ROLLBACK", {});
        CHECK(!outcome.error);
        CHECK(outcome.results.front().row_count() == 1);
    }
}

TEST_CASE("Foreign keys that an answer turned off say nothing of what it defined", "[definition]") {
    const std::string tables =
        "CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a, c TEXT CHECK (c <> ''));";
    CHECK(!judge(tables, "PRAGMA foreign_keys = OFF;" + tables + "CREATE TEMP VIEW v AS SELECT 1;"));
    const std::string otherwise = "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                                  "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a,"
                                  " c TEXT CHECK (length(c) > 0));";
    CHECK(!judge(tables, "PRAGMA foreign_keys = OFF;" + otherwise));
}

TEST_CASE("Two scripts define the same where no difference is found, whatever it is found by", "[definition]") {
    struct Pair {
        std::string reference;
        std::string answer;
        std::vector<std::string> probes;
        bool is_same;
    };
    const std::string t = "CREATE TABLE t (a INTEGER);";
    const std::string empties = "CREATE TRIGGER g AFTER INSERT ON t WHEN new.a = 123456 BEGIN DELETE FROM t; END;";
    const auto pair = GENERATE_COPY(values<Pair>({
        {"CREATE TABLE t (a INTEGER);", "CREATE TABLE t (\"a\" INTEGER);", {}, true},
        {"CREATE TABLE t (a INTEGER CHECK (a > 0));", "CREATE TABLE t (a INTEGER CHECK (0 < a));", {}, true},
        {"CREATE TABLE t (a INTEGER CHECK (a > 0));", "CREATE TABLE t (a INTEGER CHECK (a >= 0));", {}, false},
        {"CREATE TABLE t (a INTEGER);", "CREATE TABLE t (a INTEGER, b INTEGER);", {}, false},
        {"CREATE TABLE t (a INTEGER DEFAULT 1);", "CREATE TABLE t (a INTEGER DEFAULT 2);", {}, false},
        {t + "CREATE VIEW v AS SELECT a FROM t;", t + "CREATE VIEW v AS SELECT a + 1 AS a FROM t;", {}, false},
        {t + "CREATE VIEW v AS SELECT a FROM t;", t + "CREATE VIEW v AS SELECT 1 AS a;", {}, false},
        {t + "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;",
         t + empties,
         {"INSERT INTO t VALUES (123456)"},
         false},
    }));
    INFO(pair.answer);
    sql::Connection expected = database({pair.reference});
    sql::Connection actual = database({pair.answer});
    CHECK(define_the_same(expected, actual, pair.probes) == pair.is_same);
    CHECK(!judge_definition(expected, actual, pair.probes) == pair.is_same);
}

TEST_CASE("A table of 200 columns is judged", "[definition]") {
    std::string columns;
    for (int i = 0; i < 199; ++i) {
        const std::string name = "c" + std::to_string(i);
        const bool has_check = i % 10 == 7; // each costs some thirty statements of 200 columns
        columns += ", " + name + " INTEGER" + (has_check ? " CHECK (" + name + " > " + std::to_string(i) + ")" : "");
    }
    const std::string reference = "CREATE TABLE t (id INTEGER PRIMARY KEY" + columns + ");";
    std::string answer = reference;
    answer.replace(answer.find("c7 > 7"), 6, "7 < c7");
    CHECK(!judge(reference, answer));
    answer.replace(answer.find("7 < c7"), 6, "7 <=c7");
    const auto verdict = judge(reference, answer);
    REQUIRE(verdict);
    CHECK(verdict->text == "`c7` 7 is accepted here, and should be refused.");
}

TEST_CASE("Sixty tables that differ in their last are judged", "[definition]") {
    std::string reference;
    std::string answer;
    for (int i = 0; i < 60; ++i) {
        const std::string begin = "CREATE TABLE t" + std::to_string(i) + " (id INTEGER PRIMARY KEY, a INTEGER CHECK (";
        reference += begin + "a > 0));";
        answer += begin + (i == 59 ? "a >= 0));" : "0 < a));");
    }
    const auto verdict = judge(reference, answer);
    REQUIRE(verdict);
    CHECK(verdict->text == "`a` 0 is accepted here, and should be refused.");
    CHECK(verdict->definitions.size() == 1);
}

TEST_CASE("A trigger that never ends is ended", "[definition]") {
    const std::string table = "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER); CREATE TABLE log (n INTEGER);";
    const auto verdict = judge(table + "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1); END",
                               table + "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log WITH RECURSIVE n(i) AS"
                                       " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n; END");
    REQUIRE(verdict);
    CHECK(verdict->text == "inserting a row into `t` takes too long here, and should not.");
}

TEST_CASE("Judging a definition twice gives the same verdict", "[definition]") {
    const std::string reference =
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (length(a) > 2), b REAL UNIQUE);";
    const std::string answer = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (length(a) > 3), b REAL);";
    CHECK(judge(reference, answer) == judge(reference, answer));
}

TEST_CASE("Rows that the assumptions rule out tell nothing of a definition", "[definition]") {
    const std::string schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL);";
    const auto is_equal = [&](std::string_view reference, std::string_view answer,
                              const std::vector<std::string>& assumptions) {
        sql::Connection expected = database({schema, reference});
        sql::Connection actual = database({schema, answer});
        const auto verdict = judge_definition(expected, actual, {}, assumptions);
        CHECK(define_the_same(expected, actual, {}, assumptions) == !verdict);
        return !verdict;
    };
    const auto is_equal_view = [&](const std::vector<std::string>& assumptions) {
        return is_equal("CREATE VIEW v AS SELECT id FROM t WHERE a > 0",
                        "CREATE VIEW v AS SELECT id FROM t WHERE a <> 0", assumptions);
    };
    CHECK_FALSE(is_equal_view({}));
    CHECK(is_equal_view({"SELECT 1 FROM t WHERE a < 0"}));
    CHECK_FALSE(is_equal_view({"SELECT 1 FROM t WHERE a < -1000000"}));
    CHECK_FALSE(is_equal_view({"SELECT nothing_of FROM no_table"}));
    CHECK_FALSE(is_equal_view({"SELECT 1 FROM t"})); // every row is ruled out: then none is
    // What one of them refuses.
    CHECK(is_equal("CREATE TRIGGER g BEFORE INSERT ON t WHEN new.a < 0 BEGIN SELECT raise(ABORT, 'no'); END",
                   "CREATE TRIGGER g BEFORE INSERT ON t WHEN new.a < -5 BEGIN SELECT raise(ABORT, 'no'); END",
                   {"SELECT 1 FROM t WHERE a < 0"}));
}

} // namespace joinery::grade
