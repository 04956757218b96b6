#include "engine/parse/parse.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/print.hpp"
#include "engine/parse/walk.hpp"

using namespace joinery;
using namespace joinery::parse;

namespace {

// SQLite's own limit is for the command alone: a browser's stack holds what the sandbox allows, with room to spare.
#ifdef __EMSCRIPTEN__
constexpr ParseLimits k_deepest{};
#else
constexpr ParseLimits k_deepest = k_sqlite_limits;
#endif

SyntaxError error_of(std::string_view text) {
    const auto statement = parse_statement(text);
    REQUIRE_FALSE(statement);
    return statement.error();
}

Query query_of(std::string_view text) {
    const auto statement = parse_statement(text);
    REQUIRE(statement);
    return std::get<Query>(statement->body);
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("A query falls apart into its clauses") {
    const Query query =
        query_of("SELECT DISTINCT a, t.b AS c FROM t JOIN u USING (x) WHERE a > 1 ORDER BY 2 DESC LIMIT 5");
    REQUIRE(query.cores.size() == 1);
    const SelectCore& core = query.cores[0];
    CHECK(core.quantifier == Quantifier::distinct);
    REQUIRE(core.items.size() == 2);
    CHECK(core.items[1].alias->text == "c");
    CHECK(core.items[1].expression.names[0].text == "t");
    REQUIRE(core.from.size() == 2);
    CHECK(core.from[1].join == JoinKind::inner);
    CHECK(core.from[1].with_columns[0].text == "x");
    CHECK(core.where->op == Operator::greater);
    CHECK(query.tail.order[0].direction == Direction::descending);
    CHECK(query.tail.limit->text == "5");
}

TEST_CASE("A node knows where it stood") {
    const std::string text = "SELECT a, (b + 1) * c FROM t WHERE x IN (1, 2)";
    const SelectCore core = query_of(text).cores[0];
    CHECK(text_at(text, core.items[1].expression.place) == "(b + 1) * c");
    CHECK(text_at(text, core.items[1].expression.operands[0].place) == "b + 1");
    CHECK(text_at(text, core.from[0].place) == "t");
    CHECK(text_at(text, core.where->place) == "x IN (1, 2)");
    CHECK(text_at(text, core.where->operands[2].place) == "2");
}

TEST_CASE("Trees are equal where they mean the same, wherever they stood") {
    CHECK(*parse_statement("select  a,b from t") == *parse_statement("SELECT a, (b) FROM t;"));
    CHECK(*parse_statement("SELECT a == b") == *parse_statement("SELECT a = b"));
    CHECK(*parse_statement("SELECT a FROM t") != *parse_statement("SELECT \"a\" FROM t"));
    CHECK(*parse_statement("SELECT a - b - c") != *parse_statement("SELECT a - (b - c)"));
}

TEST_CASE("An error says where, and what would have fit") {
    SyntaxError error = error_of("SELECT a FROM t xyz b");
    CHECK(error.message == "near \"b\": syntax error");
    CHECK(error.place == TextSpan{20, 1});
    error = error_of("SELECT (a FROM t");
    CHECK(error.message == "near \"FROM\": syntax error");
    CHECK(error.expected == "`)`");
    error = error_of("SELECT a FROM  -- nothing\n");
    CHECK(error.message == "incomplete input");
    CHECK(error.place == TextSpan{13, 0});
    CHECK(error.expected == "a name");
    error = error_of("SELECT 'abc");
    CHECK(error.message == "unrecognized token: \"'abc\"");
    CHECK(error.place == TextSpan{7, 4});
}

TEST_CASE("One statement is one statement") {
    CHECK(parse_statement(";; SELECT 1 ; ;").has_value());
    CHECK(error_of("SELECT 1; SELECT 2").place == TextSpan{10, 6});
    CHECK(error_of("").message == "incomplete input");
    CHECK(error_of(" -- nothing").expected == "a statement");
}

TEST_CASE("A script is all its statements, with their places") {
    const std::string text = "SELECT 1; ; CREATE TRIGGER r INSERT ON t BEGIN SELECT 2; END; SELECT 3";
    const auto script = parse_script(text);
    REQUIRE(script);
    REQUIRE(script->size() == 3);
    CHECK(text_at(text, (*script)[1].place) == "CREATE TRIGGER r INSERT ON t BEGIN SELECT 2; END");
    CHECK(text_at(text, (*script)[2].place) == "SELECT 3");
    CHECK(parse_script("")->empty());
    CHECK(parse_script("SELECT 1; SELECT").error().place == TextSpan{16, 0});
}

TEST_CASE("A text ends at its first NUL") {
    CHECK(print(*parse_statement(std::string_view("SELECT a\0 FROM nowhere at all", 29))) == "SELECT a");
    CHECK(error_of(std::string_view("SELECT\0 a", 9)).message == "incomplete input");
}

TEST_CASE("Bytes that are no UTF-8 are letters of a name") {
    CHECK(query_of("SELECT \xFF\xC3 FROM t").cores[0].items[0].expression.names[0].text == "\xFF\xC3");
}

TEST_CASE("However deep a text nests, it is refused in good time and order") {
    const auto check_refused = [](const std::string& text) {
        for (const ParseLimits limits : {ParseLimits{}, k_deepest}) {
            const auto statement = parse_statement(text, limits);
            REQUIRE_FALSE(statement);
            CHECK(statement.error().message.find("too large") != std::string::npos);
        }
    };
    check_refused("SELECT " + repeated("(", 10'000) + "1" + repeated(")", 10'000));
    check_refused("SELECT " + repeated("(", 200'000));
    check_refused("SELECT " + repeated("NOT ", 50'000) + "1");
    check_refused("SELECT " + repeated("- ", 100'000) + "1");
    check_refused("SELECT a" + repeated("+a", 100'000));
    check_refused("SELECT a" + repeated(" AND a", 50'000));
    check_refused("SELECT a" + repeated(" COLLATE b", 20'000));
    check_refused("SELECT a" + repeated(" NOT NULL", 20'000));
    check_refused("SELECT " + repeated("f(", 100'000));
    check_refused("SELECT " + repeated("a IN (", 20'000));
    check_refused("SELECT " + repeated("(SELECT ", 20'000));
    check_refused("SELECT " + repeated("CASE WHEN ", 20'000));
    check_refused("SELECT " + repeated("sum(1) FILTER (WHERE ", 10'000));
    check_refused("SELECT " + repeated("sum(1) OVER (ORDER BY ", 10'000));
    check_refused("SELECT " + repeated("f(1 ORDER BY ", 10'000));
    check_refused("SELECT " + repeated("a BETWEEN ", 20'000));
    check_refused("SELECT " + repeated("CAST(", 20'000));
    check_refused("SELECT " + repeated("(1, ", 20'000));
    check_refused("SELECT * FROM " + repeated("(", 100'000));
    check_refused("SELECT * FROM " + repeated("(SELECT * FROM ", 20'000));
    check_refused(repeated("WITH a AS (", 20'000));
}

TEST_CASE("What is deep but allowed can be copied, compared, printed and walked") {
    const std::size_t most = k_deepest.depth - 10;
    const std::string parentheses = "SELECT " + repeated("(", most) + "a" + repeated(")", most);
    const std::string nested = "SELECT a" + repeated(" AND (b OR a", most / 2 - 15) + repeated(")", most / 2 - 15);
    for (const std::string& text :
         {"SELECT a" + repeated(" + a", most), parentheses, "SELECT " + repeated("NOT ", most) + "a", nested}) {
        const auto statement = parse_statement(text, k_deepest);
        REQUIRE(statement);
        Statement copy = *statement;
        CHECK(copy == *statement);
        int count = 0;
        walk(copy, [&count](const Query&) {
            ++count;
            return true;
        });
        CHECK(count == 1);
        CHECK(*parse_statement(print(copy), k_deepest) == copy);
    }
}

TEST_CASE("Lists may be as long as they like") {
    CHECK(parse_statement("SELECT 1" + repeated(", 1", 100'000)).has_value());
    CHECK(parse_statement("SELECT 1" + repeated(" UNION SELECT 1", 20'000)).has_value());
    CHECK(parse_statement("VALUES (1)" + repeated(", (1)", 50'000)).has_value());
    CHECK(parse_statement("SELECT * FROM t" + repeated(", t", 50'000)).has_value());
    CHECK(parse_script(repeated(";SELECT 1", 10'000))->size() == 10'000);
}
