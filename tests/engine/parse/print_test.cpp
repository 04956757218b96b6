#include "engine/parse/print.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/parse.hpp"
#include "engine/parse/walk.hpp"

using namespace joinery::parse;

namespace {

std::string printed(std::string_view text) {
    const auto statement = parse_statement(text);
    REQUIRE(statement);
    return print(*statement);
}

std::string expression(std::string_view text) {
    const auto read = parse_expression(text);
    REQUIRE(read);
    return print(*read);
}

} // namespace

TEST_CASE("Statements are printed in one style") {
    CHECK(printed("select a x,b from t as y left outer join u on y.a==u.a where not b!=1 limit 2,3;") ==
          "SELECT a AS x, b FROM t AS y LEFT JOIN u ON y.a = u.a WHERE NOT b <> 1 LIMIT 3 OFFSET 2");
    CHECK(printed("replace into t values(1,'x')on conflict do nothing returning *") ==
          "REPLACE INTO t VALUES (1, 'x') ON CONFLICT DO NOTHING RETURNING *");
    CHECK(printed("create temp table t(a int primary key,b default(1),check(a>b))without rowid") ==
          "CREATE TEMPORARY TABLE t(a int PRIMARY KEY, b DEFAULT (1), CHECK (a > b)) WITHOUT rowid");
    CHECK(printed("end transaction") == "COMMIT");
}

TEST_CASE("Parentheses stand where they are needed, and only there") {
    for (const char* const text : {"a + b * c",
                                   "(a + b) * c",
                                   "a - (b - c)",
                                   "a - b - c",
                                   "NOT (a AND b)",
                                   "(NOT a) = b",
                                   "a = (NOT b)",
                                   "a BETWEEN (b AND c) AND d",
                                   "-(a + b)",
                                   "- -1",
                                   "-a COLLATE x",
                                   "-(a COLLATE x)",
                                   "(a, b) = (c, d)",
                                   "a IN (b, c)",
                                   "(a = b) < c",
                                   "a LIKE (b = c)",
                                   "a || (b || c)",
                                   "(a OR b) AND c",
                                   "a IS (b IS c)",
                                   "a NOT LIKE b ESCAPE c",
                                   "(a ISNULL) + 1",
                                   "CAST(a + b AS int)",
                                   "~(-a)"}) {
        if (std::string_view(text) == "~(-a)")
            CHECK(expression(text) == "~-a");
        else
            CHECK(expression(text) == text);
    }
    CHECK(expression("((a)) + ((b * c))") == "a + b * c");
    CHECK(expression("a -  -  -1") == "a - - -1");
}

TEST_CASE("Names keep their quotes") {
    CHECK(printed("SELECT \"a\"\"b\", [c d], `e``f`, 'g'.h FROM [t] 'x''y'") ==
          "SELECT \"a\"\"b\", [c d], `e``f`, 'g'.h FROM [t] AS 'x''y'");
    CHECK(print(make_name("plain")) == "plain");
    CHECK(print(make_name("two words")) == "\"two words\"");
    CHECK(print(make_name("select")) == "\"select\"");
    CHECK(print(make_name("")) == "\"\"");
    CHECK(print(make_name("a\"b")) == "\"a\"\"b\"");
    CHECK(print(Name{"not bare", '\0', {}}) == "\"not bare\"");
}

TEST_CASE("A column without an alias keeps the text that names it, until it changes") {
    auto statement = *parse_statement("SELECT a+b /* sum */, c FROM (SELECT count( * ) FROM t)");
    CHECK(print(statement) == "SELECT a+b /* sum */, c FROM (SELECT count( * ) FROM t)");
    walk(statement, [](Expression& node) {
        if (node.op == Operator::add)
            node.op = Operator::subtract;
        return true;
    });
    CHECK(print(statement) == "SELECT a - b, c FROM (SELECT count( * ) FROM t)");
}

TEST_CASE("A comment that names a column ends before what follows") {
    const std::string text = printed("SELECT a + 1 -- one\n FROM t");
    CHECK(text == "SELECT a + 1 -- one\n FROM t");
    CHECK(*parse_statement(text) == *parse_statement("SELECT a + 1 FROM t"));
}
