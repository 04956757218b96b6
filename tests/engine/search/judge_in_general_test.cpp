#include "engine/search/judge_in_general.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/grade/grade_answer.hpp"
#include "engine/search/known_witness.hpp"
#include "tests/engine/search/general_pack.hpp"

using namespace joinery;
using namespace joinery::search;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

std::optional<GeneralFault> judge(const pack::Pack& pack, std::string_view answer,
                                  const std::vector<std::string>& witnesses = {}) {
    const pack::Exercise& exercise = pack.exercises.front();
    INFO(answer);
    CHECK(grade::grade_exercise(pack, exercise, answer).right); // or else nobody would ask
    return judge_in_general(pack, exercise, answer, witnesses);
}

} // namespace

TEST_CASE("An answer that is right on the data and wrong in general is shown a database that says so") {
    const pack::Pack pack = general_pack();
    const auto fault = judge(pack, k_right_here);
    REQUIRE(fault.has_value());
    CHECK_FALSE(fault->verdict.right);
    CHECK(fault->verdict.kind == grade::VerdictKind::counterexample);
    CHECK_THAT(fault->verdict.text, StartsWith("Your query is right on the data of this exercise, but not on every "
                                               "database. Here is a small one where it goes wrong. "));
    CHECK(fault->verdict.expected->rows.count != fault->verdict.actual->rows.count);
    REQUIRE(fault->verdict.data.size() == 2);
    CHECK(fault->verdict.data[0].content.rows.count + fault->verdict.data[1].content.rows.count == 2);
    REQUIRE(fault->verdict.notes.size() == 1);
    CHECK_THAT(fault->verdict.notes[0], ContainsSubstring("`placed_on` of `orders` is NULL"));
    CHECK(is_witness(fault->witness));
}

TEST_CASE("The same answer is judged in the same way each time") {
    const pack::Pack pack = general_pack();
    CHECK(judge(pack, k_right_here)->witness == judge(pack, k_right_here)->witness);
    CHECK(judge(pack, k_right_here)->verdict == judge(pack, k_right_here)->verdict);
}

TEST_CASE("What is equal to the solution stays right") {
    const pack::Pack pack = general_pack();
    for (const char* const answer :
         {k_solution, "SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)",
          "SELECT name FROM customers AS c WHERE NOT EXISTS "
          "(SELECT 1 FROM orders WHERE customer_id = c.id) -- all of them"})
        CHECK_FALSE(judge(pack, answer).has_value());
}

TEST_CASE("An accepted answer is never refuted, however it is written") {
    pack::Pack pack = general_pack();
    pack.exercises[0].accepted = {std::string(k_right_here)};
    CHECK_FALSE(judge(pack, k_right_here).has_value());
    CHECK_FALSE(judge(pack, "select C.Name FROM customers c left JOIN orders as o on o.customer_id = c.id\n"
                            "WHERE (o.placed_on) IS NULL; -- mine")
                    .has_value());
    CHECK(search_in_general(pack, pack.exercises[0], k_right_here, 150).has_value()); // as joinery check says
}

TEST_CASE("Databases that an assumption rules out refute nothing") {
    pack::Pack pack = general_pack();
    pack.data[0].assumptions = {"SELECT 1 FROM orders WHERE placed_on IS NULL"};
    CHECK_FALSE(judge(pack, k_right_here).has_value());
}

TEST_CASE("An exercise can do without the search, with known witnesses or all") {
    pack::Pack pack = general_pack();
    pack.exercises[0].search_ms = 0;
    CHECK_FALSE(judge(pack, k_right_here, {std::string(k_witness)}).has_value());
}

TEST_CASE("Known witnesses come first: the pack's, then those that came with the check") {
    pack::Pack pack = general_pack();
    const auto given = judge(pack, k_right_here, {"DROP TABLE orders", std::string(k_witness)});
    REQUIRE(given.has_value());
    CHECK(given->witness == k_witness);
    pack.exercises[0].witnesses = {"INSERT INTO customers VALUES (8, 'Zoe');INSERT INTO orders VALUES (5, 8, NULL);"};
    CHECK(judge(pack, k_right_here, {std::string(k_witness)})->witness == pack.exercises[0].witnesses[0]);
}

TEST_CASE("A search ends however hard its queries are") {
    const pack::Pack pack = general_pack();
    const auto fault = judge(pack, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                                   "SELECT c.name FROM customers c WHERE c.id NOT IN (SELECT customer_id FROM orders) "
                                   "AND 2000 = (SELECT max(i) FROM n)");
    CHECK_FALSE(fault.has_value());
}
