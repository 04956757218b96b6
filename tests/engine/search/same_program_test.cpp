#include "engine/search/same_program.hpp"

#include <string_view>

#include "engine/search/scratch_database.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

bool are_same(std::string_view reference, std::string_view answer) {
    const auto database = ScratchDatabase::make(k_shop);
    REQUIRE(database);
    return have_same_program(database->connection(), reference, answer);
}

} // namespace

TEST_CASE("Names, case and spaces make no other program") {
    CHECK(are_same("SELECT o.total FROM orders AS o WHERE o.total > 5",
                   "select x.TOTAL as sum\nfrom Orders x where (x.total > 5);"));
    CHECK(are_same("SELECT city, count(*) FROM customers GROUP BY city ORDER BY count(*) DESC",
                   "SELECT c.city, COUNT(*) AS n FROM customers c GROUP BY c.city ORDER BY n DESC"));
}

TEST_CASE("What may differ is no proven sameness") {
    CHECK_FALSE(are_same("SELECT total FROM orders", "SELECT total FROM orders ORDER BY total"));
    CHECK_FALSE(are_same("SELECT 1 FROM orders WHERE total > 5", "SELECT 1 FROM orders WHERE total > 6"));
    CHECK_FALSE(
        are_same("SELECT name FROM customers WHERE city = 'Oslo'", "SELECT name FROM customers WHERE city = 'oslo'"));
    CHECK_FALSE(are_same("SELECT name FROM customers WHERE city = 'a'",
                         "SELECT name FROM customers WHERE city = 'a' COLLATE NOCASE"));
    CHECK_FALSE(are_same("SELECT max(total) FROM orders", "SELECT min(total) FROM orders"));
    CHECK_FALSE(are_same("SELECT nothing FROM orders", "SELECT nothing FROM orders"));
    CHECK_FALSE(are_same("", ""));
}

TEST_CASE("Constants that EXPLAIN shows in part are not taken for the same") {
    CHECK_FALSE(are_same("SELECT x'00', total FROM orders", "SELECT x'0001', total FROM orders"));
    CHECK_FALSE(are_same("SELECT total FROM orders WHERE total > 0.1",
                         "SELECT total FROM orders WHERE total > 0.10000000000000001"));
}

TEST_CASE("A search is over as soon as both are known to be the same") {
    const SearchTask task{.schema = std::string(k_shop),
                          .reference = "SELECT name FROM customers WHERE city = 'Oslo'",
                          .answer = "SELECT c.name FROM customers AS c WHERE c.city = 'Oslo'"};
    const SearchResult result = find_counterexample(task, {});
    CHECK(result.outcome == SearchOutcome::none);
    CHECK(result.reason == "SQLite carries out both by the same instructions, so they never differ.");
    CHECK(result.trials < 100);
}
