#include "engine/search/counterexample.hpp"

#include <array>
#include <utility>

#include "engine/grade/judge_once.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

struct Pair {
    const char* reference;
    const char* answer;
};

constexpr std::array k_different = {
    Pair{"SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL",
         "SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.placed_on IS NULL"},
    Pair{"SELECT name FROM customers WHERE city = 'Oslo'", "SELECT name FROM customers WHERE city LIKE 'Oslo'"},
    Pair{"SELECT id FROM orders WHERE total > 100", "SELECT id FROM orders WHERE total >= 100"},
    Pair{"SELECT id FROM orders WHERE total BETWEEN 10 AND 20",
         "SELECT id FROM orders WHERE total > 10 AND total < 20"},
    Pair{"SELECT count(*) FROM customers", "SELECT count(city) FROM customers"},
    Pair{"SELECT name FROM customers WHERE city <> 'Oslo' OR city IS NULL",
         "SELECT name FROM customers WHERE city <> 'Oslo'"},
    Pair{"SELECT DISTINCT city FROM customers", "SELECT city FROM customers"},
    Pair{"SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) > 3",
         "SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) >= 3"},
    Pair{"SELECT customer_id FROM orders GROUP BY customer_id HAVING sum(total) >= 500",
         "SELECT customer_id FROM orders GROUP BY customer_id HAVING max(total) >= 500"},
    Pair{"SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders)",
         "SELECT name FROM customers JOIN orders ON customer_id = customers.id"},
    Pair{"SELECT id FROM orders WHERE strftime('%Y', placed_on) = '2024'",
         "SELECT id FROM orders WHERE placed_on BETWEEN '2024-01-01' AND '2024-12-30'"},
    Pair{"SELECT name FROM customers UNION SELECT city FROM customers",
         "SELECT name FROM customers UNION ALL SELECT city FROM customers"},
    Pair{"SELECT id, rank() OVER (ORDER BY total) FROM orders",
         "SELECT id, row_number() OVER (ORDER BY total, id) FROM orders"},
    Pair{"WITH big AS (SELECT customer_id, count(*) AS n FROM orders GROUP BY 1) SELECT customer_id FROM big WHERE n > "
         "2",
         "SELECT customer_id FROM orders GROUP BY 1 HAVING count(*) > 1"},
};

constexpr std::array k_equal = {
    Pair{"SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL",
         "SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)"},
    Pair{"SELECT id FROM orders WHERE total > 99", "SELECT id FROM orders WHERE total >= 100"},
    Pair{"SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id", "SELECT id FROM orders"},
    Pair{"SELECT DISTINCT id, name FROM customers", "SELECT id, name FROM customers"},
    Pair{"SELECT name FROM customers ORDER BY name", "SELECT name FROM customers ORDER BY name, id"},
    Pair{"SELECT name FROM customers ORDER BY name LIMIT 2",
         "SELECT name FROM customers ORDER BY name, city DESC LIMIT 2"},
    Pair{"SELECT id FROM orders WHERE total >= 0", "SELECT id FROM orders"},
};

} // namespace

TEST_CASE("Queries that a learner confuses are told apart, on a few rows") {
    for (const Pair& pair : k_different) {
        INFO(pair.answer);
        const SearchResult result = differ(pair.reference, pair.answer);
        INFO(result.reason);
        REQUIRE(result.outcome == SearchOutcome::different);
        CHECK(result.counterexample->row_count <= 6);
        // What was found holds on a database that nobody but SQLite has filled.
        const grade::Fixture fixture{{"found", true}, {std::string(k_shop), result.counterexample->script}};
        CHECK_FALSE(grade::judge_once(fixture, pair.reference, pair.answer, {}).right);
    }
}

TEST_CASE("Texts differ in letter case and in spaces where a query looks at them") {
    const std::string_view people = "CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT, b TEXT COLLATE NOCASE);";
    struct Pair {
        const char* reference;
        const char* answer;
    };
    for (const Pair& pair :
         {Pair{"SELECT upper(substr(a, 1, 1)) || lower(substr(a, 2)) FROM p",
               "SELECT upper(substr(a, 1, 1)) || substr(a, 2) FROM p"},
          Pair{"SELECT trim(a) FROM p", "SELECT rtrim(a) FROM p"},
          Pair{"SELECT length(replace(lower(a), 'e', '')) FROM p", "SELECT length(replace(a, 'e', '')) FROM p"},
          Pair{"SELECT count(DISTINCT b) FROM p", "SELECT count(DISTINCT b || '') FROM p"},
          Pair{"SELECT a FROM p GROUP BY a", "SELECT min(a) FROM p GROUP BY a COLLATE NOCASE"}}) {
        INFO(pair.reference);
        CHECK(differ(pair.reference, pair.answer, people).outcome == SearchOutcome::different);
    }
    CHECK(differ("SELECT count(DISTINCT b) FROM p", "SELECT count(DISTINCT lower(b)) FROM p", people).outcome ==
          SearchOutcome::none);
}

