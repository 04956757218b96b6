// Scripts that change rows or define something.
#include <array>

#include "engine/grade/grade_answer.hpp"
#include "engine/search/script_kind.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

const std::string k_schema = std::string(k_shop) + "CREATE TABLE log (what TEXT, number INTEGER);"
                                                   "CREATE VIEW placed AS SELECT c.id, name AS who, total AS sum "
                                                   "FROM customers c JOIN orders ON customer_id = c.id;";

struct Pair {
    const char* reference;
    const char* answer;
};

constexpr std::array k_different = {
    Pair{"UPDATE orders SET total = total + 10 WHERE total < 100",
         "UPDATE orders SET total = total + 10 WHERE total <= 100"},
    Pair{"UPDATE orders SET total = total * 2", "UPDATE orders SET total = total + 2"},
    Pair{"UPDATE customers SET city = 'Oslo' WHERE name = 'Ada'", "UPDATE customers SET city = 'Oslo'"},
    Pair{"DELETE FROM orders WHERE placed_on IS NULL", "DELETE FROM orders WHERE placed_on = NULL"},
    Pair{"DELETE FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)", "DELETE FROM customers"},
    Pair{"INSERT INTO log SELECT name, id FROM customers WHERE city = 'Oslo'",
         "INSERT INTO log SELECT city, id FROM customers WHERE city = 'Oslo'"},
    Pair{"INSERT INTO log VALUES ('a', 1), ('b', 2)", "INSERT INTO log VALUES ('a', 1)"},
    Pair{"DELETE FROM log; UPDATE orders SET total = 0", "UPDATE orders SET total = 0"},
    Pair{"BEGIN; UPDATE orders SET total = 1; UPDATE orders SET total = total + 1; COMMIT",
         "UPDATE orders SET total = 1"},
    Pair{"DELETE FROM log WHERE number > 3 RETURNING what", "DELETE FROM log WHERE number > 3 RETURNING number"},
    Pair{"UPDATE orders SET total = 5", "SELECT total FROM orders"},
    Pair{"CREATE VIEW v AS SELECT name FROM customers WHERE city <> 'Oslo' OR city IS NULL",
         "CREATE VIEW v AS SELECT name FROM customers WHERE city <> 'Oslo'"},
    Pair{"CREATE VIEW v AS SELECT customer_id, count(*) AS n FROM orders GROUP BY 1",
         "CREATE VIEW v AS SELECT customer_id, count(placed_on) AS n FROM orders GROUP BY 1"},
    Pair{"BEGIN; DELETE FROM log; ROLLBACK; UPDATE orders SET total = 1",
         "DELETE FROM log; UPDATE orders SET total = 1"},
    Pair{"BEGIN; UPDATE orders SET total = 1; SAVEPOINT s; DELETE FROM log; ROLLBACK TO s; RELEASE s; COMMIT",
         "BEGIN; UPDATE orders SET total = 1; SAVEPOINT s; DELETE FROM log; RELEASE s; COMMIT"},
    Pair{"DELETE FROM log", "BEGIN; DELETE FROM log -- and never committed"},
    Pair{"CREATE TRIGGER big AFTER INSERT ON orders WHEN new.total > 100 BEGIN INSERT INTO log VALUES ('big', new.id); "
         "END",
         "CREATE TRIGGER big AFTER INSERT ON orders WHEN new.total >= 100 BEGIN INSERT INTO log VALUES ('big', "
         "new.id); END"},
    Pair{"CREATE TRIGGER t AFTER UPDATE OF total ON orders BEGIN INSERT INTO log VALUES ('was', old.total); END",
         "CREATE TRIGGER t AFTER UPDATE OF total ON orders BEGIN INSERT INTO log VALUES ('was', new.total); END"},
    Pair{"CREATE TRIGGER t AFTER DELETE ON log BEGIN DELETE FROM orders WHERE id = old.number; END",
         "CREATE TRIGGER t AFTER DELETE ON log BEGIN DELETE FROM orders WHERE id <= old.number; END"},
    Pair{"CREATE TRIGGER t BEFORE INSERT ON log WHEN new.number < 0 BEGIN SELECT RAISE(ABORT, 'no'); END",
         "CREATE TRIGGER t BEFORE INSERT ON log WHEN new.number <= 0 BEGIN SELECT RAISE(ABORT, 'no'); END"},
    Pair{"CREATE TRIGGER t INSTEAD OF INSERT ON placed BEGIN INSERT INTO log VALUES (new.who, new.sum); END",
         "CREATE TRIGGER t INSTEAD OF INSERT ON placed BEGIN INSERT INTO log VALUES (new.who, abs(new.sum)); END"},
    Pair{"CREATE TRIGGER t INSTEAD OF UPDATE OF who ON placed BEGIN UPDATE customers SET name = new.who WHERE id = "
         "old.id; END",
         "CREATE TRIGGER t INSTEAD OF UPDATE OF who ON placed BEGIN UPDATE customers SET name = new.who WHERE id >= "
         "old.id; END"},
    Pair{"CREATE TRIGGER t INSTEAD OF DELETE ON placed BEGIN DELETE FROM orders WHERE customer_id = old.id AND total = "
         "old.sum; END",
         "CREATE TRIGGER t INSTEAD OF DELETE ON placed BEGIN DELETE FROM orders WHERE customer_id = old.id; END"},
    // A view that the script makes itself.
    Pair{"CREATE VIEW named AS SELECT id, name FROM customers; CREATE TRIGGER t INSTEAD OF DELETE ON named BEGIN "
         "INSERT INTO log VALUES (old.name, old.id); END",
         "CREATE VIEW named AS SELECT id, name FROM customers; CREATE TRIGGER t INSTEAD OF DELETE ON named WHEN old.id "
         "> 1 BEGIN INSERT INTO log VALUES (old.name, old.id); END"},
};

