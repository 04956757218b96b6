#include "tests/engine/parse/agreement.hpp"

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "engine/parse/lexeme.hpp"
#include "engine/parse/parse.hpp"
#include "tests/engine/parse/bytecode.hpp"

using namespace joinery;

namespace {

std::string read_case(const std::string& name) {
    const std::ifstream file(JOINERY_SOURCE_DIR "/tests/engine/parse/cases/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE_FALSE(text.str().empty());
    return text.str();
}

// A connection on which tables t and u are there: or SQLite complains of that before it has read a trigger.
sql::Connection with_tables() {
    auto connection = sql::Connection::open_in_memory();
    for (const char* const table : {"CREATE TABLE t(a, b)", "CREATE TABLE u(a, b)"})
        parse::run(connection->handle(), table);
    return std::move(*connection);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

} // namespace

TEST_CASE("Statements of every kind print as what compiles to the same bytecode") {
    for (const char* const name : {"queries.sql", "changes.sql", "definitions.sql", "commands.sql"}) {
        DYNAMIC_SECTION(name) {
            const std::string script = read_case(name);
            const auto statements = parse::parse_script(script);
            REQUIRE(statements);
            parse::Agreement agreement;
            agreement.check_script(read_case("schema.sql"));
            const int before = agreement.counts().passed;
            agreement.check_script(script);
            CHECK(agreement.report().empty());
            CHECK(agreement.undecided().empty());
            CHECK(agreement.counts().passed - before == static_cast<int>(statements->size()));
        }
    }
}

TEST_CASE("What SQLite refuses as a syntax error is refused, at the same place") {
    const sql::Connection connection = with_tables();
    std::istringstream lines(read_case("refused.txt"));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        CAPTURE(line);
        const parse::Compilation theirs = parse::compile(connection.handle(), line);
        CHECK(theirs.is_syntax_error());
        const auto ours = parse::parse_statement(line);
        REQUIRE_FALSE(ours);
        if (theirs.message.rfind("syntax error", 0) != 0)
            CHECK(ours.error().message == theirs.message);
        if (theirs.offset >= 0)
            CHECK(ours.error().place.offset == static_cast<std::size_t>(theirs.offset));
    }
    CHECK(count > 250);
}

TEST_CASE("A keyword is a name exactly where SQLite takes it for one") {
    // With the word in place of @.
    constexpr std::array k_templates = {
        "SELECT @",
        "SELECT @ FROM t",
        "SELECT a @ FROM t",
        "SELECT a AS @ FROM t",
        "SELECT @.a",
        "SELECT a.@",
        "SELECT @.*",
        "SELECT @(a)",
        "SELECT @(*)",
        "SELECT a + @ FROM t",
        "SELECT (@)",
        "SELECT (@, 1)",
        "SELECT f(@)",
        "SELECT (a) @ FROM t",
        "SELECT (a) @ (b) FROM t",
        "SELECT f(a) @ (WHERE b)",
        "SELECT f(a) @ w",
        "SELECT - @",
        "SELECT NOT @",
        "SELECT a COLLATE @",
        "SELECT CAST(a AS @)",
        "SELECT CAST(a AS int @)",
        "SELECT a IN @",
        "SELECT a IN (@)",
        "SELECT CASE @ WHEN 1 THEN 2 END",
        "SELECT CASE a WHEN 1 THEN @ END",
        "SELECT a LIKE @",
        "SELECT * FROM @",
        "SELECT * FROM main.@",
        "SELECT * FROM @.t",
        "SELECT * FROM t @",
        "SELECT * FROM t AS @",
        "SELECT * FROM t @ JOIN u",
        "SELECT * FROM t @ @ JOIN u",
        "SELECT * FROM t LEFT @ JOIN u",
        "SELECT * FROM @(1)",
        "SELECT * FROM (@)",
        "SELECT * FROM (SELECT 1) @",
        "SELECT * FROM t JOIN u USING (@)",
        "SELECT * FROM t @ BY x",
        "SELECT * FROM t INDEXED BY @",
        "SELECT * FROM t ORDER BY @",
        "SELECT * FROM t ORDER BY a @",
        "SELECT * FROM t LIMIT @",
        "SELECT * FROM t LIMIT 1 @ 2",
        "SELECT * FROM t GROUP BY @",
        "SELECT * FROM t @ a",
        "SELECT f(a) OVER @ FROM t",
        "SELECT f(a) OVER (@) FROM t",
        "SELECT f(a) OVER (@ ROWS 1 PRECEDING)",
        "SELECT f(a) OVER (ROWS @ PRECEDING)",
        "SELECT f(a) OVER (ROWS 1 @)",
        "SELECT f(a) OVER (@ 1 PRECEDING)",
        "SELECT 1 FROM t WINDOW @ AS (ORDER BY a)",
        "SELECT a @, b AS c FROM t",
        "SELECT @ b, c AS d FROM t",
        "WITH @ AS (SELECT 1) SELECT 1",
        "WITH q(@) AS (SELECT 1) SELECT 1",
        "WITH q AS @ (SELECT 1) SELECT 1",
        "INSERT INTO @ VALUES (1)",
        "INSERT INTO t(@) VALUES (1)",
        "INSERT INTO t AS @ VALUES (1)",
        "INSERT OR @ INTO t VALUES (1)",
        "INSERT INTO t VALUES (1) ON @ DO NOTHING",
        "UPDATE @ SET a = 1",
        "UPDATE t SET @ = 1",
        "UPDATE t @ SET a = 1",
        "DELETE FROM @",
        "DELETE FROM t @",
        "DELETE FROM t AS @",
        "CREATE TABLE @(a)",
        "CREATE TABLE x(@)",
        "CREATE TABLE x(a @)",
        "CREATE TABLE x(a int @)",
        "CREATE TABLE x(a CONSTRAINT @ NOT NULL)",
        "CREATE TABLE x(a DEFAULT @)",
        "CREATE TABLE x(a NOT NULL @)",
        "CREATE TABLE x(a COLLATE @)",
        "CREATE TABLE x(a REFERENCES @)",
        "CREATE TABLE x(a REFERENCES t @)",
        "CREATE TABLE x(a REFERENCES t MATCH @)",
        "CREATE TABLE x(a AS (1) @)",
        "CREATE TABLE x(a, @)",
        "CREATE TABLE x(a, CONSTRAINT @ CHECK (1))",
        "CREATE TABLE x(a) @",
        "CREATE TABLE x(a) WITHOUT @",
        "CREATE @ x(a)",
        "CREATE @ TABLE x(a)",
        "CREATE TABLE @.x(a)",
        "CREATE INDEX @ ON t(a)",
        "CREATE INDEX x ON @(a)",
        "CREATE INDEX x ON t(@)",
        "CREATE VIEW @ AS SELECT 1",
        "CREATE TRIGGER @ INSERT ON t BEGIN SELECT 1; END",
        "CREATE TRIGGER x @ INSERT ON t BEGIN SELECT 1; END",
        "CREATE TRIGGER x UPDATE OF @ ON t BEGIN SELECT 1; END",
        "CREATE TRIGGER x INSERT ON @ BEGIN SELECT 1; END",
        "CREATE TRIGGER x INSERT ON t @ BEGIN SELECT 1; END",
        "CREATE TRIGGER x INSERT ON t BEGIN @; END",
        "CREATE TRIGGER x INSERT ON t WHEN @ BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE x USING @",
        "CREATE VIRTUAL TABLE x USING y(@)",
        "ALTER TABLE @ RENAME TO x",
        "ALTER TABLE t RENAME TO @",
        "ALTER TABLE t RENAME @ TO x",
        "ALTER TABLE t ADD @",
        "ALTER TABLE t ADD @ int",
        "ALTER TABLE t ADD COLUMN @",
        "ALTER TABLE t DROP @",
        "ALTER TABLE t DROP @ a",
        "ALTER TABLE t ALTER @ DROP NOT NULL",
        "ALTER TABLE t ALTER a SET @ NULL",
        "ALTER TABLE t @ a",
        "DROP TABLE @",
        "DROP @ t",
        "SAVEPOINT @",
        "RELEASE @",
        "ROLLBACK TO @",
        "BEGIN @",
        "BEGIN TRANSACTION @",
        "COMMIT @",
        "PRAGMA @",
        "PRAGMA @.x",
        "PRAGMA x = @",
        "PRAGMA x(@)",
        "ATTACH @ AS x",
        "ATTACH x AS @",
        "ATTACH x AS y @ z",
        "DETACH @",
        "ANALYZE @",
        "REINDEX @",
        "VACUUM @",
        "VACUUM @ 'x'",
        "EXPLAIN @",
        "EXPLAIN QUERY @ SELECT 1",
        "@",
        "@ 1",
        "@ TABLE t",
        "SELECT RAISE(@)",
        "SELECT RAISE(@, 'x')",
    };
    const sql::Connection connection = with_tables();
    int accepted = 0;
    for (auto number = static_cast<int>(parse::Lexeme::kw_abort); number <= static_cast<int>(parse::Lexeme::kw_without);
         ++number) {
        const std::string word(parse::keyword_text(static_cast<parse::Lexeme>(number)));
        for (const char* const text : k_templates) {
            const std::string statement = replaced(text, "@", word);
            const parse::Compilation theirs = parse::compile(connection.handle(), statement);
            const bool is_taken = parse::parse_script(statement).has_value();
            if (is_taken == theirs.is_syntax_error()) {
                CAPTURE(statement, theirs.message);
                CHECK(is_taken != theirs.is_syntax_error());
            }
            accepted += is_taken ? 1 : 0;
        }
    }
    CHECK(accepted > 8'000);
}

TEST_CASE("A comment that nothing closes may end a statement, and the name of a column") {
    for (const char* const text : {"SELECT 1 + 1 /* ", "SELECT 1 + 1 /* why", "SELECT 1 + 1 -- why"}) {
        parse::Agreement agreement;
        agreement.check_script(text);
        CHECK(agreement.report().empty());
        CHECK(agreement.counts().passed == 1);
    }
}
