#include "engine/search/telling.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace joinery;
using namespace joinery::search;

namespace {

const grade::Cell k_null{};

grade::Cell text(std::string value) { return {sql::StorageClass::text, std::move(value), 0}; }

grade::ShownTable table(std::string name, std::vector<grade::ShownRow> rows) {
    const std::size_t count = rows.size();
    return {std::move(name), {{"id", "city"}, {count, std::move(rows)}}};
}

} // namespace

TEST_CASE("NULLs, empty tables and twins stand out") {
    CHECK(what_stands_out({table("a", {{text("1"), k_null}})}) == "What stands out in it: `city` of `a` is NULL.");
    CHECK(what_stands_out({table("a", {{text("1"), k_null}, {text("2"), text("Rome")}}), table("b", {})}) ==
          "What stands out in it: `city` of `a` is NULL in a row, and `b` has no row.");
    CHECK(what_stands_out({table("a", {{text("1"), text("Rome")}, {text("2"), text("Rome")}})}) ==
          "What stands out in it: two rows of `a` are alike but for `id`.");
}

TEST_CASE("Where nothing stands out nothing is said") {
    CHECK(what_stands_out({table("a", {{text("1"), text("Rome")}, {text("2"), text("Oslo")}})}).empty());
    CHECK(what_stands_out({}).empty());
}

TEST_CASE("A database without rows is said to be one") {
    CHECK(what_stands_out({table("a", {})}) == "It has no row.");
    CHECK(what_stands_out({table("a", {}), table("b", {})}) == "What stands out in it: there is no row at all.");
}