TEST_CASE("A group that is there twice is found where a query counts so many") {
    CHECK(
        find_counterexample(
            {.schema = "CREATE TABLE logs (id INTEGER PRIMARY KEY, num INTEGER NOT NULL);",
             .reference = "SELECT DISTINCT num FROM (SELECT num, id - row_number() OVER (PARTITION BY num ORDER BY id)"
                          " AS run FROM logs) GROUP BY num, run HAVING count(*) >= 3",
             .answer = "SELECT num FROM (SELECT num, id - row_number() OVER (PARTITION BY num ORDER BY id)"
                       " AS run FROM logs) GROUP BY num, run HAVING count(*) >= 3"},
            {.trials = 4'000, .milliseconds = 60'000})
            .outcome == SearchOutcome::different);
}

TEST_CASE("Dates share a month, and numbers are rounded up, where a query makes a difference of it") {
    CHECK(differ("SELECT strftime('%Y', placed_on), strftime('%m', placed_on), count(*) FROM orders GROUP BY 1, 2",
                 "SELECT strftime('%Y', placed_on), strftime('%m', placed_on), count(*) FROM orders GROUP BY 2")
              .outcome == SearchOutcome::different);
    CHECK(differ("SELECT round(price, 1) FROM p", "SELECT CAST(price * 10 AS INTEGER) / 10.0 FROM p",
                 "CREATE TABLE p (price REAL);")
              .outcome == SearchOutcome::different);
}

TEST_CASE("A month is tried in two years") {
    CHECK(differ("SELECT id FROM orders WHERE placed_on >= '2024-03-01' AND placed_on < date('2024-03-01', '+1 month')",
                 "SELECT id FROM orders WHERE strftime('%m', placed_on) = '03' AND placed_on < '2024-04-01'")
              .outcome == SearchOutcome::different);
}

TEST_CASE("Texts that are computed with are numbers") {
    const char* schema = "CREATE TABLE dogs (id INTEGER PRIMARY KEY, age TEXT);"
                         "CREATE TABLE visits (dog_id INTEGER REFERENCES dogs (id));";
    CHECK(differ("SELECT avg(age) FROM dogs WHERE id IN (SELECT dog_id FROM visits)",
                 "SELECT avg(age) FROM dogs JOIN visits ON dog_id = id", schema)
              .outcome == SearchOutcome::different);
    CHECK(differ("SELECT id FROM dogs ORDER BY CAST(age AS INTEGER)", "SELECT id FROM dogs ORDER BY age", schema)
              .outcome == SearchOutcome::different);
}

TEST_CASE("A group of more than fifty rows is found where a query counts so many") {
    CHECK(differ("SELECT city FROM customers GROUP BY city HAVING count(*) > 50",
                 "SELECT city FROM customers GROUP BY city HAVING count(DISTINCT name) > 50")
              .outcome == SearchOutcome::different);
}

TEST_CASE("Queries that mean the same are not told apart") {
    for (const Pair& pair : k_equal) {
        INFO(pair.answer);
        const SearchResult result = differ(pair.reference, pair.answer);
        INFO((result.counterexample ? result.counterexample->script : ""));
        CHECK(result.outcome == SearchOutcome::none);
    }
}

TEST_CASE("The same seed finds the same database") {
    const Pair& pair = k_different[6];
    const auto first = differ(pair.reference, pair.answer);
    const auto second = differ(pair.reference, pair.answer);
    CHECK(first.counterexample->script == second.counterexample->script);
    CHECK(first.trials == second.trials);
    CHECK(first.steps == second.steps);
}

