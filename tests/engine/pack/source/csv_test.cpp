#include "engine/pack/source/csv.hpp"

#include <catch2/catch_test_macros.hpp>

#include "engine/pack/source/read_folder.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::pack;

namespace {

std::vector<std::vector<std::string>> fields(std::string_view text) {
    std::vector<std::vector<std::string>> all;
    const auto records = parse_csv(text);
    REQUIRE(records.has_value());
    for (const CsvRecord& record : *records) {
        all.emplace_back();
        for (const CsvField& field : record)
            all.back().push_back(field.is_quoted ? '"' + field.text + '"' : field.text);
    }
    return all;
}

} // namespace

TEST_CASE("CSV is read as RFC 4180 has it") {
    using Rows = std::vector<std::vector<std::string>>;
    CHECK(fields("").empty());
    CHECK(fields("\n\n").empty());
    CHECK(fields("a,b\n1,2\n") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(fields("a,b\n1,2") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(fields(",\n\"\",") == Rows{{"", ""}, {"\"\"", ""}});
    CHECK(fields("\"a,\"\"b\"\"\nc\", d ") == Rows{{"\"a,\"b\"\nc\"", " d "}});
    CHECK(fields("a,") == Rows{{"a", ""}});
}

TEST_CASE("Fields know their place in characters") {
    const auto records = parse_csv("é,b\n\"日\n本\",x\n");
    REQUIRE(records.has_value());
    CHECK((*records)[0][1].place.column == 3);
    CHECK((*records)[1][1].place.line == 3);
    CHECK((*records)[1][1].place.column == 4);
}

TEST_CASE("Rows of CSV files come before the seed, parents before children") {
    const TemporaryFolder folder;
    folder.write("data/d/schema.sql", "CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT) STRICT;\n"
                                      "CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL "
                                      "REFERENCES parents (id), photo BLOB, weight REAL) STRICT;");
    folder.write("data/d/children.csv", "parent_id,photo,weight\n7,00FF,1e3\n8,\"\",-.5\n");
    folder.write("data/d/parents.csv", "\xEF\xBB\xBFname,id\r\n\"it's, \"\"é\"\"\",7\r\n,8\r\n\"\",9\r\n");
    folder.write("data/d/seed.sql", "INSERT INTO children (parent_id) VALUES (9);");
    folder.write("1.md", "+++\nid = \"a\"\ntitle = \"A\"\ndata = \"d\"\n+++\nT.\n```sql solution\nSELECT 1;\n```\n");
    Report report;
    const SourcePack source = read_folder(folder.path(), report);
    REQUIRE(source.pack.data.size() == 1);
    CHECK(source.pack.data[0].seed ==
          "INSERT INTO \"parents\" (\"name\", \"id\") VALUES ('it''s, \"é\"', 7),\n(NULL, 8),\n('', 9);\n"
          "INSERT INTO \"children\" (\"parent_id\", \"photo\", \"weight\") VALUES (7, x'00FF', 1e3),\n(8, x'', -.5);\n"
          "INSERT INTO children (parent_id) VALUES (9);");
    REQUIRE(source.data[0].rows.size() == 2);
    CHECK(source.data[0].rows[1].statement_lines == std::vector<int>{2, 3});
    auto database = sql::Connection::open_in_memory();
    REQUIRE(database.has_value());
    CHECK_FALSE(sql::run_script(*database, source.pack.data[0].schema, {.budget = sql::k_check_budget}).error);
    CHECK_FALSE(sql::run_script(*database, source.pack.data[0].seed, {.budget = sql::k_check_budget}).error);
}
