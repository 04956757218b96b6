// The data set on which an answer fails, as it is shown.
#include "tests/engine/grade/staff.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

constexpr const char* k_shop = R"(
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), amount);
    CREATE TABLE notes (order_id INTEGER NOT NULL REFERENCES orders (id), text);
    CREATE TABLE gone (id);
    CREATE VIEW spent AS SELECT name, amount FROM customers LEFT JOIN orders ON customer_id = customers.id;
    CREATE TRIGGER keep AFTER DELETE ON orders BEGIN INSERT INTO gone VALUES (old.id); END;
)";

constexpr const char* k_many = R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO customers
        SELECT i, 'customer ' || i FROM n;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO orders
        SELECT i, 1 + i % 29, i FROM n;
    INSERT INTO notes SELECT id, 'x' FROM orders;
)";

// Nobody is without an order where it can be seen.
const std::vector<Fixture> k_fixtures = {
    {{"visible", false}, {k_shop, "INSERT INTO customers VALUES (1, 'a'); INSERT INTO orders VALUES (1, 1, 5);"}},
    {{"hidden-many", true}, {k_shop, k_many}},
};

std::size_t rows_in(const Verdict& verdict) {
    std::size_t count = 0;
    for (const ShownTable& table : verdict.data)
        count += table.content.rows.count;
    return count;
}

} // namespace

TEST_CASE("A large hidden data set is cut down to the rows that matter, and both results are those on them") {
    const Verdict verdict =
        grade_answer(k_fixtures, "SELECT name, amount FROM spent",
                     "SELECT name, amount FROM customers JOIN orders ON customer_id = customers.id", {});
    CHECK(verdict.kind == VerdictKind::rows);
    REQUIRE(verdict.data.size() == 2);
    CHECK(verdict.data[0].name == "orders"); // child first; nothing else is read
    CHECK(verdict.data[1].name == "customers");
    CHECK(rows_in(verdict) == 1);
    CHECK(verdict.text == "On 1 of the 90 rows of another data set, `hidden-many`, no row came back, and 1 row is "
                          "expected.");
    REQUIRE(verdict.expected);
    CHECK(verdict.expected->rows.count == 1);
    CHECK(verdict.expected->rows.rows[0][0] == verdict.data[1].content.rows.rows[0][1]);
    CHECK(verdict.actual->rows.count == 0);
    CHECK(verdict.difference.missing.count == 1);
}

TEST_CASE("Foreign keys hold in what is left") {
    const Verdict verdict =
        grade_answer(k_fixtures,
                     "SELECT customer_id, sum(amount) FROM orders JOIN customers c ON c.id = customer_id "
                     "GROUP BY customer_id",
                     "SELECT customer_id, max(amount) FROM orders JOIN customers c ON c.id = customer_id "
                     "GROUP BY customer_id",
                     {});
    REQUIRE(verdict.data.size() == 2);
    CHECK(verdict.data[0].content.rows.count == 2); // two orders of one customer
    CHECK(verdict.data[1].content.rows.count == 1);
    CHECK(verdict.data[0].content.rows.rows[0][1] == verdict.data[1].content.rows.rows[0][0]);
}

TEST_CASE("The same rows are left each time") {
    const auto grade = [] {
        return grade_answer(k_fixtures, "SELECT id FROM orders WHERE amount > 20",
                            "SELECT id FROM orders WHERE amount > 20 AND amount < 40", {});
    };
    CHECK(grade() == grade());
}

TEST_CASE("A small data set is shown whole, where it is seen too") {
    const Verdict verdict = grade_on_staff("SELECT name FROM staff", "SELECT name FROM staff WHERE id > 1");
    REQUIRE(verdict.data.size() == 1);
    CHECK(verdict.data[0].name == "staff");
    CHECK(verdict.data[0].content.rows.count == 5);
    CHECK(verdict.data[0].content.columns == std::vector<std::string>{"id", "name", "city", "salary"});
    CHECK(grade_on_staff("SELECT 1", "SELECT 2").data.empty());
}

TEST_CASE("A large data set that is seen is not shown again") {
    const std::vector<Fixture> fixtures = {{{"visible", false}, {k_shop, k_many}}};
    const Verdict verdict = grade_answer(fixtures, "SELECT id FROM orders", "SELECT id FROM orders WHERE id > 1", {});
    CHECK(verdict.data.empty());
    CHECK(verdict.text == "1 row is missing.");
    CHECK(verdict.expected->rows.count == 60);
}

TEST_CASE("After the data is cut, an author's sentence is still found on all of it") {
    pack::Pack pack;
    pack.data.push_back({.name = "shop", .schema = k_shop, .seed = "", .variants = {{"hidden-many", k_many}}});
    pack::Exercise& exercise = pack.exercises.emplace_back();
    exercise.data = "shop";
    exercise.solution = "SELECT id FROM orders";
    exercise.wrong = {{"SELECT id FROM orders WHERE id < 60", "the last"},
                      {"SELECT id FROM orders WHERE id > 1", "first"}};
    const Verdict verdict = grade_exercise(pack, exercise, "SELECT id FROM orders WHERE id >= 2");
    CHECK(verdict.says == "first");
    CHECK(rows_in(verdict) < 60);
}
