#include "engine/cli/commands.hpp"

#include <filesystem>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/pack/compiled.hpp"
#include "tests/engine/cli/printed.hpp"
#include "tests/engine/pack/small_pack.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::cli;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using pack::TemporaryFolder;

namespace {

class ShopFolder : public TemporaryFolder {
public:
    ShopFolder() {
        write("schema.sql", "CREATE TABLE bikes (id INTEGER PRIMARY KEY, name TEXT);");
        write("day-1.sql", "INSERT INTO bikes VALUES (1, 'Ada'), (2, 'Bo');");
        write("day-2.sql", "INSERT INTO bikes VALUES (3, NULL);");
        write("reference.sql", "SELECT name FROM bikes;");
    }
    std::string file(std::string_view name) const { return path() + '/' + std::string(name); }

    Printed compare(std::string_view answer, bool is_json = false) const {
        write("answer.sql", answer);
        return printed([&] {
            cli::CompareOptions options{.schema = file("schema.sql"),
                                        .data = {file("day-1.sql"), file("day-2.sql")},
                                        .hidden = {},
                                        .reference = file("reference.sql"),
                                        .answer = file("answer.sql"),
                                        .probes = {},
                                        .rules = {},
                                        .is_json = is_json};
            return cli::compare(options);
        });
    }

    Printed run(std::string_view sql) const {
        return printed([&] { return cli::run({"", file("schema.sql"), std::string(sql)}); });
    }
};

// As the folder "sound" in another.
void write_sound_pack(const TemporaryFolder& folder) {
    const std::string archive = JOINERY_SOURCE_DIR "/tests/engine/pack/source/cases/sound.txt";
    for (const auto& [name, text] : pack::read_archive(pack::read_whole_file(archive)))
        if (name != "findings")
            folder.write("sound/" + name, text);
}

} // namespace

TEST_CASE("compare says right, and ends with 0") {
    const Printed right = ShopFolder().compare("SELECT name FROM bikes ORDER BY name;");
    CHECK(right.code == ExitCode::clean);
    CHECK(right.error.empty());
    CHECK_FALSE(right.out.empty());
}

TEST_CASE("compare shows the rows that differ on the first data on which they do, and ends with 1") {
    const Printed wrong = ShopFolder().compare("SELECT name FROM bikes WHERE name IS NOT NULL;");
    CHECK(wrong.code == ExitCode::findings);
    CHECK_THAT(wrong.out, ContainsSubstring("Data: day-2\n\nMissing\nname\n----\nNULL\n1 row\n"));
}

TEST_CASE("compare shows where an answer does not run") {
    const Printed wrong = ShopFolder().compare("SELECT nmae\nFROM bikes;");
    CHECK(wrong.code == ExitCode::findings);
    CHECK_THAT(wrong.out,
               ContainsSubstring("answer.sql:1:8: error: no such column: nmae\n  1 | SELECT nmae\n    |        "
                                 "^^^^\n"));
}

TEST_CASE("compare gives the verdict in JSON") {
    const Printed wrong = ShopFolder().compare("SELECT id, name FROM bikes;", true);
    CHECK(wrong.code == ExitCode::findings);
    CHECK_THAT(wrong.out, StartsWith(R"({"right":false,"kind":"column_count",)"));
    CHECK(wrong.out.back() == '\n');
}

TEST_CASE("A file that is not there is a complaint, and ends with 2") {
    const ShopFolder shop;
    const auto missing = printed([&] {
        const CompareOptions options{.schema = shop.file("schema.sql"),
                                     .data = {shop.file("none.sql")},
                                     .hidden = {},
                                     .reference = shop.file("reference.sql"),
                                     .answer = shop.file("reference.sql"),
                                     .probes = {},
                                     .rules = {}};
        return cli::compare(options);
    });
    CHECK(missing.code == ExitCode::usage);
    CHECK(missing.error == shop.file("none.sql") + ": There is no such file.\n");
    CHECK(printed([&] { return cli::run({"", shop.path(), "SELECT 1"}); }).code == ExitCode::usage);
    CHECK(printed([&] { return cli::run({shop.file("none.db"), "", "SELECT 1"}); }).code == ExitCode::usage);
}

