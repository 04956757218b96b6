#include "engine/search/sure_tables.hpp"

#include "engine/search/scratch_database.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

// For a query that reads `orders`; the parent stands first.
std::optional<std::vector<bool>> spared(const std::string& customers, const std::string& orders,
                                        const std::string& more = "") {
    const auto database = ScratchDatabase::make("CREATE TABLE customers (" + customers + "); CREATE TABLE orders (" +
                                                orders + ");" + more);
    REQUIRE(database);
    const auto definitions = schema::read_definitions(database->connection());
    REQUIRE(definitions);
    return tables_to_spare(*definitions, make_model(*definitions, {"orders"}, {}), {"orders"});
}

constexpr const char* k_order = "id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id)";
using Spared = std::vector<bool>;

} // namespace

TEST_CASE("A parent that no query reads is spared") {
    CHECK(spared("id INTEGER PRIMARY KEY, name TEXT NOT NULL", k_order) == Spared{true, false});
    CHECK(spared("id INTEGER PRIMARY KEY, name TEXT UNIQUE", k_order) == Spared{true, false});
    CHECK(spared("id INTEGER PRIMARY KEY", std::string(k_order) + ", FOREIGN KEY (customer_id) REFERENCES customers") ==
          Spared{true, false});
}

TEST_CASE("A parent is inserted where SQLite could refuse a row") {
    CHECK(spared("id INTEGER PRIMARY KEY, age INTEGER CHECK (age > 9)", k_order) == Spared{false, false});
    CHECK(spared("id INTEGER PRIMARY KEY, a TEXT, b TEXT, UNIQUE (a, b)", k_order) == Spared{false, false});
    CHECK(spared("id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE UNIQUE", k_order) == Spared{false, false});
    CHECK(spared("id INTEGER PRIMARY KEY, age INTEGER) STRICT; CREATE TABLE other (id", k_order) ==
          Spared{false, false});
    CHECK(spared("id INTEGER PRIMARY KEY REFERENCES customers (id)", k_order) == Spared{false, false});
    CHECK(spared("id INTEGER PRIMARY KEY, name TEXT", k_order, "CREATE UNIQUE INDEX i ON customers (lower(name));") ==
          Spared{false, false});
}

TEST_CASE("References are looked after where a generated row could break one") {
    CHECK_FALSE(spared("id INTEGER PRIMARY KEY, code TEXT UNIQUE",
                       "id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers (code)"));
    CHECK_FALSE(spared("id INTEGER PRIMARY KEY, other INTEGER UNIQUE",
                       "id INTEGER REFERENCES customers (id), FOREIGN KEY (id) REFERENCES customers (other)"));
    CHECK_FALSE(spared("id INTEGER PRIMARY KEY", "id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES nobody (id)"));
    CHECK_FALSE(spared("id INTEGER PRIMARY KEY", k_order,
                       "CREATE TRIGGER t AFTER INSERT ON customers BEGIN DELETE FROM orders; END;"));
}

TEST_CASE("What is found while rows are spared is legal in full") {
    const SearchResult result = differ("SELECT count(*) FROM orders WHERE total = 71 HAVING count(*) > 4",
                                       "SELECT count(*) FROM orders WHERE total = 71 HAVING count(*) > 5");
    CHECK(result.outcome == SearchOutcome::different);
    CHECK(result.trials > 64);
    REQUIRE(result.counterexample);
    CHECK(result.counterexample->row_count == 6); // one customer, five orders
}