constexpr std::array k_equal = {
    Pair{"UPDATE orders SET total = 1 WHERE customer_id IN (SELECT id FROM customers WHERE city = 'Rome')",
         "UPDATE orders SET total = 1 WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = customer_id AND c.city = "
         "'Rome')"},
    Pair{"DELETE FROM orders WHERE total > 99", "DELETE FROM orders WHERE total >= 100"},
    Pair{"INSERT INTO log SELECT name, id FROM customers",
         "INSERT INTO log (number, what) SELECT id, name FROM customers"},
    Pair{"BEGIN; DELETE FROM log; COMMIT", "DELETE FROM log WHERE 1"},
    Pair{"BEGIN; DELETE FROM orders; ROLLBACK; BEGIN; DELETE FROM log; END", "DELETE FROM log"},
    Pair{"DELETE FROM log", "SAVEPOINT s; DELETE FROM orders; ROLLBACK TO s; DELETE FROM log; RELEASE s"},
    Pair{"INSERT INTO customers (name) SELECT what FROM log WHERE what IS NOT NULL",
         "INSERT INTO customers (name) SELECT what FROM log WHERE what IS NOT NULL ORDER BY what DESC"},
    Pair{"CREATE VIEW v AS SELECT name FROM customers WHERE id > 3",
         "CREATE VIEW v AS SELECT name FROM customers WHERE id >= 4"},
    Pair{"CREATE TRIGGER t AFTER DELETE ON log BEGIN DELETE FROM orders WHERE id = old.number; END",
         "CREATE TRIGGER t BEFORE DELETE ON log BEGIN DELETE FROM orders WHERE old.number = id; END"},
    Pair{"CREATE TRIGGER t INSTEAD OF DELETE ON placed BEGIN DELETE FROM orders WHERE customer_id = old.id; END",
         "CREATE TRIGGER t INSTEAD OF DELETE ON placed BEGIN DELETE FROM orders WHERE old.id IN (customer_id); END"},
    Pair{"CREATE TABLE t (a INTEGER, CHECK (a > 3))", "CREATE TABLE t (a INT CHECK (3 < a))"},
};

} // namespace

TEST_CASE("Scripts that leave other rows behind are told apart, with what they leave") {
    for (const Pair& pair : k_different) {
        INFO(pair.answer);
        const SearchResult result = differ(pair.reference, pair.answer, k_schema);
        INFO(result.reason);
        REQUIRE(result.outcome == SearchOutcome::different);
        const Counterexample& found = *result.counterexample;
        CHECK(found.row_count <= 4);
        // What was found holds on a database that nobody but SQLite has filled.
        grade::Rules rules{.mode = kind_of_scripts(pair.reference, pair.answer), .multi = true};
        if (!found.probe.empty())
            rules.probes = {found.probe};
        const std::vector<grade::Fixture> fixtures{{{"found", true}, {k_schema, found.script}}};
        CHECK_FALSE(grade::grade_answer(fixtures, pair.reference, pair.answer, rules).right);
    }
}

TEST_CASE("The table that differs is shown as both leave it") {
    const SearchResult result =
        differ("DELETE FROM log WHERE number = 1", "DELETE FROM log WHERE number <> 1", k_schema);
    REQUIRE(result.counterexample);
    CHECK(result.counterexample->relation == "log");
    REQUIRE(result.counterexample->verdict.expected);
    REQUIRE(result.counterexample->verdict.actual);
    CHECK(result.counterexample->verdict.expected->rows.count != result.counterexample->verdict.actual->rows.count);
}

TEST_CASE("Scripts that leave the same behind are not told apart") {
    for (const Pair& pair : k_equal) {
        INFO(pair.answer);
        const SearchResult result = differ(pair.reference, pair.answer, k_schema);
        INFO((result.counterexample ? result.counterexample->script + result.counterexample->probe : result.reason));
        CHECK(result.outcome == SearchOutcome::none);
    }
}

TEST_CASE("Another definition is told without rows, in words") {
    const SearchResult result = differ("CREATE TABLE t (a INTEGER NOT NULL)", "CREATE TABLE t (a INTEGER)", k_schema);
    CHECK(result.outcome == SearchOutcome::always);
    CHECK(result.reason == "`a` may be NULL here, and should not be.");
}

TEST_CASE("A script that does not run is told, and which of the two") {
    CHECK(differ("DELETE FROM lgo", "DELETE FROM log", k_schema).reason.find("The reference does not run") == 0);
    CHECK(differ("CREATE VIEW v AS SELECT 1", "CREATE VIEW v SELECT 1", k_schema)
              .reason.find("The answer does not run") == 0);
    for (const char* answer : {"DELETE FROM log; ROLLBACK", "DELETE FROM log; COMMIT", "BEGIN; BEGIN; DELETE FROM log"})
        CHECK(differ("DELETE FROM log", answer, k_schema).outcome == SearchOutcome::not_searched);
}

TEST_CASE("Where a row is refused as the reference runs, nothing is asked") {
    // On every database where the first runs to its end, the second does the same.
    CHECK(differ("INSERT INTO customers VALUES (1, 'Ada', NULL)",
                 "INSERT OR IGNORE INTO customers VALUES (1, 'Ada', NULL)", k_schema)
              .outcome == SearchOutcome::none);
    CHECK(differ("INSERT OR IGNORE INTO customers VALUES (1, 'Ada', NULL)",
                 "INSERT INTO customers VALUES (1, 'Ada', NULL)", k_schema)
              .outcome == SearchOutcome::different);
}