TEST_CASE("compare judges what a script leaves in the tables, where it is asked to") {
    const ShopFolder shop;
    shop.write("reference.sql", "DELETE FROM bikes WHERE id = 2;");
    shop.write("answer.sql", "DELETE FROM bikes WHERE id = 1;");
    const auto compare = [&](const std::string& answer) {
        return printed([&] {
            const CompareOptions options{.schema = shop.file("schema.sql"),
                                         .data = {shop.file("day-1.sql")},
                                         .hidden = {},
                                         .reference = shop.file("reference.sql"),
                                         .answer = shop.file(answer),
                                         .probes = {},
                                         .rules = {.mode = pack::Mode::state}};
            return cli::compare(options);
        });
    };
    CHECK(compare("reference.sql").code == ExitCode::clean);
    const Printed wrong = compare("answer.sql");
    CHECK(wrong.code == ExitCode::findings);
    CHECK(wrong.out.find("In `bikes`, 1 row is still there and should be gone") == 0);
    CHECK(wrong.out.find("\nTable bikes\n\nMissing\n") != std::string::npos);
    CHECK(wrong.out.find("\nToo many\n") != std::string::npos);
}

TEST_CASE("run prints each result as a table") {
    const Printed ran = ShopFolder().run("INSERT INTO bikes VALUES (1, 'Ada'); SELECT * FROM bikes; SELECT 2 AS two;");
    CHECK(ran.code == ExitCode::clean);
    CHECK(ran.error.empty());
    CHECK(ran.out == "id  name\n--  ----\n 1  Ada\n1 row\n\ntwo\n---\n  2\n1 row\n");
}

TEST_CASE("run prints what came before an error, and the error") {
    const Printed ran = ShopFolder().run("SELECT 1 AS one; SELECT nmae FROM bikes;");
    CHECK(ran.code == ExitCode::findings);
    CHECK(ran.out == "one\n---\n  1\n1 row\n");
    CHECK_THAT(ran.error, StartsWith("SQL:1:25: error: no such column: nmae\n"));
}

TEST_CASE("run works under the rules of the page") {
    const Printed ran = ShopFolder().run("ATTACH 'x.db' AS x;");
    CHECK(ran.code == ExitCode::findings);
    CHECK_THAT(ran.error, StartsWith("SQL:1:1: error: "));
}

TEST_CASE("run says which line of the schema does not run") {
    const ShopFolder shop;
    shop.write("schema.sql", "CREATE TABLE t (a);\nCREATE TABLE t (a);");
    const Printed ran = shop.run("SELECT 1");
    CHECK(ran.code == ExitCode::findings);
    CHECK_THAT(ran.error, StartsWith(shop.file("schema.sql") + ":2:"));
    CHECK(ran.out.empty());
}

TEST_CASE("build writes a pack that reads back") {
    const TemporaryFolder folder;
    write_sound_pack(folder);
    const std::string source = folder.path() + "/sound";
    const std::string output = folder.path() + "/pack.json";
    CHECK(printed([&] { return cli::build({source, output}); }).code == ExitCode::clean);
    CHECK(pack::read_compiled(pack::read_whole_file(output)).has_value());
    const Printed again = printed([&] { return cli::build({source, ""}); });
    CHECK(again.out == pack::read_whole_file(output));
    CHECK(again.error.empty());
}

TEST_CASE("build writes nothing where there is an error") {
    const TemporaryFolder folder;
    const std::string output = folder.path() + "/pack.json";
    const Printed broken = printed([&] { return cli::build({folder.path(), output}); });
    CHECK(broken.code == ExitCode::findings);
    CHECK(broken.out.empty());
    CHECK(broken.error ==
          folder.path() + ": error[P011]: The pack has no exercise. An exercise is a file `*.md` in this folder.\n" +
              folder.path() + "/pack.toml: error[P002]: This file is missing.\n");
    CHECK_FALSE(std::filesystem::exists(output));
}

