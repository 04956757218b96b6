#include "engine/parse/walk.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"

using namespace joinery::parse;

namespace {

// The columns that a walk meets, in its order.
std::string columns_of(std::string_view text) {
    const auto statement = parse_statement(text);
    REQUIRE(statement);
    std::string all;
    walk(*statement, [&all](const Expression& node) {
        if (node.kind == ExpressionKind::column)
            all += node.names.back().text;
        return true;
    });
    return all;
}

} // namespace

TEST_CASE("A walk meets every expression, in the order of the text") {
    CHECK(columns_of("WITH q AS (SELECT a) SELECT b, f(c ORDER BY d) FILTER (WHERE e) OVER (PARTITION BY g ORDER BY h "
                     "ROWS i PRECEDING), (SELECT j) FROM k(l), (SELECT m), (n JOIN o ON p) WHERE q IN (SELECT r) AND "
                     "EXISTS (SELECT s) GROUP BY t HAVING u WINDOW v AS (ORDER BY w) UNION VALUES (x) UNION SELECT 1 "
                     "ORDER BY y LIMIT z OFFSET zz") == "abcdeghijlmpqrstuwxyzzz");
    CHECK(columns_of("INSERT INTO t VALUES (a) ON CONFLICT (b) WHERE c DO UPDATE SET d = e WHERE f RETURNING g") ==
          "abcefg");
    CHECK(columns_of("UPDATE t SET x = a FROM (SELECT b) WHERE c RETURNING d") == "abcd");
    CHECK(columns_of("WITH q AS (SELECT a) DELETE FROM t WHERE b RETURNING c") == "abc");
    CHECK(columns_of("CREATE TABLE t(x CHECK (a) DEFAULT (b) AS (c), UNIQUE (d), CHECK (e))") == "abcde");
    CHECK(columns_of("CREATE TABLE t AS SELECT a") == "a");
    CHECK(columns_of("CREATE VIEW v AS SELECT a") == "a");
    CHECK(columns_of("CREATE INDEX i ON t(a, b + c) WHERE d") == "abcd");
    CHECK(columns_of("CREATE TRIGGER r INSERT ON t WHEN a BEGIN SELECT b; DELETE FROM t WHERE c; UPDATE t SET x = d; "
                     "INSERT INTO t SELECT e; END") == "abcde");
    CHECK(columns_of("ALTER TABLE t ADD x CHECK (a)") == "a");
    CHECK(columns_of("ALTER TABLE t ADD CHECK (a)") == "a");
    CHECK(columns_of("ATTACH a AS b KEY c") == "abc");
    CHECK(columns_of("DETACH a") == "a");
    CHECK(columns_of("VACUUM INTO a") == "a");
    CHECK(columns_of("BEGIN").empty());
}

TEST_CASE("A walk meets every query, nested ones too") {
    const auto statement = parse_statement("SELECT (SELECT 1) FROM (SELECT 2 WHERE 3 IN (SELECT 4))");
    int count = 0;
    walk(*statement, [&count](const Query&) {
        ++count;
        return true;
    });
    CHECK(count == 4);
}

TEST_CASE("A walk goes no further where it is told so") {
    const auto statement = parse_statement("SELECT a + (b * c), d");
    std::string met;
    walk(*statement, [&met](const Expression& node) {
        met += node.kind == ExpressionKind::column ? node.names[0].text : "?";
        return node.op != Operator::multiply;
    });
    CHECK(met == "?a?d");
}

TEST_CASE("A walk may change what it meets") {
    auto statement = *parse_statement("SELECT a AS x FROM t WHERE a > 1 AND b IN (SELECT a FROM u ORDER BY a)");
    walk(statement, [](Expression& node) {
        if (node.kind == ExpressionKind::column && node.names[0].text == "a")
            node.names[0].text = "z";
        return true;
    });
    walk(statement, [](Query& query) {
        query.tail.order.clear();
        return true;
    });
    CHECK(print(statement) == "SELECT z AS x FROM t WHERE z > 1 AND b IN (SELECT z FROM u)");
}
