#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/schema/catalogue.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery::schema;
using joinery::sql::Database;

namespace {

// One line for each relation, a table's number of rows at its end:
//     bikes(id INTEGER key 1, owner INTEGER not null -> owners.id) 2
std::string text_of(const Column& column) {
    std::string text = column.name;
    if (!column.type.empty())
        text += " " + column.type;
    if (column.primary_key != 0)
        text += " key " + std::to_string(column.primary_key);
    if (column.not_null)
        text += " not null";
    if (column.generated)
        text += " generated";
    if (column.references)
        text += " -> " + column.references->table + "." + column.references->column;
    return text;
}

std::string text_of(const Relation& relation) {
    std::string text = (relation.kind == RelationKind::view ? "view " : "") + relation.name + "(";
    for (const Column& column : relation.columns)
        text += (&column == &relation.columns.front() ? "" : ", ") + text_of(column);
    text += ")";
    if (relation.rows)
        text += " " + std::to_string(*relation.rows);
    return text;
}

std::string catalogue_of(Database& database) {
    const auto catalogue = read_catalogue(database.connection());
    REQUIRE(catalogue.has_value());
    std::string text;
    for (const Relation& relation : catalogue->relations)
        text += (text.empty() ? "" : "\n") + text_of(relation);
    return text;
}

std::string catalogue_of(std::string_view script) {
    Database database(script);
    return catalogue_of(database);
}

} // namespace

TEST_CASE("An empty database has an empty catalogue") { CHECK(catalogue_of("").empty()); }

TEST_CASE("Columns stand as they were declared") {
    CHECK(catalogue_of("CREATE TABLE t(id INTEGER PRIMARY KEY, a VARCHAR(20) NOT NULL, b, \"c d\" TEXT DEFAULT 'x')") ==
          "t(id INTEGER key 1, a VARCHAR(20) not null, b, c d TEXT) 0");
}

TEST_CASE("A key of several columns says their places in it") {
    CHECK(catalogue_of("CREATE TABLE t(a INT, b INT, c INT, PRIMARY KEY (c, a)) WITHOUT ROWID") ==
          "t(a INT key 2 not null, b INT, c INT key 1 not null) 0");
}

TEST_CASE("Generated columns are columns") {
    CHECK(catalogue_of("CREATE TABLE t(a INT, b INT AS (a + 1), c INT AS (a + 2) STORED)") ==
          "t(a INT, b INT generated, c INT generated) 0");
}

TEST_CASE("Tables come before views, each in the order they were created") {
    CHECK(catalogue_of("CREATE TABLE z(a INT); CREATE VIEW y AS SELECT a, 1 AS b FROM z; CREATE TABLE b(a);"
                       "CREATE VIEW x AS SELECT 1 AS n; CREATE TABLE a(a);") ==
          "z(a INT) 0\nb(a) 0\na(a) 0\nview y(a INT, b)\nview x(n)");
}

TEST_CASE("Rows are counted") {
    CHECK(catalogue_of("CREATE TABLE t(a); INSERT INTO t VALUES (1), (NULL), (1); CREATE TABLE empty(a)") ==
          "t(a) 3\nempty(a) 0");
}

TEST_CASE("A hundred thousand rows are counted") {
    CHECK(catalogue_of("CREATE TABLE t(a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)"
                       "INSERT INTO t SELECT i FROM n") == "t(a) 100000");
}

TEST_CASE("A reference names table and column") {
    CHECK(catalogue_of("CREATE TABLE owners(id INTEGER PRIMARY KEY, code TEXT UNIQUE);"
                       "CREATE TABLE bikes(owner INT REFERENCES owners(id), code TEXT REFERENCES owners(code))") ==
          "owners(id INTEGER key 1, code TEXT) 0\n"
          "bikes(owner INT -> owners.id, code TEXT -> owners.code) 0");
}

TEST_CASE("A reference without a column means the parent's primary key") {
    CHECK(catalogue_of("CREATE TABLE child(a INT, b INT, FOREIGN KEY (a, b) REFERENCES parent);"
                       "CREATE TABLE parent(x INT, y INT, PRIMARY KEY (y, x));") ==
          "child(a INT -> parent.y, b INT -> parent.x) 0\n"
          "parent(x INT key 2, y INT key 1) 0");
}

TEST_CASE("A reference to the own table, in other letters, names it as it is called") {
    CHECK(catalogue_of("CREATE TABLE Staff(Id INTEGER PRIMARY KEY, boss INT REFERENCES staff(ID))") ==
          "Staff(Id INTEGER key 1, boss INT -> Staff.Id) 0");
}

TEST_CASE("A reference to a table that is not there keeps its words") {
    CHECK(catalogue_of("CREATE TABLE t(a INT REFERENCES gone(id), b INT REFERENCES gone)") ==
          "t(a INT -> gone.id, b INT -> gone.) 0");
}

TEST_CASE("Of two references of one column the first one declared counts") {
    CHECK(catalogue_of("CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE q(id INTEGER PRIMARY KEY);"
                       "CREATE TABLE t(a INT REFERENCES p REFERENCES q)") ==
          "p(id INTEGER key 1) 0\nq(id INTEGER key 1) 0\nt(a INT -> p.id) 0");
}

TEST_CASE("SQLite's own tables are left out") {
    CHECK(catalogue_of("CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a); CREATE INDEX i ON t(a);"
                       "INSERT INTO t(a) VALUES (1); ANALYZE;") == "t(id INTEGER key 1, a) 1");
}

TEST_CASE("A table whose name only begins like SQLite's own is there") {
    CHECK(catalogue_of("CREATE TABLE sqliteX(a); CREATE TABLE sqlit(a)") == "sqliteX(a) 0\nsqlit(a) 0");
}

TEST_CASE("Of a virtual table its shadow tables and hidden columns are left out") {
    CHECK(catalogue_of("CREATE VIRTUAL TABLE f USING fts5(title, body); INSERT INTO f VALUES ('a', 'b');"
                       "CREATE VIRTUAL TABLE r USING rtree(id, x0, x1);") ==
          "f(title, body) 1\nr(id INT, x0 REAL, x1 REAL) 0");
}

TEST_CASE("A temporary table is not in the main database, and hides nothing there") {
    CHECK(catalogue_of("CREATE TABLE t(a); CREATE TEMP TABLE t(x, y); INSERT INTO temp.t VALUES (1, 2);"
                       "CREATE TEMP TABLE only(z)") == "t(a) 0");
}

TEST_CASE("A view whose table is gone has no columns") {
    CHECK(catalogue_of("CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t; DROP TABLE t; CREATE TABLE u(b);") ==
          "u(b) 0\nview v()");
}

TEST_CASE("Names may hold quotes, spaces and any script") {
    CHECK(
        catalogue_of("CREATE TABLE \"a \"\"b\"\" c\"(\"'\" INT, [日本 語] TEXT); INSERT INTO \"a \"\"b\"\" c\" VALUES "
                     "(1, 2); CREATE TABLE \"\"(\"\");") == "a \"b\" c(' INT, 日本 語 TEXT) 1\n() 0");
}

TEST_CASE("The catalogue of an open transaction is the one that its statements see") {
    Database database("CREATE TABLE t(a); BEGIN; INSERT INTO t VALUES (1); CREATE TABLE u(b)");
    CHECK(catalogue_of(database) == "t(a) 1\nu(b) 0");
    database.run("ROLLBACK");
    CHECK(catalogue_of(database) == "t(a) 0");
}