TEST_CASE("build says when it cannot write") {
    const TemporaryFolder folder;
    write_sound_pack(folder);
    const Printed unwritten = printed([&] {
        return cli::build({folder.path() + "/sound", "/proc/there/is/no/such/file"});
    });
    CHECK(unwritten.code == ExitCode::usage);
    CHECK(unwritten.error == "/proc/there/is/no/such/file: The file cannot be written.\n");
}

TEST_CASE("check prints its findings as its result") {
    const TemporaryFolder folder;
    const Printed broken = printed([&] { return cli::check({.path = folder.path()}); });
    CHECK(broken.code == ExitCode::findings);
    CHECK_THAT(broken.out, ContainsSubstring("/pack.toml: error[P002]: This file is missing.\n"));
    CHECK(broken.error.empty());
}

TEST_CASE("check proves every pack of a folder, and names twins and data that nobody uses") {
    const TemporaryFolder folder;
    write_sound_pack(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() + "/sound"))
        if (entry.is_regular_file())
            folder.write("again/" + std::filesystem::relative(entry.path(), folder.path() + "/sound").string(),
                         pack::read_whole_file(entry.path().string()));
    folder.write("data/lonely/schema.sql", "CREATE TABLE t (a);");
    folder.write("notes/readme.txt", "No pack.");
    const Printed all = printed([&] { return cli::check({.path = folder.path() + '/'}); });
    CHECK(all.code == ExitCode::findings);
    CHECK(all.out == folder.path() + "/data/lonely: warning[P110]: No exercise uses the data set `lonely`.\n" +
                         folder.path() + "/sound/pack.toml: error[P106]: The id `sound` belongs to " + folder.path() +
                         "/again already.\n");
}

TEST_CASE("check --only looks at one exercise") {
    const TemporaryFolder folder;
    write_sound_pack(folder);
    folder.write("sound/020-bad.md", "+++\nid = \"bad\"\ntitle = \"T\"\ndata = \"d\"\nmode = \"odd\"\n+++\nTask.\n"
                                     "```sql solution\nSELECT nothing;\n```\n");
    const auto check = [&](const std::string& id) {
        return printed([&] { return cli::check({.path = folder.path(), .only = id}); });
    };
    CHECK(check("all").code == ExitCode::clean);
    const Printed bad = check("bad");
    CHECK(bad.code == ExitCode::findings);
    CHECK_THAT(bad.out,
               ContainsSubstring("020-bad.md:5:8: error[P105]") && ContainsSubstring("020-bad.md:9:8: error[P304]"));
    const Printed none = check("al");
    CHECK(none.code == ExitCode::usage);
    CHECK(none.error == "There is no exercise `al`. \n");
    CHECK(check("badd").error == "There is no exercise `badd`. Did you mean `bad`?\n");
}

TEST_CASE("Warnings fail where check is strict") {
    const TemporaryFolder folder;
    write_sound_pack(folder);
    folder.write("sound/data/unused/schema.sql", "CREATE TABLE t (a);");
    const auto check = [&](bool is_strict) {
        return printed([&] { return cli::check({.path = folder.path() + "/sound", .is_strict = is_strict}); });
    };
    CHECK(check(false).code == ExitCode::clean);
    CHECK_THAT(check(false).out, ContainsSubstring("warning[P110]"));
    CHECK(check(true).code == ExitCode::findings);
}

