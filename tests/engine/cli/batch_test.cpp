#include <sstream>
#include <utility>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/cli/commands.hpp"
#include "tests/engine/cli/printed.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::cli;
using Catch::Matchers::StartsWith;
using pack::TemporaryFolder;

TEST_CASE("A batch has a line for each case, in order, and stops at none") {
    const TemporaryFolder folder;
    const std::string schema = R"("schema": "CREATE TABLE t (a);", "data": "INSERT INTO t VALUES (1), (2);", )";
    folder.write(
        "cases.jsonl",
        R"({"id": 7, )" + schema +
            R"("reference": "SELECT a FROM t", "answer": "SELECT a FROM t"})"
            "\n" +
            R"({"id": "\u0061", )" + schema +
            R"("reference": "SELECT a FROM t", "answer": "SELECT 1"})"
            "\n\n" +
            "no JSON\n" +
            R"({"id": 1e2, "reference": "SELECT 1", "answer": "SELECT 1"})"
            "\n" +
            R"({"schema": "", "reference": "SELECT", "answer": "SELECT 1"})"
            "\r\n" +
            R"({"id": 5, "schema": "", "reference": "SELECT 1", "answer": "SELECT 1", "settings": {"colums": 1}})"
            "\n" +
            R"({"id": 6, "schema": "", "reference": "SELECT 1", "answer": "SELECT 1", "settings": {"mode": "x"}})"
            "\n" +
            R"({"id": 8, "schema": "", "reference": "SELECT 1.004", "answer": "SELECT 1", "settings": {"digits": 2}})");
    const Printed batch = printed([&] { return compare_batch(folder.path() + "/cases.jsonl"); });
    CHECK(batch.code == ExitCode::clean);
    std::istringstream lines(batch.out);
    const auto next = [&] {
        std::string line;
        std::getline(lines, line);
        return line;
    };
    CHECK_THAT(next(), StartsWith(R"({"id":7,"verdict":"right","right":true,"kind":"right","text":"Right.")"));
    CHECK_THAT(
        next(),
        StartsWith(R"({"id":"\u0061","verdict":"wrong","right":false,"kind":"rows","text":"1 row is missing.")"));
    CHECK(next() == R"({"id":null,"verdict":"error","kind":null,"text":"The text is not JSON, or it is cut off."})");
    CHECK(next() == R"({"id":1e2,"verdict":"error","kind":null,"text":"`schema` is missing."})");
    CHECK_THAT(next(), StartsWith(R"({"id":null,"verdict":"error","right":false,"kind":"reference_broken")"));
    CHECK(next() == R"({"id":5,"verdict":"error","kind":null,"text":"`settings` has an unknown member `colums`."})");
    CHECK(
        next() ==
        R"({"id":6,"verdict":"error","kind":null,"text":"`settings.mode` must be one of these: result, state, definition."})");
    CHECK_THAT(next(), StartsWith(R"({"id":8,"verdict":"right")"));
    CHECK(next().empty());
    CHECK(printed([&] { return compare_batch(folder.path() + "/none.jsonl"); }).code == ExitCode::usage);
}

TEST_CASE("A line of a batch that cannot be read is answered with its id all the same") {
    const TemporaryFolder folder;
    folder.write("cases.jsonl", "\xEF\xBB\xBF"
                                "{\"id\": 1, \"schema\": \"\", \"reference\": \"SELECT 1\", \"answer\": \"SELECT 1\"}\n"
                                "{\"schema\": \"\", \"id\": 2, \"answer\": \"SELECT '\xFF'\"}\n"
                                "{\"id\": \"3, }\", \"schema\": \"CREA\n"
                                "{\"id\": [4, {\"a\": 5}]}\n"
                                "{\"schema\": \"\", \"id\": 6, \n");
    const Printed batch = printed([&] { return compare_batch(folder.path() + "/cases.jsonl"); });
    std::istringstream lines(batch.out);
    const auto next = [&] {
        std::string line;
        std::getline(lines, line);
        return line.substr(0, line.find(R"(,"right")"));
    };
    CHECK(next() == R"({"id":1,"verdict":"right")");
    CHECK(next() == R"({"id":2,"verdict":"error","kind":null,"text":"The line has bytes that are no UTF-8."})");
    CHECK(next() == R"({"id":"3, }","verdict":"error","kind":null,"text":"The text is not JSON, or it is cut off."})");
    CHECK(next() == R"({"id":[4, {"a": 5}],"verdict":"error","kind":null,"text":"`schema` is missing."})");
    CHECK(next() == R"({"id":null,"verdict":"error","kind":null,"text":"The text is not JSON, or it is cut off."})");
}

TEST_CASE("Mutants and hints are looked for where the solution, its schema and the data run") {
    const TemporaryFolder folder;
    const std::string schema = folder.path() + "/schema.sql";
    const std::string data = folder.path() + "/data.sql";
    const std::string query = folder.path() + "/query.sql";
    folder.write("schema.sql", "CREATE TABLE t (a INTEGER);");
    const auto codes = [&](const char* rows, const char* reference) {
        folder.write("data.sql", rows);
        folder.write("query.sql", reference);
        return std::pair(printed([&] { return mutants({.schema = schema, .query = query, .data = {data}}); }).code,
                         printed([&] {
                             return hint({.schema = schema, .reference = query, .answer = query, .data = {data}});
                         }).code);
    };
    CHECK(codes("", "SELECT a FROM t ORDER BY a") == std::pair(ExitCode::findings, ExitCode::clean));
    CHECK(codes("", "SELECT b FROM t") == std::pair(ExitCode::usage, ExitCode::usage));
    CHECK(codes("INSERT INTO u VALUES (1);", "SELECT a FROM t") == std::pair(ExitCode::usage, ExitCode::usage));
}
