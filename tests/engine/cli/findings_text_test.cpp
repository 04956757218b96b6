#include "engine/cli/findings_text.hpp"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/base/json_reader.hpp"
#include "engine/pack/source/codes.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::cli;
using pack::Severity;

namespace {

Findings of(const std::string& path, int line, int column) {
    return {{{Severity::error, path, line, column, "P304", "No such column: é"},
             {Severity::warning, path, 0, 0, "P110", "100%, sure"}}};
}

std::string excerpt(const std::string& text, int line, int column) {
    const pack::TemporaryFolder folder;
    folder.write("file", text);
    const std::string path = folder.path() + "/file";
    const std::string shown = human_text({{{Severity::error, path, line, column, "P304", "M"}}});
    return shown.substr(shown.find('\n') + 1);
}

} // namespace

TEST_CASE("A caret stands under the place, whatever stands before it") {
    CHECK(excerpt("one\ntwo three\n", 2, 5) == "  2 | two three\n    |     ^\n");
    CHECK(excerpt("\tSELECT é, x", 1, 11) == "  1 | \tSELECT é, x\n    | \t         ^\n");
    CHECK(excerpt("'日本', x", 1, 7) == "  1 | '日本', x\n    |         ^\n"); // each as wide as two
    CHECK(excerpt("e\u0301😀 x", 1, 5) == "  1 | e\u0301😀 x\n    |     ^\n");   // an accent takes no room
    CHECK(excerpt("end", 1, 4) == "  1 | end\n    |    ^\n");
    CHECK(excerpt("\xEF\xBB\xBFone\r\ntwo\r\n", 2, 1) == "  2 | two\n    | ^\n");
}

TEST_CASE("A place that is not in the file has no excerpt") {
    for (const auto& [line, column] : {std::pair(0, 0), {1, 0}, {9, 1}, {1, 9}})
        CHECK(excerpt("one", line, column).empty());
    CHECK(human_text(of("no/such/file", 1, 1)) == "no/such/file:1:1: error[P304]: No such column: é\n"
                                                  "no/such/file: warning[P110]: 100%, sure\n");
}

TEST_CASE("A long line is shown around the place") {
    const std::string shown = excerpt(std::string(5'000, 'a') + "X" + std::string(5'000, 'b'), 1, 5'001);
    CHECK(shown ==
          "  1 | …" + std::string(80, 'a') + "X" + std::string(59, 'b') + "…\n    | " + std::string(81, ' ') + "^\n");
}

TEST_CASE("What a file holds commands no terminal") {
    CHECK(excerpt("a\x1B[31m\x9B", 1, 1).empty()); // no UTF-8: nothing is shown
    CHECK(excerpt("a\x1B[31m\u009Bx\u202Ey", 1, 1) == "  1 | a [31m x\uFFFDy\n    | ^\n");
    const std::string text = human_text({{{Severity::error, "a\n::error::b\x1B", 1, 1, "P304", "M"}}});
    CHECK(text == "a ::error::b :1:1: error[P304]: M\n");
}

TEST_CASE("GitHub's commands cannot be forged by names of files") {
    CHECK(github_text(of("a,b:c\n::error::d%0A", 2, 3)) ==
          "::error file=a%2Cb%3Ac %3A%3Aerror%3A%3Ad%250A,line=2,col=3,title=P304::No such column: é\n"
          "::warning file=a%2Cb%3Ac %3A%3Aerror%3A%3Ad%250A,title=P110::100%25, sure\n");
}

TEST_CASE("JSON has every finding, and counts them") {
    Findings findings = of("a\"b", 2, 0);
    findings.mutants.push_back({"ex", "data/d", "a", 3, 4, "`<` for `<=`", "SELECT 1", "", "", ""});
    findings.tallies.push_back({"ex", "a", 9, 7, 1});
    CHECK(
        json_text(findings) ==
        R"({"findings":[{"path":"a\"b","line":2,"column":null,"severity":"error","code":"P304","message":"No such column: é"},)"
        R"({"path":"a\"b","line":null,"column":null,"severity":"warning","code":"P110","message":"100%, sure"}],)"
        R"("mutants":[{"exercise":"ex","path":"a","line":3,"column":4,"words":"`<` for `<=`","sql":"SELECT 1","rows_to_add":null,"probe_to_add":null}],)"
        R"("mutant_numbers":[{"exercise":"ex","path":"a","mutants":9,"by_data":7,"by_search":1}],)"
        R"("errors":1,"warnings":1})"
        "\n");
}

