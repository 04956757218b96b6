// Packs by somebody who means harm, or does not know better. Each is a sound pack with one file in it exchanged, and
// has the findings that hostile.txt shows: none of it may end the command, hang it, or be read from elsewhere.
#include <filesystem>
#include <fstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/cli/prove_pack.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/source/read_folder.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::pack;
namespace fs = std::filesystem;

namespace {

const std::string k_settings = "id = \"p\"\nversion = \"1.0.0\"\nlanguage = \"en\"\nlicense = \"CC-BY-4.0\"\n"
                               "data_license = \"CC0-1.0\"\n";
const std::string k_block = "```sql solution\nSELECT a FROM t;\n```\n";

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string exercise(const std::string& settings, const std::string& rest = "Task.\n" + k_block) {
    return "+++\nid = \"x\"\ntitle = \"X\"\ndata = \"d\"\n" + settings + "+++\n" + rest;
}

void write_sound(const TemporaryFolder& folder) {
    folder.write("p/pack.toml", k_settings + "title = \"P\"\n");
    folder.write("p/data/d/schema.sql", "CREATE TABLE t (a);\n");
    folder.write("p/data/d/seed.sql", "INSERT INTO t VALUES (1);\n");
    folder.write("p/010-x.md", exercise(""));
}

std::string findings_of(const TemporaryFolder& folder) {
    Report report;
    const SourcePack source = read_folder(folder.path() + "/p", report);
    cli::Findings findings{.diagnostics = report.diagnostics()};
    findings.add(cli::prove_pack(source));
    findings.sort();
    return findings_text(findings.diagnostics, folder.path() + "/p");
}

struct Hostile {
    std::string what;
    std::string file;
    std::string text;
};

std::vector<Hostile> hostile_files() {
    const std::string zero(1, '\0');
    const auto setting = [](const std::string& what, const std::string& line) {
        return Hostile{what, "010-x.md", exercise(line + '\n')};
    };
    const auto settings = [](const std::string& what, const std::string& text) {
        return Hostile{what, "pack.toml", text};
    };
    const auto sql = [](const std::string& what, const std::string& file, const std::string& text) {
        return Hostile{what, "data/d/" + file, text};
    };
    const auto body = [](const std::string& what, const std::string& text) {
        return Hostile{what, "010-x.md", exercise("", text)};
    };
    const auto translation = [](const std::string& what, const std::string& tag, const std::string& text) {
        return Hostile{what, "010-x." + tag + ".md", text};
    };
    return {
        settings("an empty pack.toml", ""),
        settings("settings in UTF-16", "\xFF\xFEi" + zero + "d" + zero),
        settings("settings in UTF-16 without a mark", "i" + zero + "d" + zero),
        settings("settings in Latin-1", k_settings + "title = \"caf\xE9\"\n"),
        settings("a byte too many for UTF-8", k_settings + "title = \"\xC0\xAF\"\n"),
        settings("half a pair of surrogates", k_settings + "title = \"\xED\xA0\x80\"\n"),
        settings("brackets without end", "id = " + repeated("[", 50'000)),
        settings("tables without end", "id = " + repeated("{a=", 50'000)),
        settings("dotted keys without end", repeated("a.", 30'000) + "a = 1\n"),
        settings("one title twice", k_settings + "title = \"P\"\ntitle = \"Q\"\n"),
        settings("an endless title", k_settings + "title = \"" + repeated("x", 100'000) + "\"\n"),
        settings("a title of three lines", k_settings + "title = \"\"\"a\nb\nc\"\"\"\n"),
        settings("an endless id", "id = \"" + repeated("x", 65) + "\"\n" + k_settings.substr(9) + "title = \"P\"\n"),
        settings("an id that leads elsewhere", "id = \"../../p\"\n" + k_settings.substr(9) + "title = \"P\"\n"),
        settings("an id like a device's name", "id = \"CON\"\n" + k_settings.substr(9) + "title = \"P\"\n"),
        settings("an id with a zero byte", "id = \"a\\u0000b\"\n" + k_settings.substr(9) + "title = \"P\"\n"),
        settings("a version past all numbers", k_settings.substr(0, 9) + "version = \"99999999999.0.0\"\n" +
                                                   k_settings.substr(27) + "title = \"P\"\n"),
        settings("a key with markup", k_settings + "title = \"P\"\n\"<script>alert(1)</script>\" = 1\n"),
        settings("a key that commands a terminal", k_settings + "title = \"P\"\n\"\\u001B[2J\\u009B\" = 1\n"),
        settings("a prototype", k_settings + "title = \"P\"\n__proto__ = 1\n"),
        settings("authors that are numbers", k_settings + "title = \"P\"\nauthors = [1, 2]\n"),
        settings("too many authors",
                 k_settings + "title = \"P\"\nauthors = [" + repeated("{ name = \"A\" },", 101) + "]\n"),
        settings("a pack of nothing but a comment without end", "#" + repeated("x", 200'001)),
        setting("a huge number", "difficulty = 99999999999999999999999"),
        setting("the largest number", "minutes = 9223372036854775807"),
        setting("a negative number", "digits = -9223372036854775808"),
        setting("infinity", "difficulty = inf"),
        setting("no number", "minutes = nan"),
        setting("a date for a truth", "multi = 1979-05-27"),
        setting("steps without bound", "[require]\nmax_steps = 4611686018427387904"),
        setting("a variant that leads elsewhere", "[require]\nmax_steps = 9\nsteps_on = \"../../etc/passwd\""),
        setting("two statements for a plan", "[require]\nplan = [\"no scan\"]\nplan_of = \"SELECT 1; DROP TABLE t\""),
        setting("a construct of markup", "[require]\nuses = [\"<img src=x onerror=alert(1)>\"]"),
        setting("a concept of another alphabet", "concepts = [\"jоin.left\"]"), // a Cyrillic o
        setting("a concept that leads elsewhere", "concepts = [\"../../x\"]"),
        setting("too many concepts", "concepts = [" + repeated("\"a\",", 101) + "]"),
        {"data that lead elsewhere", "010-x.md",
         "+++\nid = \"x\"\ntitle = \"X\"\ndata = \"../../../etc\"\n+++\nTask.\n" + k_block},
        {"data by an absolute path", "010-x.md",
         "+++\nid = \"x\"\ntitle = \"X\"\ndata = \"/etc\"\n+++\nTask.\n" + k_block},
        {"data called by a dot", "010-x.md", "+++\nid = \"x\"\ntitle = \"X\"\ndata = \".\"\n+++\nTask.\n" + k_block},
        {"a second exercise of the same id", "020-x.md", exercise("")},
        {"an empty exercise", "020-y.md", ""},
        {"an exercise of one byte", "020-y.md", "+"},
        {"a header without end", "020-y.md", "+++\n" + repeated("a = 1\n", 10'000)},
        {"an exercise in Latin-1", "020-y.md",
         exercise("", "Stra\xDF"
                      "e\n" +
                          k_block)},
        settings("a language of markup", "id = \"p\"\nversion = \"1.0.0\"\nlanguage = \"en' onload='x\"\n" +
                                             k_settings.substr(k_settings.find("license")) + "title = \"P\"\n"),
        settings("translations that are a text", k_settings + "title = \"P\"\ntranslations = \"es\"\n"),
        settings("a translation that leads elsewhere",
                 k_settings + "title = \"P\"\n[translations.\"../../es\"]\ntitle = \"X\"\n"),
        settings("a translation that is a number", k_settings + "title = \"P\"\n[translations]\nes = 1\n"),
        settings("a translated title without end",
                 k_settings + "title = \"P\"\n[translations.es]\ntitle = \"" + repeated("x", 100'000) + "\"\n"),
        translation("an empty translation", "es", ""),
        translation("a translation in Latin-1", "es", "+++\noriginal = \"x\"\n+++\nSe\xF1or\n"),
        translation("a translation without end", "es", repeated("x", 200'001)),
        translation("a translation's header without end", "es", "+++\n" + repeated("a = 1\n", 10'000)),
        translation("a translation of another id", "es", "+++\nid = \"y\"\noriginal = \"00000000\"\n+++\nX\n"),
        translation("a mark of markup", "es", "+++\noriginal = \"<script>alert(1)</script>\"\n+++\nX\n"),
        translation("a mark that is a number", "es", "+++\noriginal = 12345678\n+++\nX\n"),
        translation("a translation with a solution", "es",
                    "+++\noriginal = \"00000000\"\n+++\n```sql solution\nATTACH '/etc/passwd' AS p;\n```\n"),
        translation("translated hints without end", "es",
                    "+++\noriginal = \"00000000\"\n+++\nX\n" + repeated("## Hint\nH\n", 1'000)),
        translation("sentences for no answer", "es",
                    "+++\noriginal = \"00000000\"\n+++\nX\n## Wrong 1\nX\n## Wrong 4294967297\nX\n## Wrong -1\nX\n"),
        translation("a language that commands a terminal", "\x1B[2J", "X\n"),
        translation("a language without end", "es-" + repeated("aaaaa-", 20) + "aaaaa", "X\n"),
        {"a translation of nothing", "020-y.es.md", "X\n"},
        body("fences without end", "Task.\n" + k_block + repeated("````````\n", 1)),
        body("a fence inside a fence", "Task.\n````sql solution\nSELECT a FROM t;\n```\n-- more\n```\n````\n"),
        body("attributes without end",
             "Task.\n" + k_block + "```sql wrong says=\"" + repeated("x", 100'000) + "\nS\n```\n"),
        body("sections without end", "Task.\n" + k_block + repeated("## Hint\nH\n", 1'000)),
        body("a section of markup", "Task.\n" + k_block + "## <script>alert(1)</script>\nX\n"),
        body("two solutions", "Task.\n" + k_block + k_block),
        body("a solution of nothing but a comment", "Task.\n```sql solution\n-- later\n```\n"),
        body("a solution that never ends", "Task.\n```sql solution\nWITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT "
                                           "n + 1 FROM c) SELECT max(n) FROM "
                                           "c;\n```\n"),
        body("a solution that reads files", "Task.\n```sql solution\nATTACH '/etc/passwd' AS p;\n```\n"),
        body("a solution that loads code", "Task.\n```sql solution\nSELECT load_extension('/tmp/x.so');\n```\n"),
        body("a solution as wide as can be", "Task.\n```sql solution\nSELECT " + repeated("1,", 3'000) + "1;\n```\n"),
        body("a solution as deep as can be",
             "Task.\n```sql solution\nSELECT " + repeated("(", 5'000) + "1" + repeated(")", 5'000) + ";\n```\n"),
        sql("a schema that attaches a file", "schema.sql", "ATTACH '/tmp/x.db' AS x;\n"),
        sql("a schema that is written to by hand", "schema.sql", "PRAGMA writable_schema = ON;\nCREATE TABLE t (a);\n"),
        sql("a schema of another language", "schema.sql", "<?php system('ls'); ?>\n"),
        sql("a schema with a zero byte", "schema.sql", "CREATE TABLE t (a);" + zero + "\n"),
        sql("setup that never ends", "seed.sql",
            "INSERT INTO t WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c;\n"),
        sql("setup that eats all memory", "seed.sql",
            "INSERT INTO t SELECT zeroblob(19000000);\nINSERT INTO t SELECT zeroblob(19000000);\n"
            "INSERT INTO t SELECT zeroblob(19000000);\nINSERT INTO t SELECT zeroblob(19000000);\n"),
        sql("a value past the cap", "seed.sql", "INSERT INTO t VALUES (zeroblob(2000000000));\n"),
        sql("setup that commits for others", "seed.sql", "COMMIT;\n"),
        sql("setup that writes a file", "seed.sql", "VACUUM INTO '/tmp/joinery-hostile.db';\n"),
        sql("a trigger that fires itself", "seed.sql",
            "PRAGMA recursive_triggers = ON;\nCREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO t VALUES (1); END;\n"
            "INSERT INTO t VALUES (2);\n"),
        sql("a variant that never ends", "hidden-x.sql",
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c;\n"),
        sql("a variant of a forged name", "hidden-..sql", "DELETE FROM t;\n"),
        sql("assumptions that change the data", "assume.sql", "DROP TABLE t;\n"),
        sql("CSV in UTF-16", "t.csv",
            "\xFF\xFE"
            "a" +
                zero),
        sql("CSV in Latin-1", "t.csv", "a\ncaf\xE9\n"),
        sql("CSV with a zero byte", "t.csv", "a\n" + zero + "\n"),
        sql("CSV that is SQL", "t.csv", "a\n\"'); DROP TABLE t; --\"\n"),
        sql("a CSV header that is SQL", "t.csv", "\"a) VALUES (1); DROP TABLE t; --\"\n1\n"),
        sql("a CSV header without end", "t.csv", repeated("a,", 90'000) + "a\n"),
        sql("a CSV quote without end", "t.csv", "a\n\"" + repeated("x", 190'000)),
        sql("CSV for SQLite's own table", "sqlite_schema.csv", "name\nx\n"),
        sql("CSV that breaks a key", "t.csv", "a\n1\n\"\n\"\n2,3\n"),
    };
}

// What others trip over, as text that says what it is. None of these is a mistake in a pack.
const std::vector<std::string> k_naughty = {
    "<script>alert('title')</script>",
    "\"><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt&colon;alert(1))",
    "![x](data:text/html;base64,PHNjcmlwdD4=)",
    "&lt;b&gt; &amp;amp; &#x3C;",
    "'; DROP TABLE t; --",
    "\" OR \"\"=\"",
    "x' UNION SELECT sql FROM sqlite_schema --",
    "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
    "%s%n%x {} {0} %00",
    "\\u0000 \\x41 \\n \\",
    "../../../etc/passwd",
    "C:\\\\Windows\\\\CON.txt",
    "NUL",
    "undefined",
    "null",
    "NaN",
    "Infinity",
    "-0",
    "1e999",
    "0x1F",
    "true",
    "عربي \u202Eمقلوب\u202C 123",
    "\u2066isolated\u2069 \u200F\u200E",
    "zero\u200Bwidth\u200D\uFEFFjoiner\u2060",
    "Z\u0351\u032B\u0343\u033B\u0321a\u0335\u034Dl\u0336\u0349g\u0337o\u0338",
    "e\u0301 é \u1E9E ß İ ı ſ K",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇪🇺 1️⃣ 👍🏿",
    "日本語　全角　ｆｕｌｌ",
    "\U0001F4A9\U0010FFFD\uFFFD\uFDD0",
    "𝒷𝓊𝓉 𝖋𝖗𝖆𝖐𝖙𝖚𝖗 ⓒⓘⓡⓒⓛⓔ",
    "\u00A0\u2003\u3000",
    "\u2028line\u2029paragraph\u0085next",
    "tab\there",
};

std::string toml_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char byte : text)
        quoted += byte == '"' || byte == '\\' ? std::string("\\") + byte : byte == '\t' ? "\\t" : std::string(1, byte);
    return quoted + '"';
}

std::string doubled(std::string_view text, char mark) {
    std::string all(1, mark);
    for (const char byte : text)
        all += byte == mark ? std::string(2, mark) : std::string(1, byte);
    return all + mark;
}

} // namespace

TEST_CASE("Every hostile file has the findings that it should have, and nothing else happens") {
    const std::string path = JOINERY_SOURCE_DIR "/tests/engine/cli/cases/hostile.txt";
    const std::vector<Hostile> all = hostile_files();
    CHECK(all.size() >= 60);
    std::string findings;
    for (const Hostile& one : all) {
        const TemporaryFolder folder;
        write_sound(folder);
        folder.write("p/" + one.file, one.text);
        findings += "-- " + one.what + '\n' + findings_of(folder);
    }
    check_approved(path, read_archive(read_whole_file(path))["findings"], findings);
    CHECK_FALSE(fs::exists("/tmp/joinery-hostile.db"));
}

TEST_CASE("Two hundred megabytes are refused by their size") {
    const TemporaryFolder folder;
    write_sound(folder);
    for (const std::string file : {"t.csv", "seed.sql"}) {
        folder.write("p/data/d/" + file, "a\n");
        fs::resize_file(folder.path() + "/p/data/d/" + file, 200'000'000); // a hole in the file system
    }
    folder.write("p/pack.toml", "");
    fs::resize_file(folder.path() + "/p/pack.toml", 200'000'000);
    CHECK(findings_of(folder) == "data/d/seed.sql: error[P004]: The file is longer than 200000 bytes.\n"
                                 "data/d/t.csv: error[P004]: The file is longer than 200000 bytes.\n"
                                 "pack.toml: error[P004]: The file is longer than 200000 bytes.\n");
}

TEST_CASE("Links out of a pack are refused, whatever they are in the place of") {
    for (const std::string file : {"pack.toml", "010-x.md", "data", "data/d", "data/d/seed.sql", "data/d/t.csv"}) {
        const TemporaryFolder folder;
        write_sound(folder);
        fs::remove_all(folder.path() + "/p/" + file);
        fs::create_symlink("/etc/hostname", folder.path() + "/p/" + file);
        CAPTURE(file);
        CHECK_THAT(findings_of(folder),
                   Catch::Matchers::ContainsSubstring(file + ": error[P006]: A pack may hold no symbolic links.\n"));
    }
}

TEST_CASE("A pipe in the place of a file is not waited for") {
    const TemporaryFolder folder;
    write_sound(folder);
    fs::remove(folder.path() + "/p/data/d/seed.sql");
    REQUIRE(std::system(("mkfifo " + folder.path() + "/p/data/d/seed.sql").c_str()) == 0);
    CHECK(findings_of(folder) == "data/d/seed.sql: error[P003]: This is no file that can be read.\n");
}

TEST_CASE("Odd strings stay what they are, as titles, names, prose, cells and answers") {
    for (const std::string& text : k_naughty) {
        CAPTURE(text);
        const TemporaryFolder folder;
        write_sound(folder);
        folder.write("p/pack.toml", k_settings + "title = " + toml_text(text) + "\ndescription = " + toml_text(text) +
                                        "\nauthors = [{ name = " + toml_text(text) + " }]\n");
        folder.write("p/data/d/schema.sql", "CREATE TABLE t (a TEXT);\n"); // else `-0` were a number
        folder.write("p/data/d/t.csv", "a\n" + doubled(text, '"') + '\n');
        std::string exercise = "+++\nid = \"x\"\ntitle = " + toml_text(text);
        exercise.append("\ndata = \"d\"\n+++\nTask: ").append(text);
        exercise.append("\n```sql solution\nSELECT a FROM t WHERE a = ").append(doubled(text, '\'')).append(";\n```");
        exercise.append("\n## Hint\nHint: ").append(text).append("\n## After\nAfter: ").append(text).append("\n");
        folder.write("p/010-x.md", exercise);
        CHECK(findings_of(folder).empty());
        Report report;
        const auto pack = read_compiled(write_compiled(read_folder(folder.path() + "/p", report).pack));
        REQUIRE(pack.has_value());
        CHECK(pack->title == text);
        CHECK(pack->description == text);
        CHECK(pack->authors == std::vector<std::string>{text});
        CHECK(pack->exercises[0].title == text);
        CHECK(pack->exercises[0].hints == std::vector<std::string>{"Hint: " + text});
        CHECK(pack->exercises[0].after == "After: " + text);
        CHECK(pack->data[0].seed.find(doubled(text, '\'')) != std::string::npos);
    }
}

TEST_CASE("Odd names of files are read, or named on one line") {
    for (const std::string name : {"010 with spaces",
                                   "-rf",
                                   "$(reboot)",
                                   "`id`",
                                   "a;b|c&d",
                                   "100%",
                                   "'quoted'",
                                   "\"quoted\"",
                                   "日本語",
                                   "😀",
                                   "e\u0301",
                                   "a\u202Egpj",
                                   "zero\u200Bwidth",
                                   "con",
                                   "aux",
                                   "~",
                                   "#hash",
                                   "a\nb",
                                   "a\x1B[31mb",
                                   "a:1:2: error[P001]",
                                   "*?[x]"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        write_sound(folder);
        folder.write("p/" + std::string(name) + ".md", exercise("")); // an id that is there already
        const std::string findings = findings_of(folder);
        CHECK_THAT(findings, Catch::Matchers::ContainsSubstring("error[P106]: The id `x` belongs to "));
        CHECK(std::count(findings.begin(), findings.end(), '\n') == 1);
        CHECK(findings.find('\x1B') == std::string::npos);
    }
}
