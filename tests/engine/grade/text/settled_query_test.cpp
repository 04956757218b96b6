// What is settled by the rows alone, and what may hang on their order.
#include "engine/grade/text/settled_query.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "engine/sql/run_script.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

constexpr const char* k_schema = R"(
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, city TEXT);
    CREATE TABLE Orders (id INTEGER PRIMARY KEY, customer_id INTEGER, day TEXT, amount REAL);
    CREATE TABLE codes (code TEXT PRIMARY KEY, word TEXT);
    CREATE TABLE strict_codes (code TEXT NOT NULL PRIMARY KEY, word TEXT);
    CREATE VIEW spent AS SELECT name, amount FROM customers, orders LIMIT 3;
)";

sql::Connection database(const std::string& schema) {
    auto connection = sql::Connection::open_in_memory();
    REQUIRE(connection);
    REQUIRE_FALSE(sql::run_script(*connection, schema, {}).error);
    return *std::move(connection);
}

bool is_settled(const std::string& query) {
    sql::Connection connection = database(k_schema);
    const sql::ScriptOutcome outcome = sql::run_script(connection, query, {});
    INFO(query);
    if (outcome.error)
        FAIL(outcome.error->message);
    return grade::is_settled(query, read_known_tables(connection));
}

} // namespace

TEST_CASE("Tables are known by their columns, and by a key that is never NULL") {
    const KnownTables tables = read_known_tables(database(k_schema));
    REQUIRE(tables.tables.size() == 4); // not the view
    REQUIRE(tables.find("orders") != nullptr);
    CHECK(tables.find("orders")->key == "id");
    CHECK(tables.find("orders")->has("day"));
    CHECK(tables.find("codes")->key.empty());
    CHECK(tables.find("strict_codes")->key == "code");
    CHECK(read_known_tables(database("CREATE TABLE t (a COLLATE NOCASE);")).tables.empty());
}

TEST_CASE("Rows that are only chosen, joined and counted are settled") {
    const std::string query = GENERATE(
        as<std::string>(), "SELECT * FROM customers",
        "SELECT name, upper(city) FROM customers WHERE id > 2 ORDER BY 1;",
        "SELECT c.name, count(o.id), total(o.amount) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id "
        "GROUP BY c.id HAVING count(*) > 1 ORDER BY 3",
        "SELECT city, max(name) FROM customers GROUP BY city", "SELECT city AS c, count(*) FROM customers GROUP BY c",
        "SELECT upper(city) || '!', count(*) FROM customers GROUP BY upper(city)",
        "SELECT substr(day, 1, 4), sum(amount) FROM orders GROUP BY 1", "SELECT DISTINCT city FROM customers",
        "SELECT name FROM customers UNION SELECT day FROM orders EXCEPT SELECT 'x'",
        "SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE amount > "
        "(SELECT avg(amount) FROM orders))",
        "WITH big AS (SELECT * FROM orders WHERE amount > 3) SELECT customer_id, count(*) FROM big GROUP BY "
        "customer_id",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n",
        "SELECT id, rank() OVER (PARTITION BY customer_id ORDER BY amount) FROM orders",
        "SELECT word, count(*) FROM strict_codes GROUP BY code", "SELECT date(day, '+1 day') FROM orders");
    CHECK(is_settled(query));
}

TEST_CASE("What may come out otherwise in another order is not settled") {
    const std::string query = GENERATE(
        as<std::string>(), "SELECT name FROM customers LIMIT 1", "SELECT name FROM (SELECT * FROM customers LIMIT 1)",
        "SELECT city, name FROM customers GROUP BY city", "SELECT name, max(id) FROM customers",
        "SELECT * FROM customers GROUP BY city", "SELECT count(*) FROM customers GROUP BY city HAVING name > 'B'",
        "SELECT word, count(*) FROM codes GROUP BY code",
        "SELECT c.name, o.day FROM customers c, orders o GROUP BY c.id",
        "SELECT upper(city) AS name, count(*) FROM customers GROUP BY name", "SELECT (SELECT name FROM customers)",
        "SELECT (SELECT name FROM customers WHERE id = o.id) FROM orders o", "SELECT group_concat(name) FROM customers",
        "SELECT id, row_number() OVER (ORDER BY amount) FROM orders",
        "SELECT sum(amount) OVER (ORDER BY day ROWS UNBOUNDED PRECEDING) FROM orders",
        "SELECT sum(amount) OVER w FROM orders WINDOW w AS (ORDER BY day ROWS 1 PRECEDING)",
        "SELECT rowid FROM customers", "SELECT random()", "SELECT date('now')", "SELECT date()", "SELECT current_date",
        "SELECT DISTINCT name COLLATE NOCASE FROM customers", "SELECT name FROM customers ORDER BY name COLLATE NOCASE",
        "SELECT * FROM spent", "SELECT name FROM sqlite_schema", "SELECT value FROM json_each('[1]')",
        "SELECT (SELECT count(c.id) FROM orders), name FROM customers c", "EXPLAIN SELECT 1", "SELECT 1; SELECT 2",
        "DELETE FROM orders");
    CHECK_FALSE(is_settled(query));
}