TEST_CASE("What tells a mutant from the solution stands below it, and all of them are counted in a line") {
    Findings findings{.diagnostics = {{Severity::warning, "a", 3, 4, "P320", "a slip: w."}}};
    findings.mutants.push_back({"e", "d", "a", 3, 4, "w", "SQL", "INSERT 1;\n", "UPDATE 2;\n", ""});
    findings.mutants.push_back({"e", "d", "a", 5, 6, "other", "SQL", "", "", ""});
    findings.tallies = {{"e", "a", 9, 7, 1}, {"f", "b", 1, 1, 0}};
    CHECK(human_text(findings) ==
          "a:3:4: warning[P320]: a slip: w.\n"
          "INSERT 1;\n```sql probe\nUPDATE 2;\n```\n"
          "a:5:6: note: probably equivalent: other. No data was found that tells it from the solution.\n"
          "10 mutants of 2 solutions: the data tell 8 from it, only a search 1, and 1 are probably equivalent.\n");
}

TEST_CASE("SARIF has the structure of version 2.1.0") {
    const std::string text = sarif_text(of("packs/a b/é.md", 2, 3));
    const JsonReading reading(text);
    const JsonPlace& root = reading.root();
    CHECK(root.member("$schema").text() == "https://json.schemastore.org/sarif-2.1.0.json");
    CHECK(root.member("version").text() == "2.1.0");
    REQUIRE(root.member("runs").list_size() == 1);
    const JsonPlace run = root.member("runs").element(0);
    CHECK(run.member("columnKind").text() == "unicodeCodePoints");
    const JsonPlace driver = run.member("tool").member("driver");
    CHECK(driver.member("name").text() == "joinery");
    const JsonPlace rules = driver.member("rules");
    REQUIRE(rules.list_size() == pack::all_findings().size());
    const JsonPlace results = run.member("results");
    REQUIRE(results.list_size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const JsonPlace result = results.element(i);
        const auto rule = static_cast<std::size_t>(result.member("ruleIndex").integer(0, 1'000));
        CHECK(rules.element(rule).member("id").text() == result.member("ruleId").text());
        CHECK(rules.element(rule).member("defaultConfiguration").member("level").text() ==
              result.member("level").text());
        CHECK_FALSE(rules.element(rule).member("shortDescription").member("text").text().empty());
        CHECK_FALSE(result.member("message").member("text").text().empty());
        REQUIRE(result.member("locations").list_size() == 1);
        const JsonPlace place = result.member("locations").element(0).member("physicalLocation");
        CHECK(place.member("artifactLocation").member("uri").text() == "packs/a%20b/%C3%A9.md");
        CHECK(place.member("region").is_absent() == (i == 1));
    }
    const JsonPlace region =
        results.element(0).member("locations").element(0).member("physicalLocation").member("region");
    CHECK(region.member("startLine").integer(1, 9) == 2);
    CHECK(region.member("startColumn").integer(1, 9) == 3);
    CHECK_FALSE(reading.has_fault());
}

TEST_CASE("Findings come back from another process as they were") {
    Findings findings = of("a:1:b\n", 2, 3);
    findings.mutants.push_back({"e", "d", "p", 1, 2, "w", std::string("s\0s", 3), "12:3", "4:", "5"});
    findings.tallies.push_back({"e", "p", 4'000, 3'000, 12});
    const Findings back = read_findings(written(findings));
    CHECK(back.diagnostics == findings.diagnostics);
    REQUIRE(back.mutants.size() == 1);
    CHECK(json_text(back) == json_text(findings));
}
