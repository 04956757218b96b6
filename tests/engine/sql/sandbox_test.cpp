// What a restricted connection refuses, and that it refuses nothing a learner needs.
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include "tests/engine/sql/database.hpp"

using namespace joinery::sql;

namespace {

struct Denial {
    const char* script;
    const char* sentence;
};

constexpr Denial k_denials[] = {
    {"ATTACH 'other.db' AS other", "`ATTACH` is not allowed here: there is this one database and no other."},
    {"ATTACH ':memory:' AS other", "`ATTACH` is not allowed here: there is this one database and no other."},
    {"ATTACH '' AS other", "`ATTACH` is not allowed here: there is this one database and no other."},
    {"DETACH main", "`DETACH` is not allowed here: there is this one database and no other."},
    {"VACUUM", "`VACUUM` is not allowed here: it would need a second database to copy this one into."},
    {"vacuum /* clean */ main", "`VACUUM` is not allowed here: it would need a second database to copy this one into."},
    {"VACUUM INTO 'copy.db'", "`VACUUM` is not allowed here: it would need a second database to copy this one into."},
    {"PRAGMA writable_schema = ON", "`PRAGMA writable_schema` is not allowed here."},
    {"PRAGMA journal_mode = WAL", "`PRAGMA journal_mode` is not allowed here."},
    {"PRAGMA main.journal_mode", "`PRAGMA journal_mode` is not allowed here."},
    {"PRAGMA temp_store = 2", "`PRAGMA temp_store` is not allowed here."},
    {"PRAGMA temp_store_directory = '/tmp'", "`PRAGMA temp_store_directory` is not allowed here."},
    {"PRAGMA hard_heap_limit = 0", "`PRAGMA hard_heap_limit` is not allowed here."},
    {"PRAGMA soft_heap_limit", "`PRAGMA soft_heap_limit` is not allowed here."},
    {"PRAGMA max_page_count = 1", "`PRAGMA max_page_count` is not allowed here."},
    {"PRAGMA cache_size = 1000000", "`PRAGMA cache_size` is not allowed here."},
    {"PRAGMA trusted_schema = ON", "`PRAGMA trusted_schema` is not allowed here."},
    {"PRAGMA ignore_check_constraints = ON", "`PRAGMA ignore_check_constraints` is not allowed here."},
    {"PRAGMA Threads(4)", "`PRAGMA Threads` is not allowed here."},
    {"PRAGMA nonsense", "`PRAGMA nonsense` is not allowed here."},
    {"PRAGMA encoding = 'UTF-16'", "`PRAGMA encoding` can be read here, but not set."},
    {"PRAGMA page_size(512)", "`PRAGMA page_size` can be read here, but not set."},
    {"PRAGMA schema_version = 7", "`PRAGMA schema_version` can be read here, but not set."},
    {"SELECT * FROM pragma_journal_mode", "`PRAGMA journal_mode` is not allowed here."},
    {"SELECT * FROM pragma_cache_size", "`PRAGMA cache_size` is not allowed here."},
    {"CREATE VIRTUAL TABLE v USING csv(filename='/etc/passwd')",
     "Virtual tables of the kind `csv` are not allowed here."},
    {"CREATE VIRTUAL TABLE v USING fts3(x)", "Virtual tables of the kind `fts3` are not allowed here."},
    {"CREATE VIRTUAL TABLE v USING dbstat", "Virtual tables of the kind `dbstat` are not allowed here."},
};

} // namespace

TEST_CASE("What the sandbox refuses it names") {
    Database database("CREATE TABLE t(a); INSERT INTO t VALUES (1)");
    for (const Denial& denial : k_denials) {
        CAPTURE(denial.script);
        const std::string script = std::string("SELECT 1; ") + denial.script + "; DELETE FROM t";
        const ScriptOutcome outcome = database.run(script);
        REQUIRE(outcome.error.has_value());
        CHECK(outcome.error->kind == SqlErrorKind::denied);
        CHECK(outcome.error->sentence == denial.sentence);
        CHECK_FALSE(outcome.error->message.empty());
        CHECK_FALSE(outcome.error->suggestion.empty());
        CHECK(text_at(script, *outcome.error->place) == std::string(denial.script) + ";");
        CHECK(outcome.statements.size() == 1);
        CHECK(database.rows("SELECT a FROM t") == "1");
    }
}

