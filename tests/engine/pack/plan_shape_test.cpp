#include "engine/pack/plan_shape.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace joinery::pack;

TEST_CASE("What can be asked of a plan is read strictly") {
    CHECK(parse_plan_shape("uses index on orders(customer_id, placed_on)").value() ==
          PlanShape{PlanRule::uses_index, "orders", {"customer_id", "placed_on"}, ""});
    CHECK(parse_plan_shape("USES an INDEX ON orders").value() == PlanShape{PlanRule::uses_index, "orders", {}, ""});
    CHECK(parse_plan_shape(R"(uses a covering index on "my ""table"""([a b]))").value() ==
          PlanShape{PlanRule::uses_covering_index, "my \"table\"", {"a b"}, ""});
    CHECK(parse_plan_shape("search a by primary key").value() ==
          PlanShape{PlanRule::searches_primary_key, "a", {}, ""});
    CHECK(parse_plan_shape("search an").value() == PlanShape{PlanRule::searches, "an", {}, ""});
    CHECK(parse_plan_shape("search t by index on (b)").value() == PlanShape{PlanRule::searches_index, "t", {"b"}, ""});
    CHECK(parse_plan_shape("no full scan of t").value() == PlanShape{PlanRule::no_full_scan, "t", {}, ""});
    CHECK(parse_plan_shape("no temporary B-tree").value() == PlanShape{PlanRule::no_temporary_b_tree, "", {}, ""});
    CHECK(parse_plan_shape("no temporary b-tree for group by").value() ==
          PlanShape{PlanRule::no_temporary_b_tree, "", {}, "GROUP BY"});
}

TEST_CASE("What cannot be asked of a plan is an error that lists what can") {
    for (const char* text : {"",
                             "uses",
                             "uses index",
                             "uses index on",
                             "uses index on t(",
                             "uses index on t()",
                             "uses index on t(a,)",
                             "uses index on t(a) b",
                             "uses index on t(a b)",
                             "uses index on main.t",
                             "uses index on 't'",
                             "uses index on \"t",
                             "uses \"index\" on t",
                             "no full scan",
                             "no full scan of t(a)",
                             "no scan of t",
                             "no temporary b tree",
                             "no temporary b-tree for union",
                             "no scan; no scan",
                             "scan t"}) {
        CAPTURE(text);
        const auto shape = parse_plan_shape(text);
        REQUIRE_FALSE(shape.has_value());
        CHECK(shape.error().find("no full scan of T") != std::string::npos);
    }
}
