#include "engine/search/coverage.hpp"

#include "engine/search/generate.hpp"
#include "engine/sql/run_script.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

constexpr sql::Budget k_ample{.steps = 1'000'000, .milliseconds = 60'000};

struct Bench {
    ScratchDatabase database = *ScratchDatabase::make(k_shop);
    sql::BudgetWatch watch{database.connection(), k_ample};
    Coverage coverage{database.connection(), watch};

    bool sees_after(std::string_view rows) {
        CHECK_FALSE(sql::run_script(database.connection(), rows, {}).error);
        return coverage.look();
    }
};

} // namespace

TEST_CASE("An outcome of a condition is new once") {
    Bench bench;
    bench.coverage.add("SELECT id FROM orders WHERE total >= 100 AND placed_on = '2024-01-01'");
    CHECK_FALSE(bench.coverage.is_over());
    CHECK_FALSE(bench.sees_after("INSERT INTO customers VALUES (1, 'Ada', NULL)"));
    CHECK(bench.sees_after("INSERT INTO orders VALUES (1, 1, NULL, 99)")); // the first one is false
    CHECK_FALSE(bench.coverage.look());
    // The second one is NULL, which counts only where the first one holds.
    CHECK(bench.sees_after("INSERT INTO orders VALUES (2, 1, NULL, 100)"));
    CHECK(bench.sees_after("INSERT INTO orders VALUES (3, 1, '2024-01-01', 100)"));
    CHECK(bench.sees_after("INSERT INTO orders VALUES (4, 1, '2024-01-02', 100)"));
    CHECK_FALSE(bench.sees_after("INSERT INTO orders VALUES (5, 1, '2024-01-03', 1)"));
    CHECK(bench.watch.steps() > 0);
}

TEST_CASE("What is never there is given up") {
    Bench bench;
    bench.coverage.add("SELECT id FROM orders WHERE total IS NULL"); // it is NOT NULL
    bench.sees_after("INSERT INTO customers VALUES (1, 'Ada', NULL); INSERT INTO orders VALUES (1, 1, NULL, 99)");
    for (int look = 0; look < 1'000 && !bench.coverage.is_over(); ++look)
        CHECK_FALSE(bench.coverage.look());
    CHECK(bench.coverage.is_over());
}

TEST_CASE("Joins, groups and subqueries have conditions, too, and what cannot be asked alone is passed over") {
    Bench bench;
    bench.coverage.add("SELECT 1 FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id "
                       "HAVING count(*) > 1");
    CHECK(bench.sees_after("INSERT INTO customers VALUES (1, 'Ada', NULL), (2, 'Bo', NULL);"
                           "INSERT INTO orders VALUES (1, 1, NULL, 1)"));
    CHECK(bench.sees_after("INSERT INTO orders VALUES (2, 1, NULL, 1)")); // a group of two
    Bench other;
    other.coverage.add("SELECT 1 FROM customers c WHERE c.city IS NULL AND EXISTS "
                       "(SELECT 1 FROM orders o WHERE o.customer_id = c.id)");
    CHECK(other.sees_after("INSERT INTO customers VALUES (1, 'Ada', NULL)"));
    CHECK(other.sees_after("INSERT INTO orders VALUES (1, 1, NULL, 1)")); // EXISTS is true
    Bench none;
    none.coverage.add("SELECT 1");
    none.coverage.add("no SQL at all");
    none.coverage.add("SELECT (SELECT max(total) FROM orders WHERE customer_id = c.id) FROM customers c");
    CHECK(none.coverage.is_over());
}

TEST_CASE("A content that is built on another is legal and has rows of it") {
    Bench bench;
    const auto definitions = schema::read_definitions(bench.database.connection());
    REQUIRE(definitions);
    const Model model = make_model(*definitions, {"customers", "orders"}, {});
    REQUIRE(bench.database.prepare(model));
    Pools pools(model);
    pools.finish();
    const GeneratorRules rules;
    Generator generator(model, pools, rules);
    Chance chance(1);
    const Content base{{{Value(std::int64_t{71}), Value("Zoe"), Value(sql::Null{})}},
                       {{Value(std::int64_t{9}), Value(std::int64_t{71}), Value("x"), Value(std::int64_t{55})}}};
    Draft draft(base.size());
    for (std::size_t table = 0; table < base.size(); ++table) {
        draft[table] = {.width = base[table].front().size(), .row_count = 1};
        for (const Value& value : base[table].front())
            draft[table].cells.push_back(&value);
    }
    std::size_t kept = 0;
    for (int trial = 0; trial < 100; ++trial) {
        bench.database.begin();
        const Content content = content_of(generator.fill_on(draft, bench.database, chance));
        bench.database.undo();
        kept += !content[1].empty() && content[1].front() == base[1].front() ? 1 : 0;
        bench.database.begin();
        CHECK(bench.database.insert_all(content));
        bench.database.undo();
    }
    CHECK(kept > 50);
}