TEST_CASE("A refusal is forgotten with its statement") {
    Database database;
    CHECK(database.error("ATTACH 'a' AS b").kind == SqlErrorKind::denied);
    CHECK(database.error("SELECT oops").kind == SqlErrorKind::unknown_column);
    CHECK(database.error("VACUUM").sentence != database.error("ATTACH 'a' AS b").sentence);
}

TEST_CASE("SQLite's own tables cannot be written to") {
    Database database("CREATE TABLE t(a); CREATE VIRTUAL TABLE f USING fts5(x); INSERT INTO f VALUES ('word')");
    for (const char* script : {"DELETE FROM sqlite_schema", "UPDATE sqlite_master SET sql = 'x'",
                               "INSERT INTO sqlite_schema VALUES ('table', 'u', 'u', 2, 'CREATE TABLE u(a)')",
                               "DELETE FROM f_data", "DROP TABLE sqlite_schema"}) {
        CAPTURE(script);
        CHECK(database.run(script).error.has_value());
    }
    CHECK(database.error("DELETE FROM sqlite_schema").kind == SqlErrorKind::denied);
    CHECK(database.error("DELETE FROM f_data").kind == SqlErrorKind::denied);
    CHECK(database.rows("SELECT x FROM f WHERE f MATCH 'word'; PRAGMA integrity_check") == "'ok'");
}

TEST_CASE("There are no functions that reach outside") {
    Database database;
    for (const char* call : {"load_extension('x')", "readfile('/etc/passwd')", "writefile('x', 'y')", "edit('x')",
                             "fts3_tokenizer('simple')", "zipfile('x', 'y')", "system('ls')"}) {
        CAPTURE(call);
        CHECK(database.error("SELECT " + std::string(call)).kind == SqlErrorKind::unknown_function);
    }
}

TEST_CASE("What a learner needs is allowed") {
    Database database("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT REFERENCES u(b)); CREATE TABLE u(b TEXT UNIQUE);"
                      "CREATE INDEX i ON t(a)");
    for (const char* script : {"PRAGMA table_info(t)",
                               "PRAGMA table_info = t",
                               "PRAGMA main.table_xinfo('t')",
                               "PRAGMA foreign_key_list(t)",
                               "PRAGMA index_list(t)",
                               "PRAGMA index_info(i)",
                               "PRAGMA INDEX_XINFO(i)",
                               "PRAGMA foreign_key_check",
                               "PRAGMA foreign_key_check(t)",
                               "PRAGMA integrity_check",
                               "PRAGMA quick_check(t)",
                               "PRAGMA compile_options",
                               "PRAGMA function_list",
                               "PRAGMA table_list",
                               "PRAGMA foreign_keys",
                               "PRAGMA user_version = 3",
                               "PRAGMA recursive_triggers = ON",
                               "PRAGMA encoding",
                               "SELECT name FROM pragma_table_info('t')",
                               "CREATE TEMP TABLE x(a)",
                               "CREATE VIEW v AS SELECT a FROM t",
                               "CREATE VIRTUAL TABLE f USING FTS5(x)",
                               "CREATE VIRTUAL TABLE fv USING fts5vocab(f, 'row')",
                               "CREATE VIRTUAL TABLE r USING rtree(id, x0, x1)",
                               "INSERT INTO f VALUES ('one two')",
                               "SELECT * FROM f('two')",
                               "ALTER TABLE t RENAME COLUMN a TO c",
                               "ALTER TABLE t ADD COLUMN d",
                               "ALTER TABLE t DROP COLUMN d",
                               "ALTER TABLE t RENAME TO t2",
                               "DROP TABLE f",
                               "ANALYZE",
                               "REINDEX",
                               "EXPLAIN SELECT 1",
                               "EXPLAIN QUERY PLAN SELECT * FROM t2",
                               "SAVEPOINT s; INSERT INTO u VALUES ('x'); ROLLBACK TO s; RELEASE s",
                               "BEGIN IMMEDIATE; COMMIT",
                               "SELECT json_extract('{\"a\": 1}', '$.a'), sqrt(2), datetime('now'), random()",
                               "SELECT name FROM dbstat",
                               "SELECT count(*) FROM sqlite_stmt",
                               "DROP INDEX i",
                               "DROP VIEW v"}) {
        CAPTURE(script);
        const ScriptOutcome outcome = database.run(script);
        INFO((outcome.error ? outcome.error->message : std::string()));
        CHECK(outcome.error == std::nullopt);
    }
}