TEST_CASE("judge gives one line of JSON for each answer") {
    const TemporaryFolder folder;
    const std::string compiled = folder.path() + "/small.json";
    folder.write("small.json", pack::write_compiled(pack::small_pack()));
    folder.write("right.sql", "SELECT * FROM bikes");
    folder.write("wrong.sql", "SELECT name FROM bikes");
    const auto judge = [&](std::string_view exercise, std::vector<std::string> names) {
        for (std::string& name : names)
            name.insert(0, folder.path() + '/');
        return printed([&] { return cli::judge({compiled, std::string(exercise), names}); });
    };
    const Printed both = judge("all-bikes", {"right.sql", "wrong.sql"});
    CHECK(both.code == ExitCode::findings);
    CHECK_THAT(both.out, StartsWith(R"({"right":true,"kind":"right",)"));
    CHECK_THAT(both.out, ContainsSubstring("}\n"
                                           R"({"right":false,"kind":"column_count",)"));
    CHECK(judge("all-bikes", {"right.sql"}).code == ExitCode::clean);
    CHECK(judge("none", {"right.sql"}).error == compiled + ": There is no exercise none.\n");
    CHECK(judge("all-bikes", {"none.sql"}).code == ExitCode::usage);
    folder.write("small.json", "{}");
    CHECK(judge("all-bikes", {"right.sql"}).error == compiled + ": This pack is broken: `format` is missing.\n");
}

TEST_CASE("A script run after the data makes one more, hidden database") {
    const ShopFolder shop;
    shop.write("more.sql", "INSERT INTO bikes VALUES (4, 'Zoe');");
    shop.write("answer.sql", "SELECT name FROM bikes WHERE id < 4;");
    CompareOptions options{.schema = shop.file("schema.sql"),
                           .data = {shop.file("day-1.sql")},
                           .hidden = {shop.file("more.sql")},
                           .reference = shop.file("reference.sql"),
                           .answer = shop.file("answer.sql"),
                           .probes = {},
                           .rules = {}};
    const Printed wrong = printed([&] { return cli::compare(options); });
    CHECK(wrong.code == ExitCode::findings);
    CHECK_THAT(wrong.out, StartsWith("On another data set, `more`, 1 row is missing.\nData: more\n"));
    CHECK_THAT(wrong.out, ContainsSubstring("\nTable bikes\nid  name\n"));
    options.hidden.clear();
    CHECK(printed([&] { return cli::compare(options); }).code == ExitCode::clean);
    options.data.clear(); // the schema alone is a database too
    CHECK(printed([&] { return cli::compare(options); }).code == ExitCode::clean);
}

TEST_CASE("compare ends with 2 where the reference does not run") {
    const ShopFolder shop;
    shop.write("reference.sql", "SELECT nothing FROM bikes;");
    CHECK(shop.compare("SELECT name FROM bikes;").code == ExitCode::usage);
}

TEST_CASE("parse answers each line of a batch, also one that is no request") {
    const TemporaryFolder folder;
    folder.write("batch.jsonl", "{\"id\":1.50,\"sql\":\"select a,b from t;select 2\"}\n"
                                "no JSON\n"
                                "{\"sql\":\"SELECT\\nFROM t\",\"id\":\"x\\u0041\"}\n"
                                "{\"id\":2}\n"
                                "{\"id\":3,\"sql\":\"\"}");
    const std::string path = folder.path() + "/batch.jsonl";
    const std::string refusal = R"("ok":false,"error":{"message":"This line is no JSON object with a text `sql`.")";
    const Printed answers = printed([&] { return cli::parse({path, true}); });
    CHECK(answers.code == ExitCode::findings);
    CHECK(answers.out ==
          R"({"id":1.50,"ok":true,"printed":"SELECT a, b FROM t;\nSELECT 2"})"
          "\n"
          R"({"id":null,)" +
              refusal +
              ",\"line\":1,\"column\":1}}\n"
              R"({"id":"x\u0041","ok":false,"error":{"message":"near \"FROM\": syntax error","line":2,"column":1}})"
              "\n"
              R"({"id":2,)" +
              refusal +
              ",\"line\":1,\"column\":1}}\n"
              R"({"id":3,"ok":true,"printed":""})"
              "\n");
    const Printed words = printed([&] { return cli::parse({path, false}); });
    CHECK(words.code == ExitCode::findings);
    CHECK_THAT(words.out, StartsWith("SELECT a, b FROM t;\nSELECT 2\n"));
    CHECK_THAT(words.error, ContainsSubstring(":3: error: near \"FROM\": syntax error, in its line 2, column 1\n"));
    CHECK(printed([&] { return cli::parse({folder.path() + "/none", true}); }).code == ExitCode::usage);
}
