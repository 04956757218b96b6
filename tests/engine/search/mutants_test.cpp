#include "engine/search/mutants.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/search/mutation_test.hpp"
#include "engine/search/repair.hpp"
#include "engine/search/scratch_database.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

std::vector<std::string> mutants(std::string_view sql) {
    const auto statement = parse::parse_statement(sql);
    REQUIRE(statement);
    std::vector<std::string> texts;
    for (const Mutant& mutant : mutants_of(*statement, {}))
        texts.push_back(parse::print(mutant.statement));
    return texts;
}

bool has(const std::vector<std::string>& texts, std::string_view text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::vector<std::string> hints(const char* answer, const char* reference, const char* data) {
    const RepairTask task{.schema = std::string(k_shop),
                          .fixtures = {{{"data", false}, {std::string(k_shop), data}}},
                          .reference = reference,
                          .answer = answer};
    const auto repair = find_repair(task, {.milliseconds = 60'000});
    return repair ? hints_of(*repair, answer) : std::vector<std::string>{};
}

constexpr const char* k_rows =
    "INSERT INTO customers VALUES (1, 'Ada', 'Oslo'), (2, 'Bob', NULL), (3, 'Ada', 'Rome');"
    "INSERT INTO orders VALUES (1, 1, '2024-01-15', 100), (2, 1, NULL, 99), (3, 2, NULL, 101);";

} // namespace

TEST_CASE("Each kind of slip has its mutants") {
    const auto texts =
        mutants("SELECT a, count(b) FROM t LEFT JOIN u ON t.x = u.x AND u.y = 1 WHERE a >= 5 AND b IS NOT NULL "
                "GROUP BY a HAVING sum(c) BETWEEN 1 AND 9 ORDER BY a LIMIT 3");
    CHECK(has(texts, "SELECT a, count(b) FROM t LEFT JOIN u ON t.x = u.x AND u.y = 1 WHERE a > 5 AND b IS NOT NULL "
                     "GROUP BY a HAVING sum(c) BETWEEN 1 AND 9 ORDER BY a LIMIT 3"));
    const auto any = [&](std::string_view part) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return text.find(part) != std::string::npos; });
    };
    for (const char* part : {"count(*)", "count(DISTINCT b)", " t JOIN u ", "WHERE a >= 5 OR ", "WHERE a >= 6",
                             "ORDER BY a DESC", "avg(c)", "sum(c) > 1 AND sum(c) <= 9", "LIMIT 4", "SELECT DISTINCT a"})
        CHECK(any(part));
    // None is the statement itself, and each parses.
    for (const std::string& text : texts)
        CHECK(parse::parse_statement(text));
}

TEST_CASE("Mutants say in words what was changed, and where") {
    const char* sql = "SELECT a FROM t WHERE a >= 5";
    const auto statement = parse::parse_statement(sql);
    const auto all = mutants_of(*statement, {});
    const auto found = std::find_if(all.begin(), all.end(),
                                    [](const Mutant& mutant) { return mutant.words == "`a > 5` for `a >= 5`"; });
    REQUIRE(found != all.end());
    CHECK(found->clause == Clause::where);
    CHECK(text_at(sql, found->place) == "a >= 5");
    CHECK(name(found->kind) == "comparison");
}

TEST_CASE("Changes and windows have mutants, too") {
    CHECK(has(mutants("DELETE FROM t WHERE a = 1"), "DELETE FROM t"));
    CHECK(has(mutants("UPDATE t SET a = 2 WHERE b > 1"), "UPDATE t SET a = 2 WHERE b >= 1"));
    CHECK(has(mutants("SELECT rank() OVER (PARTITION BY a ORDER BY b) FROM t"),
              "SELECT dense_rank() OVER (PARTITION BY a ORDER BY b) FROM t"));
    CHECK(has(mutants("SELECT a FROM t UNION SELECT b FROM u"), "SELECT a FROM t UNION ALL SELECT b FROM u"));
}

TEST_CASE("No mutant has a DISTINCT where SQLite takes none") {
    for (const std::string& text :
         mutants("SELECT sum(a) OVER (ORDER BY b), avg(a) OVER w FROM t WINDOW w AS (ORDER BY a)"))
        CHECK(text.find("(DISTINCT") == std::string::npos);
}

