#include "engine/grade/tied_rows.hpp"

#include <catch2/catch_test_macros.hpp>

#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/run/trial.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

using Rows = std::vector<std::size_t>;

Rows tied(std::string_view query) {
    auto shop = build_database({{"shop", false},
                                {"CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, city TEXT);"
                                 "INSERT INTO customers VALUES (1, 'Ada', 'Rome'), (2, 'Bob', 'Oslo'), "
                                 "(3, 'Ada', 'Oslo'), (4, NULL, NULL);"}});
    REQUIRE(shop);
    const Trial trial = run_trial(*shop, query);
    REQUIRE(trial.result);
    return tied_rows(query, *trial.result);
}

} // namespace

TEST_CASE("Rows that differ in what the query sorts by are not tied") {
    CHECK(tied("SELECT name, id FROM customers ORDER BY name, id").empty());
    CHECK(tied("SELECT * FROM customers ORDER BY city, name").empty());
    CHECK(tied("SELECT upper(name) AS u, city FROM customers ORDER BY u, 2 DESC").empty());
    CHECK(tied("SELECT name, id FROM customers ORDER BY id, city").empty()); // id is enough
    CHECK(tied("SELECT name FROM customers WHERE id < 2 ORDER BY city").empty());
}

TEST_CASE("Rows that agree in it may be tied") {
    CHECK(tied("SELECT name, id FROM customers ORDER BY name") == Rows{2});
    CHECK(tied("SELECT city FROM customers ORDER BY 1 DESC") == Rows{2});
    CHECK(tied("SELECT name, id FROM customers ORDER BY name, city") == Rows{2}); // the city is not to be seen
}

TEST_CASE("Where nothing is to be seen of the order, all may be tied") {
    CHECK(tied("SELECT name, city FROM customers ORDER BY id") == Rows{1, 2, 3});
    CHECK(tied("SELECT name, city AS id FROM customers ORDER BY customers.id") == Rows{1, 2, 3});
    CHECK(tied("SELECT name, id FROM customers") == Rows{1, 2, 3});
}