TEST_CASE("No database that an assumption forbids is shown") {
    SearchTask task{.schema = std::string(k_shop),
                    .reference = "SELECT DISTINCT name FROM customers",
                    .answer = "SELECT name FROM customers"};
    CHECK(find_counterexample(task, {}).outcome == SearchOutcome::different);
    task.assumptions = {"SELECT name FROM customers GROUP BY name HAVING count(*) > 1"};
    CHECK(find_counterexample(task, {.trials = 1'000}).outcome == SearchOutcome::none);
}

TEST_CASE("Without NULLs, what differs only through them is the same") {
    SearchTask task{.schema = std::string(k_shop),
                    .reference = "SELECT count(*) FROM customers",
                    .answer = "SELECT count(city) FROM customers",
                    .has_nulls = false};
    CHECK(find_counterexample(task, {.trials = 1'000}).outcome == SearchOutcome::none);
}

TEST_CASE("Another number of columns is a difference that needs no database") {
    CHECK(differ("SELECT id, name FROM customers", "SELECT id FROM customers").outcome == SearchOutcome::always);
}

TEST_CASE("A query that gives another result each time is said, not refuted") {
    for (const char* query : {"SELECT random()", "SELECT date('now')", "SELECT CURRENT_TIMESTAMP", "SELECT time()"}) {
        const SearchResult result = differ("SELECT 1", query);
        CHECK(result.outcome == SearchOutcome::none);
        CHECK(result.reason.find("another value each time") != std::string::npos);
        CHECK(result.trials == 0);
    }
}

TEST_CASE("What does not run is told, and which of the two") {
    CHECK(differ("SELECT a FROM", "SELECT 1").reason.find("The reference does not run") == 0);
    CHECK(differ("SELECT 1", "SELECT nmae FROM customers").reason.find("The answer does not run") == 0);
    CHECK(differ("SELECT 1", "SELECT 1", "CREATE TABLE").outcome == SearchOutcome::not_searched);
}

TEST_CASE("A table that takes no row is named") {
    const SearchResult result =
        differ("SELECT a FROM t", "SELECT a + 0 FROM t", "CREATE TABLE t (a INTEGER NOT NULL CHECK (a > 1 AND a < 1))");
    CHECK(result.outcome == SearchOutcome::none);
    CHECK(result.reason == "No row was found that `t` takes.");
}

TEST_CASE("Tables that refer to themselves and to each other are filled") {
    const char* schema = "CREATE TABLE people (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES people (id));"
                         "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id));"
                         "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));";
    CHECK(differ("SELECT p.id FROM people p JOIN people b ON b.id = p.boss", "SELECT id FROM people", schema).outcome ==
          SearchOutcome::different);
    CHECK(differ("SELECT a.id FROM a JOIN b ON b.a_id = a.id", "SELECT id FROM a", schema).outcome ==
          SearchOutcome::different);
}

TEST_CASE("A circle of references is entered where a row needs none of the others") {
    const char* schema = "CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id));"
                         "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id));";
    for (const char* reference :
         {"SELECT a.id FROM a JOIN b ON b.a_id = a.id", "SELECT a.id FROM b JOIN a ON b.a_id = a.id"})
        CHECK(differ(reference, "SELECT id FROM a WHERE 0", schema).outcome == SearchOutcome::different);
}

TEST_CASE("A reference that is only told holds in what is shown, too") {
    const SearchTask task{.schema = "CREATE TABLE emp (id INT NOT NULL, dno INT NOT NULL, pay INT NOT NULL);"
                                    "CREATE TABLE dept (dno INT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (dno));",
                          .soft_references = {{"emp", "dno", "dept", "dno"}},
                          .reference = "SELECT e.id FROM emp e JOIN dept d ON e.dno = d.dno",
                          .answer = "SELECT id FROM emp"};
    CHECK(find_counterexample(task, {.trials = 4'000, .milliseconds = 60'000}).outcome == SearchOutcome::none);
    SearchTask free = task;
    free.soft_references = {{"emp", "dno", "nothing", "dno"}};
    CHECK(find_counterexample(free, {.trials = 4'000, .milliseconds = 60'000}).outcome == SearchOutcome::different);
}

TEST_CASE("Texts of digits have the length that is asked for") {
    CHECK(differ("SELECT count(*) FROM t", "SELECT count(DISTINCT zip) FROM t",
                 "CREATE TABLE t (zip TEXT NOT NULL CHECK (length(zip) = 5 AND zip NOT GLOB '*[^0-9]*'));")
              .outcome == SearchOutcome::different);
}

TEST_CASE("A schema without tables, with sixty, and with 200 columns is searched") {
    CHECK(differ("SELECT 1", "SELECT 2", "").outcome == SearchOutcome::different);
    std::string sixty;
    for (int i = 0; i < 60; ++i)
        sixty += "CREATE TABLE t" + std::to_string(i) + " (a INTEGER);";
    CHECK(differ("SELECT a FROM t7 WHERE a > 5", "SELECT a FROM t7", sixty).outcome == SearchOutcome::different);
    std::string wide = "CREATE TABLE t (c0 INTEGER";
    for (int i = 1; i < 200; ++i)
        wide += ", c" + std::to_string(i) + " INTEGER";
    CHECK(differ("SELECT c199 FROM t WHERE c7 = 3", "SELECT c199 FROM t WHERE c7 <> 3", wide + ")").outcome ==
          SearchOutcome::different);
}

TEST_CASE("A search that meets an endless query ends at its budget") {
    const SearchTask task{.schema = std::string(k_shop),
                          .reference = "SELECT name FROM customers",
                          .answer =
                              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"};
    const SearchResult result = find_counterexample(task, {.steps = 300'000});
    CHECK(result.steps < 3'000'000);
}
