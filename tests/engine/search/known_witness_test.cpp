#include "engine/search/known_witness.hpp"

#include <string>

#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

SearchTask missing_orders() {
    return {.schema = std::string(k_shop),
            .assumptions = {"SELECT 1 FROM customers WHERE name = ''"},
            .reference = "SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL",
            .answer = "SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer_id = c.id "
                      "WHERE o.placed_on IS NULL"};
}

const std::string k_witness = "INSERT INTO customers VALUES (1, 'Ada', NULL);\n"
                              "INSERT INTO orders VALUES (1, 1, NULL, 0);\n";

} // namespace

TEST_CASE("A witness is INSERTs of literals and nothing else") {
    CHECK(is_witness(k_witness));
    CHECK(is_witness("INSERT INTO t (a, b) VALUES (-1, 2.5), (x'00', 'it''s'), (NULL, (-9223372036854775807 - 1))"));
    CHECK(is_witness(""));
    for (const char* const script :
         {"DELETE FROM customers", "INSERT INTO customers SELECT * FROM orders", "REPLACE INTO t VALUES (1)",
          "INSERT INTO t VALUES ((SELECT 1))", "INSERT INTO t VALUES (randomblob(1000000000))",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) INSERT INTO t VALUES (1)",
          "INSERT INTO t VALUES (1) RETURNING *", "INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING",
          "INSERT INTO t DEFAULT VALUES", "PRAGMA foreign_keys = OFF; INSERT INTO t VALUES (1)",
          "EXPLAIN INSERT INTO t VALUES (1)", "ATTACH 'x' AS y", "INSERT INTO t VALUES (1", "no SQL at all"})
        CHECK_FALSE(is_witness(script));
    CHECK_FALSE(is_witness("INSERT INTO t VALUES ('" + std::string(k_witness_bytes, 'a') + "')"));
}

TEST_CASE("A witness that was found before is tried and judged anew") {
    const auto found = try_witness(missing_orders(), k_witness);
    REQUIRE(found.has_value());
    CHECK(found->verdict.kind == grade::VerdictKind::rows);
    CHECK(found->verdict.difference.extra.count == 1);
    CHECK(found->script == k_witness);
}

TEST_CASE("A witness is passed over where it shows nothing") {
    const SearchTask task = missing_orders();
    CHECK_FALSE(try_witness(task, "INSERT INTO customers VALUES (1, 'Ada', NULL);")); // both say Ada
    CHECK_FALSE(try_witness(task, "INSERT INTO orders VALUES (1, 7, NULL, 0);"));     // there is no customer 7
    CHECK_FALSE(try_witness(task, "INSERT INTO nowhere VALUES (1);"));
    CHECK_FALSE(try_witness(task, k_witness + "DROP TABLE orders;"));
    CHECK_FALSE(try_witness(task, "INSERT INTO customers VALUES (1, '', NULL); INSERT INTO orders VALUES (1, 1, NULL, "
                                  "0);")); // nobody is called ''
    SearchTask arbitrary = task;
    arbitrary.answer = "SELECT name FROM customers LIMIT 1";
    arbitrary.reference = "SELECT name FROM customers WHERE name = 'Ada'";
    CHECK_FALSE(try_witness(arbitrary, "INSERT INTO customers VALUES (1, 'Bo', NULL), (2, 'Ada', NULL);"));
}

TEST_CASE("What rests on a choice is no witness, what differs whatever is chosen is one") {
    SearchTask task = missing_orders();
    task.assumptions.clear();
    task.reference = "SELECT name FROM customers WHERE name > 'B'";
    task.answer = "SELECT name FROM customers LIMIT 1";
    // Cleo is the one that lies first, and Ada may.
    CHECK_FALSE(try_witness(task, "INSERT INTO customers VALUES (1, 'Ada', NULL), (2, 'Cleo', NULL);"));
    // Which of the two is chosen does not matter: the reference returns neither.
    CHECK(try_witness(task, "INSERT INTO customers VALUES (1, 'Ada', NULL), (2, 'Abe', NULL);"));
    CHECK(try_witness(task, "INSERT INTO customers VALUES (3, 'Ada', NULL);"));
}

TEST_CASE("Of a witness those tables are shown that the queries read") {
    const auto tables = tables_of_witness(missing_orders(), k_witness);
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == "customers");
    CHECK(tables[0].content.columns == std::vector<std::string>{"id", "name", "city"});
    CHECK(tables[0].content.rows.count == 1);
    CHECK(tables[1].content.rows.rows.at(0).at(0).text == "1");
    SearchTask one = missing_orders();
    one.reference = one.answer = "SELECT total FROM orders";
    CHECK(tables_of_witness(one, k_witness).size() == 1);
    CHECK(tables_of_witness(one, "INSERT INTO nowhere VALUES (1)").empty());
}