TEST_CASE("Foreign keys are enforced until a script turns them off") {
    Database database("CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p)");
    CHECK(database.error("INSERT INTO c VALUES (1)").kind == SqlErrorKind::constraint_foreign_key);
    CHECK(database.rows("PRAGMA foreign_keys = OFF; INSERT INTO c VALUES (1); SELECT p FROM c") == "1");
    CHECK(database.rows("PRAGMA foreign_key_check") == "'c' 1 'p' 0");
}

TEST_CASE("Deferred keys are checked at the end of the transaction") {
    Database database("CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p)");
    CHECK(database.rows("BEGIN; PRAGMA defer_foreign_keys = ON; INSERT INTO c VALUES (1); INSERT INTO p VALUES (1);"
                        "COMMIT; SELECT p FROM c") == "1");
}

TEST_CASE("A name in double quotes is never a string") {
    Database database;
    CHECK(database.error("SELECT \"hello\"").kind == SqlErrorKind::unknown_column);
}

TEST_CASE("Each limit lets its own size pass, and no more") {
    Database database;
    const auto list = [](std::size_t count, const std::string& item, const std::string& separator) {
        std::string text = item;
        for (std::size_t i = 1; i < count; ++i)
            text += separator + item;
        return text;
    };
    const auto check = [&](const std::string& most, const std::string& more, const std::string& message) {
        CAPTURE(more.substr(0, 100));
        CHECK(database.run(most).error == std::nullopt);
        CHECK(database.error(more).message == message);
    };
    check("SELECT " + list(200, "1", ","), "SELECT " + list(201, "1", ","), "too many columns in result set");
    check("SELECT " + list(200, "1", "+"), "SELECT " + list(201, "1", "+"),
          "Expression tree is too large (maximum depth 200)");
    check(list(100, "SELECT 1", " UNION ALL "), list(101, "SELECT 1", " UNION ALL "),
          "too many terms in compound SELECT");
    check("SELECT coalesce(" + list(32, "1", ",") + ")", "SELECT coalesce(" + list(33, "1", ",") + ")",
          "too many arguments on function coalesce");
    check("SELECT 'a' LIKE '" + std::string(200, 'a') + "'", "SELECT 'a' LIKE '" + std::string(201, 'a') + "'",
          "LIKE or GLOB pattern too complex");
    check("SELECT ?100", "SELECT ?101", "variable number must be between ?1 and ?100");
}

TEST_CASE("A connection that is not restricted refuses nothing of this") {
    auto connection = Connection::open_in_memory();
    REQUIRE(connection.has_value());
    CHECK(run_script(*connection, "PRAGMA cache_size = 100; VACUUM; ATTACH ':memory:' AS other", {}).error ==
          std::nullopt);
}

TEST_CASE("All connections together stay under the heap cap") {
    const char* const large = "CREATE TABLE t(a); INSERT INTO t VALUES (zeroblob(5000000)), (zeroblob(5000000))";
    Database one(large);
    Database two(large);
    Database three("CREATE TABLE t(a)");
    const std::string greedy = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                               "INSERT INTO t SELECT zeroblob(1000000) FROM n";
    sqlite3_memory_highwater(1); // from here on
    CHECK(three.error(greedy).kind == SqlErrorKind::out_of_memory);
    CHECK(sqlite3_memory_highwater(0) <= k_heap_bytes);
    CHECK(three.rows("SELECT count(*) FROM t") == "0");
    CHECK(one.rows("SELECT count(*) FROM t") == "2");
}
