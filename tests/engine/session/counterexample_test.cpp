// A check that goes on to search, and what can be done with what it finds.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/pack/compiled.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/search/general_pack.hpp"

using namespace joinery;
using namespace joinery::session;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

class OpenShop {
public:
    OpenShop() {
        get<PackOpened>(OpenPack{write_compiled(search::general_pack())});
        get<ExerciseOpened>(OpenExercise{"never"});
    }

    template <class Body>
    Body get(RequestBody request) {
        Reply reply = m_session.handle({1, std::move(request)});
        INFO(to_json(reply));
        REQUIRE(std::holds_alternative<Body>(reply.body));
        return std::get<Body>(std::move(reply.body));
    }

    std::size_t count(const std::string& table) {
        const Ran ran = get<Ran>(Run{"SELECT * FROM " + table, {}, {}});
        return ran.results.at(0).row_count;
    }

private:
    Session m_session{{}};
};

} // namespace

TEST_CASE("A check refutes what is right on the data alone, and replies with the rows") {
    OpenShop shop;
    const Checked checked = shop.get<Checked>(Check{search::k_right_here});
    CHECK(checked.verdict.kind == grade::VerdictKind::counterexample);
    REQUIRE(checked.witness.has_value());
    CHECK(shop.get<Checked>(Check{search::k_right_here, {search::k_witness}}).witness == search::k_witness);
    const Checked right = shop.get<Checked>(Check{search::k_solution, {search::k_witness}});
    CHECK(right.verdict.right);
    CHECK_FALSE(right.witness.has_value());
    CHECK_FALSE(shop.get<Checked>(Check{"SELECT name FROM customers"}).witness.has_value());
}

TEST_CASE("A counterexample can be opened in place of the data, until it is reset") {
    OpenShop shop;
    const Checked checked = shop.get<Checked>(Check{search::k_right_here});
    const WitnessOpened opened = shop.get<WitnessOpened>(OpenWitness{*checked.witness});
    REQUIRE(opened.schema.relations.size() == 2);
    CHECK(opened.schema.relations[0].rows == 1);
    CHECK(shop.count("customers") == 1);
    shop.get<Ran>(Run{"DELETE FROM orders", {}, {}});
    CHECK(shop.count("orders") == 0);
    shop.get<WitnessOpened>(OpenWitness{*checked.witness});
    CHECK(shop.count("orders") == 1);
    // A check looks at the exercise's data, whatever is open.
    CHECK(shop.get<Checked>(Check{search::k_solution}).verdict.right);
    shop.get<WasReset>(Reset{});
    CHECK(shop.count("customers") == 2);
}

TEST_CASE("What is no counterexample is refused, and what was open stays open") {
    OpenShop shop;
    CHECK_THAT(shop.get<Refused>(OpenWitness{"DROP TABLE customers"}).reason, StartsWith("This is no counterexample"));
    CHECK_THAT(shop.get<Refused>(OpenWitness{"INSERT INTO orders VALUES (1, 99, NULL)"}).reason,
               ContainsSubstring("cannot be opened"));
    CHECK(shop.count("customers") == 2);
    Session closed{{}};
    CHECK(std::holds_alternative<Refused>(closed.handle({1, OpenWitness{""}}).body));
    CHECK(std::holds_alternative<Refused>(closed.handle({1, GetHints{"SELECT 1", {}}}).body));
}

TEST_CASE("A wrong answer gives hints, from the clause to the kind of change") {
    OpenShop shop;
    const std::string answer = "SELECT c.name FROM customers AS c JOIN orders AS o ON o.customer_id = c.id "
                               "WHERE o.id IS NULL";
    const auto hints = shop.get<Hinted>(GetHints{answer, {}}).hints;
    REQUIRE(hints.size() >= 2);
    CHECK(hints.front() == "Look at `FROM`.");
    CHECK(hints.back() == "Which rows should the join keep when nothing matches them?");
    for (const std::string& hint : hints)
        CHECK_THAT(hint, !ContainsSubstring("LEFT"));
}

TEST_CASE("An answer that only a counterexample refutes gives hints with it") {
    OpenShop shop;
    CHECK(shop.get<Hinted>(GetHints{search::k_right_here, {}}).hints.empty());
    const auto hints = shop.get<Hinted>(GetHints{search::k_right_here, search::k_witness}).hints;
    REQUIRE_FALSE(hints.empty());
    CHECK(hints.front() == "Look at `WHERE`.");
    CHECK(shop.get<Hinted>(GetHints{search::k_right_here, "DROP TABLE orders"}).hints.empty());
}

TEST_CASE("What no small change makes right gives no hint") {
    OpenShop shop;
    CHECK(shop.get<Hinted>(GetHints{"SELECT 'x', 1, 2", {}}).hints.size() <= 1); // a clause at most
    CHECK(shop.get<Hinted>(GetHints{"SELECT", {}}).hints.empty());
    CHECK(shop.get<Hinted>(GetHints{"", {}}).hints.empty());
    CHECK(shop.get<Hinted>(GetHints{search::k_solution, {}}).hints.empty());
}