TEST_CASE("What a change sets has mutants, too") {
    auto database = ScratchDatabase::make(k_shop);
    REQUIRE(database);
    const auto definitions = schema::read_definitions(database->connection());
    REQUIRE(definitions);
    const auto all = [&](std::string_view sql) {
        std::vector<std::string> texts;
        for (const Mutant& mutant : mutants_of(*parse::parse_statement(sql), *definitions))
            texts.push_back(parse::print(mutant.statement));
        return texts;
    };
    const auto updates = all("UPDATE customers SET name = 'Ada', city = name WHERE city = 'Oslo'");
    CHECK(has(updates, "UPDATE customers SET city = name WHERE city = 'Oslo'"));
    CHECK(has(updates, "UPDATE customers SET city = 'Ada', city = name WHERE city = 'Oslo'"));
    CHECK(has(updates, "UPDATE customers SET name = 'Ada', city = city WHERE city = 'Oslo'"));
    CHECK(has(updates, "UPDATE customers SET name = 'Ada', city = name WHERE name = 'Oslo'"));
    CHECK(has(updates, "UPDATE customers SET name = 'Ada', city = name"));
    CHECK(has(all("INSERT INTO customers (id, name, city) SELECT id, city, name FROM customers WHERE id > 1"),
              "INSERT INTO customers(id, city, name) SELECT id, city, name FROM customers WHERE id > 1"));
}

TEST_CASE("Data sets and searches kill the mutants of a change") {
    const MutationTask task{.schema = std::string(k_shop),
                            .fixtures = {{{"data", false},
                                          {std::string(k_shop), "INSERT INTO customers VALUES (1, 'Ada', NULL);"
                                                                "INSERT INTO orders VALUES (1, 1, NULL, 150);"}}},
                            .reference = "UPDATE orders SET total = total + 1 WHERE total >= 100"};
    std::set<Killer> killers;
    for (const MutantFate& fate : test_mutants(task, {.trials = 300}))
        killers.insert(fate.killer);
    CHECK(killers.count(Killer::data) == 1);
    CHECK(killers.count(Killer::search) == 1);
}

TEST_CASE("A hint on a change says what it changes wrongly") {
    CHECK(hints("UPDATE orders SET total = total + 1 WHERE total > 100",
                "UPDATE orders SET total = total + 1 WHERE total >= 100",
                k_rows) == std::vector<std::string>{"Look at `WHERE`.", "Look at `total > 100`.",
                                                    "It compares with another operator than it should."});
    const auto all_rows = hints("DELETE FROM orders", "DELETE FROM orders WHERE placed_on IS NULL", k_rows);
    REQUIRE_FALSE(all_rows.empty());
    CHECK(all_rows.front() == "Look at `WHERE`.");
}

TEST_CASE("A mutant that does not run is none") {
    const MutationTask task{.schema = std::string(k_shop),
                            .fixtures = {},
                            .reference = "SELECT city FROM customers GROUP BY city HAVING count(*) > 1"};
    const auto fates = test_mutants(task, {.trials = 50});
    REQUIRE_FALSE(fates.empty());
    for (const MutantFate& fate : fates) // without its GROUP BY there would be a HAVING alone
        CHECK(fate.runs);
}

TEST_CASE("What the data misses is told with the rows to add") {
    const MutationTask task{
        .schema = std::string(k_shop),
        .fixtures = {{{"data", false}, {std::string(k_shop), "INSERT INTO customers VALUES (1, 'Ada', 'Oslo');"}}},
        .reference = "SELECT name FROM customers WHERE city = 'Oslo'"};
    const auto fates = test_mutants(task, {.trials = 500});
    REQUIRE_FALSE(fates.empty());
    std::set<Killer> killers;
    for (const MutantFate& fate : fates) {
        killers.insert(fate.killer);
        CHECK((fate.killer != Killer::search || fate.counterexample.has_value()));
    }
    CHECK(killers.count(Killer::data) == 1);
    CHECK(killers.count(Killer::search) == 1);
}

