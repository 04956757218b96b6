// Whatever comes in, an outcome comes back, within the budget.
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

constexpr const char* k_endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

} // namespace

TEST_CASE("A circle of references without NULL takes no row, which is said") {
    const char* schema = "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER NOT NULL REFERENCES b (id));"
                         "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id));";
    const SearchResult result = differ("SELECT id FROM a", "SELECT id + 1 FROM a", schema);
    CHECK(result.outcome == SearchOutcome::none);
    CHECK(result.reason.find("No row was found that ") == 0);
}

TEST_CASE("A row may refer to itself where it must refer to one") {
    const char* schema = "CREATE TABLE p (id INTEGER PRIMARY KEY, boss INTEGER NOT NULL REFERENCES p (id));";
    CHECK(differ("SELECT id FROM p WHERE boss = id", "SELECT id FROM p", schema).outcome == SearchOutcome::different);
}

TEST_CASE("Checks that contradict each other are said, for scripts too") {
    const char* schema = "CREATE TABLE t (a INTEGER NOT NULL CHECK (a > 1), CHECK (a < 1));";
    for (const char* answer : {"SELECT a + 0 FROM t", "DELETE FROM t WHERE a > 5"}) {
        const SearchResult result = differ("SELECT a FROM t", answer, schema);
        CHECK(result.outcome == SearchOutcome::none);
        CHECK(result.reason == "No row was found that `t` takes.");
    }
}

TEST_CASE("A query that never ends ends at the budget, on either side") {
    const auto search = [](const char* reference, const char* answer) {
        return find_counterexample({.schema = std::string(k_shop), .reference = reference, .answer = answer},
                                   {.steps = 300'000});
    };
    CHECK(search(k_endless, "SELECT 1").steps < 3'000'000);
    CHECK(search("SELECT 1", k_endless).steps < 3'000'000);
    CHECK(search("SELECT 1", k_endless).outcome == SearchOutcome::none);
    const std::string endless_insert = "INSERT INTO customers (name) " + std::string(k_endless);
    CHECK(search("DELETE FROM orders", endless_insert.c_str()).steps < 3'000'000);
}

TEST_CASE("A query that errs on some rows differs there, unless the reference errs too") {
    const char* schema = "CREATE TABLE t (a INTEGER, j TEXT);";
    CHECK(differ("SELECT total(a) FROM t", "SELECT total(a) + abs(-9223372036854775808) FROM t", schema).outcome ==
          SearchOutcome::different);
    const SearchResult result =
        differ("SELECT j FROM t", "SELECT coalesce(json_extract(j, '$') || '', j) FROM t", schema);
    CHECK(result.outcome == SearchOutcome::different);
    CHECK(result.counterexample->verdict.error.has_value());
    CHECK(differ("SELECT json_extract(j, '$') FROM t", "SELECT json_extract(j, '$') FROM t", schema).outcome ==
          SearchOutcome::none);
}

TEST_CASE("An empty text on either side is no reason to fail") {
    CHECK(differ("", "SELECT 1").outcome == SearchOutcome::not_searched);
    CHECK(differ("SELECT 1", " -- nothing").outcome == SearchOutcome::not_searched);
    CHECK(differ("SELECT 1", "SELECT 1", "").outcome == SearchOutcome::none);
}

TEST_CASE("Chance and the clock are said in scripts, too") {
    const SearchResult result =
        differ("UPDATE orders SET placed_on = date('now')", "UPDATE orders SET placed_on = NULL");
    CHECK(result.outcome == SearchOutcome::none);
    CHECK(result.reason.find("another value each time") != std::string::npos);
    CHECK(result.trials == 0);
}

TEST_CASE("A view of another view, and a column that is generated, are filled through what they are made of") {
    const char* schema = "CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2));"
                         "CREATE VIEW v AS SELECT a, b FROM t; CREATE VIEW w AS SELECT b FROM v WHERE a IS NOT NULL;";
    CHECK(differ("SELECT b FROM w WHERE b > 4", "SELECT b FROM w WHERE b >= 4", schema).outcome ==
          SearchOutcome::different);
}

TEST_CASE("Columns whose values must have one form are filled, whatever a query does with them") {
    const char* schema = "CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT NOT NULL CHECK (at IS strftime('%H:%M', at)),"
                         " done TEXT NOT NULL CHECK (done IS datetime(done)),"
                         " code TEXT NOT NULL UNIQUE CHECK (code GLOB '[A-Z][^a-z0-9]-[0-9][0-9]'));";
    CHECK(differ("SELECT id FROM t WHERE at < '12:00'", "SELECT id FROM t", schema).outcome ==
          SearchOutcome::different);
    CHECK(differ("SELECT count(*) FROM t WHERE date(done) > '2024-01-15'", "SELECT count(*) FROM t", schema).outcome ==
          SearchOutcome::different);
    CHECK(differ("SELECT count(*) FROM t", "SELECT count(*) + (count(*) > 3) FROM t", schema).outcome ==
          SearchOutcome::different);
}

TEST_CASE("Assumptions that few databases keep by chance are kept") {
    const SearchTask task{.schema = std::string(k_shop),
                          .assumptions = {"SELECT id FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)",
                                          "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM customers WHERE name = 'Zora')",
                                          "SELECT id FROM orders WHERE placed_on IS NULL OR total % 10 <> 0",
                                          "SELECT customer_id FROM orders GROUP BY 1 HAVING sum(total) > 100"},
                          .reference = "SELECT count(*) FROM orders",
                          .answer = "SELECT count(*) + (count(*) > 3) FROM orders"};
    const SearchResult result = find_counterexample(task, {.trials = 4'000, .milliseconds = 60'000});
    REQUIRE(result.outcome == SearchOutcome::different);
    CHECK(result.counterexample->script.find("'Zora'") != std::string::npos);
}
