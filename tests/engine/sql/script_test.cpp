#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/token.hpp"
#include "engine/sql/script.hpp"

using namespace joinery::sql;

namespace {

// The statements, each on a line of its own.
std::string split(std::string_view script) {
    std::string text;
    for (const TextSpan& place : split_script(script))
        text += std::string(text_at(script, place)) + "\n";
    return text;
}

// The statement around the '|' in the text, which is taken out; "none" where there is none.
std::string at_caret(std::string text) {
    const std::size_t caret = text.find('|');
    text.erase(caret, 1);
    const auto place = statement_at(text, caret);
    return place ? std::string(text_at(text, *place)) : "none";
}

struct Case {
    const char* what;
    const char* script;
    const char* statements; // one a line
};

const std::vector<Case> k_cases = {
    {"nothing", "", ""},
    {"spaces", " \t\r\n\f", ""},
    {"semicolons alone", ";; ;\n;", ""},
    {"a comment alone", "-- SELECT 1;", ""},
    {"a comment that is not closed", "/* SELECT 1;", ""},
    {"one statement", "SELECT 1", "SELECT 1\n"},
    {"one with its semicolon", "SELECT 1;", "SELECT 1;\n"},
    {"spaces around", "  SELECT 1  ;  \n", "SELECT 1  ;\n"},
    {"comments around", "/* a; */ SELECT 1 /* b; */; -- c;\n", "SELECT 1 /* b; */;\n"},
    {"a comment at the end without a semicolon", "SELECT 1 -- the end", "SELECT 1\n"},
    {"two", "SELECT 1;SELECT 2", "SELECT 1;\nSELECT 2\n"},
    {"empty statements between", "SELECT 1;;;SELECT 2;;", "SELECT 1;\nSELECT 2;\n"},
    {"a semicolon in a string", "SELECT 'a;b', 'it''s;'; SELECT 2", "SELECT 'a;b', 'it''s;';\nSELECT 2\n"},
    {"a semicolon in each kind of name", "SELECT \"a;\"\"b\", `c;``d`, [e;f]; SELECT 2",
     "SELECT \"a;\"\"b\", `c;``d`, [e;f];\nSELECT 2\n"},
    {"a bracket is not doubled", "SELECT [a]]; SELECT 2", "SELECT [a]];\nSELECT 2\n"},
    {"a quote in a comment", "SELECT 1 -- don't\n; SELECT 2", "SELECT 1 -- don't\n;\nSELECT 2\n"},
    {"comment signs in a string", "SELECT '--', '/*'; SELECT 2", "SELECT '--', '/*';\nSELECT 2\n"},
    {"a comment does not nest", "SELECT /* /* */ 1; SELECT 2", "SELECT /* /* */ 1;\nSELECT 2\n"},
    {"a comment that closes only later", "SELECT /*/ ; */ 1; SELECT 2", "SELECT /*/ ; */ 1;\nSELECT 2\n"},
    {"a string that is not closed", "SELECT 1; SELECT 'abc; SELECT 2;", "SELECT 1;\nSELECT 'abc; SELECT 2;\n"},
    {"a backslash escapes nothing", "SELECT '\\'; SELECT 2", "SELECT '\\';\nSELECT 2\n"},
    {"characters beyond ASCII", "SELECT 'é;' AS größe; SELECT '日本;'", "SELECT 'é;' AS größe;\nSELECT '日本;'\n"},
    {"a byte order mark", "\xEF\xBB\xBFSELECT 1; SELECT 2", "SELECT 1;\nSELECT 2\n"},
    {"nonsense", ") SELECT; } ;", ") SELECT;\n} ;\n"},
    {"a trigger", "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;\nSELECT 3\n"},
    {"a temporary trigger, in small letters", "create temp trigger t after insert on a begin select 1; end; select 3",
     "create temp trigger t after insert on a begin select 1; end;\nselect 3\n"},
    {"TEMPORARY and IF NOT EXISTS",
     "CREATE /* a */ TEMPORARY TRIGGER IF NOT EXISTS t INSERT ON a BEGIN SELECT 1; END; SELECT 3",
     "CREATE /* a */ TEMPORARY TRIGGER IF NOT EXISTS t INSERT ON a BEGIN SELECT 1; END;\nSELECT 3\n"},
    {"CASE and END in a trigger",
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN CASE 2 WHEN 2 THEN 3 END END; END; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN CASE 2 WHEN 2 THEN 3 END END; END;\nSELECT 3\n"},
    {"CASE and END in WHEN",
     "CREATE TRIGGER t AFTER INSERT ON a WHEN CASE 1 WHEN 1 THEN 1 END BEGIN SELECT 1; END; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a WHEN CASE 1 WHEN 1 THEN 1 END BEGIN SELECT 1; END;\nSELECT 3\n"},
    {"a trigger called begin", "CREATE TRIGGER begin AFTER INSERT ON a BEGIN SELECT 1; END; SELECT 3",
     "CREATE TRIGGER begin AFTER INSERT ON a BEGIN SELECT 1; END;\nSELECT 3\n"},
    {"a column called end", "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT end FROM a; SELECT new.end; END; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT end FROM a; SELECT new.end; END;\nSELECT 3\n"},
    {"a comment before the trigger's END", "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; -- END;\n END; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; -- END;\n END;\nSELECT 3\n"},
    {"an explained trigger", "EXPLAIN CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; END; SELECT 3",
     "EXPLAIN CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; END;\nSELECT 3\n"},
    {"a trigger's plan", "EXPLAIN QUERY PLAN CREATE TEMP TRIGGER t INSERT ON a BEGIN SELECT 1; END; SELECT 3",
     "EXPLAIN QUERY PLAN CREATE TEMP TRIGGER t INSERT ON a BEGIN SELECT 1; END;\nSELECT 3\n"},
    {"a trigger without a body", "CREATE TRIGGER t AFTER INSERT ON a; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a;\nSELECT 3\n"},
    {"a trigger with an empty body", "CREATE TRIGGER t AFTER INSERT ON a BEGIN END; SELECT 3",
     "CREATE TRIGGER t AFTER INSERT ON a BEGIN END;\nSELECT 3\n"},
    {"a trigger that is not closed", "SELECT 1; CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; SELECT 2;",
     "SELECT 1;\nCREATE TRIGGER t INSERT ON a BEGIN SELECT 1; SELECT 2;\n"},
    {"more behind a trigger's END", "CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; END oops; SELECT 3",
     "CREATE TRIGGER t INSERT ON a BEGIN SELECT 1; END oops;\nSELECT 3\n"},
    {"a table called trigger", "CREATE TABLE trigger(begin); SELECT 3; END",
     "CREATE TABLE trigger(begin);\nSELECT 3;\nEND\n"},
    {"a transaction", "BEGIN; INSERT INTO a VALUES (1); END; SELECT 3",
     "BEGIN;\nINSERT INTO a VALUES (1);\nEND;\nSELECT 3\n"},
};

} // namespace

TEST_CASE("A script is split where SQLite would split it") {
    for (const Case& one : k_cases) {
        CAPTURE(one.what);
        CHECK(split(one.script) == one.statements);
    }
}

TEST_CASE("A long script is split into as many statements as it has") {
    std::string script;
    for (int i = 0; i < 100'000; ++i)
        script += "SELECT ';';\n";
    const auto statements = split_script(script);
    REQUIRE(statements.size() == 100'000);
    CHECK(statements.back() == TextSpan{std::size_t{99'999} * 12, 11});
}

TEST_CASE("A caret means the statement around it") {
    CHECK(at_caret("|SELECT 1; SELECT 2;") == "SELECT 1;");
    CHECK(at_caret("SEL|ECT 1; SELECT 2;") == "SELECT 1;");
    CHECK(at_caret("SELECT 1|; SELECT 2;") == "SELECT 1;");
    CHECK(at_caret("SELECT 1; |SELECT 2;") == "SELECT 2;");
    CHECK(at_caret("SELECT 1;|SELECT 2;") == "SELECT 2;");
    CHECK(at_caret("SELECT\n|\n1; SELECT 2;") == "SELECT\n\n1;");
    CHECK(at_caret("SELECT 'a;|b'; SELECT 2;") == "SELECT 'a;b';");
}

TEST_CASE("A caret behind a statement on its line means that one") {
    CHECK(at_caret("SELECT 1;|") == "SELECT 1;");
    CHECK(at_caret("SELECT 1|") == "SELECT 1");
    CHECK(at_caret("SELECT 1; | SELECT 2;") == "SELECT 1;");
    CHECK(at_caret("SELECT 1; -- so |it is\nSELECT 2;") == "SELECT 1;");
    CHECK(at_caret("SELECT 1;  |\nSELECT 2;") == "SELECT 1;");
    CHECK(at_caret("SELECT 1;\nSELECT 2;  |") == "SELECT 2;");
}

TEST_CASE("A caret on a line without a statement before it means none") {
    CHECK(at_caret("|") == "none");
    CHECK(at_caret("  | SELECT 1") == "none");
    CHECK(at_caret("SELECT 1;\n|\nSELECT 2;") == "none");
    CHECK(at_caret("SELECT 1;\n-- he|re\nSELECT 2;") == "none");
    CHECK(statement_at("SELECT 1;", 100) == TextSpan{0, 9});
}