TEST_CASE("A hint leads from the clause to the kind of change") {
    CHECK(hints("SELECT id FROM orders WHERE total > 100", "SELECT id FROM orders WHERE total >= 100", k_rows) ==
          std::vector<std::string>{"Look at `WHERE`.", "Look at `total > 100`.",
                                   "It compares with another operator than it should."});
    const auto join = hints("SELECT name, o.id FROM customers c JOIN orders o ON o.customer_id = c.id",
                            "SELECT name, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id", k_rows);
    REQUIRE_FALSE(join.empty());
    CHECK(join.front() == "Look at `FROM`.");
}

TEST_CASE("A hint points at what is wrong in a SELECT list, and not at what stands before it") {
    struct Row {
        const char* answer;
        const char* place;
        const char* kind;
    };
    const std::string rest = " FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id";
    const std::string reference = "SELECT c.name, count(o.id)" + rest;
    for (const Row& row :
         {Row{"c.name, count(*)", "count(*)", "Should this count rows, or values that are not NULL?"},
          Row{"c.name, sum(o.id)", "sum(o.id)", "It is computed by another function than it should be."},
          Row{"c.city, count(o.id)", "c.city", "It takes another column than it should."},
          Row{"c.name, count(o.id), c.id", "c.id",
              "What is selected is not yet what the task asks for: something is missing there, is one "
              "too many, or is another thing."}}) {
        const std::string answer = std::string("SELECT ") + row.answer + rest;
        CHECK(hints(answer.c_str(), reference.c_str(), k_rows) ==
              std::vector<std::string>{"Look at `SELECT`.", "Look at `" + std::string(row.place) + "`.", row.kind});
    }
}

TEST_CASE("A hint on a comparison with NULL points at it") {
    CHECK(hints("SELECT name FROM customers WHERE city = NULL",
                "SELECT name FROM customers c WHERE NOT EXISTS (SELECT 1 WHERE c.city IS NOT NULL)",
                k_rows) == std::vector<std::string>{"Look at `WHERE`.", "Look at `city = NULL`.",
                                                    "Think of NULL here: which rows have no value?"});
}

TEST_CASE("Of two repairs the one that makes the answer what the solution is gives the hint") {
    const auto all = hints("SELECT city, count(*) FROM customers GROUP BY city HAVING count(city) > 0",
                           "SELECT city, count(*) FROM customers GROUP BY city", k_rows);
    REQUIRE(all.size() == 3);
    CHECK(all.back() == "Look at which groups should stay.");
}

TEST_CASE("A hint on a FROM that reads another table asks for the tables") {
    const auto all = hints("SELECT name FROM customers",
                           "SELECT c.name FROM orders o JOIN customers c ON c.id = o.customer_id", k_rows);
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().find("`FROM`") != std::string::npos);
}

TEST_CASE("An answer that is right has nothing to repair, and no hint") {
    const RepairTask task{.schema = std::string(k_shop),
                          .fixtures = {{{"data", false}, {std::string(k_shop), k_rows}}},
                          .reference = "SELECT id FROM orders WHERE total >= 100",
                          .answer = "SELECT id FROM orders WHERE NOT total < 100"};
    const auto repair = find_repair(task, {.milliseconds = 60'000});
    REQUIRE(repair.has_value());
    CHECK(repair->is_needless);
    CHECK(repair->edits.empty());
    CHECK(repair->repaired.empty());
    CHECK(hints_of(*repair, task.answer).empty());
}

TEST_CASE("An answer that is right on the data alone is repaired all the same") {
    const RepairTask task{.schema = std::string(k_shop),
                          .fixtures = {{{"data", false}, {std::string(k_shop), k_rows}}},
                          .reference = "SELECT id FROM orders WHERE total >= 100",
                          .answer = "SELECT id FROM orders WHERE total > 99.5"};
    CHECK(find_repair(task, {.milliseconds = 60'000})->is_needless); // totals are whole
    RepairTask lucky = task;
    lucky.answer = "SELECT id FROM orders WHERE total >= 100 AND total < 900";
    const auto repair = find_repair(lucky, {.milliseconds = 60'000});
    REQUIRE(repair.has_value());
    CHECK_FALSE(repair->is_needless);
    CHECK(repair->edits.size() == 1);
}

TEST_CASE("An answer that is far from the solution has no hint that is made up") {
    CHECK(hints("SELECT 'nothing'", "SELECT name FROM customers ORDER BY name LIMIT 1 OFFSET 1", k_rows) ==
          std::vector<std::string>{"Look at `FROM` first: it is not yet what the task asks for."});
}
