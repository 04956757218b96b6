#include "engine/pack/source/read_folder.hpp"

#include <filesystem>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/pack/compiled.hpp"
#include "engine/pack/limits.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::pack;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

const std::string k_cases = JOINERY_SOURCE_DIR "/tests/engine/pack/source/cases/";

void unpack(const TemporaryFolder& folder, const std::map<std::string, std::string>& parts) {
    for (const auto& [name, text] : parts)
        if (name != "findings")
            folder.write(name, text);
}

SourcePack read_case(const TemporaryFolder& folder, const std::string& name, Report& report) {
    unpack(folder, read_archive(read_whole_file(k_cases + name)));
    return read_folder(folder.path(), report);
}

// The sound pack with one more file in it.
std::string findings_with(std::string_view name, std::string_view text) {
    const TemporaryFolder folder;
    unpack(folder, read_archive(read_whole_file(k_cases + "sound.txt")));
    folder.write(name, text);
    Report report;
    read_folder(folder.path(), report);
    return findings_text(report, folder.path());
}

} // namespace

TEST_CASE("Everything amiss with a pack's files is found in one run") {
    const std::string name =
        GENERATE("sound.txt", "settings.txt", "header.txt", "require.txt", "markdown.txt", "files.txt", "unused.txt",
                 "empty.txt", "vocabulary.txt", "shared.txt", "csv.txt", "csv-quotes.txt", "translations.txt");
    auto parts = read_archive(read_whole_file(k_cases + name));
    REQUIRE(parts.count("findings") == 1);
    const TemporaryFolder folder;
    unpack(folder, parts);
    Report report;
    read_folder(folder.path() + (parts.count("pack/pack.toml") == 1 ? "/pack" : ""), report);
    check_approved(k_cases + name, parts["findings"], findings_text(report, folder.path()));
}

TEST_CASE("A sound folder becomes a pack") {
    const TemporaryFolder folder;
    Report report;
    const SourcePack source = read_case(folder, "sound.txt", report);
    REQUIRE_FALSE(report.has_error());
    const Pack& pack = source.pack;
    CHECK(pack.id == "sound");
    CHECK(pack.authors == std::vector<std::string>{"Ada", "Bo"});
    REQUIRE(pack.data.size() == 1);
    CHECK(pack.data[0].schema == "CREATE TABLE t (a);\n");
    REQUIRE(pack.data[0].variants.size() == 1);
    CHECK(pack.data[0].variants[0].name == "hidden-two");
    CHECK(source.data[0].assumptions.sql == "SELECT a FROM t WHERE a IS NULL;\n");
    CHECK(pack.data[0].assumptions == std::vector<std::string>{"SELECT a FROM t WHERE a IS NULL;"});

    REQUIRE(pack.exercises.size() == 1);
    const Exercise& all = pack.exercises[0];
    CHECK(all.id == "all");
    CHECK(all.concepts == std::vector<std::string>{"select"});
    CHECK(all.difficulty == 2);
    CHECK(all.minutes == 3);
    CHECK(all.columns == ColumnRule::names);
    CHECK(all.digits == 4);
    CHECK(all.search_ms == 400);
    CHECK(all.multi);
    CHECK_THAT(all.task, StartsWith("Show **all**.\n\n```sql\nSELECT 'this block is prose';\n```\n"));
    CHECK_THAT(all.task, ContainsSubstring("## so is this, inside a fence"));
    CHECK(all.starter == "SELECT\n");
    CHECK(all.solution == "SELECT a FROM t;\n");
    CHECK(all.accepted == std::vector<std::string>{"SELECT t.a FROM t;\n"});
    REQUIRE(all.wrong.size() == 2);
    CHECK(all.wrong[0].says == "Say \"a\", not \\.");
    CHECK(all.wrong[1].says.empty());
    CHECK(all.hints == std::vector<std::string>{"Look.\n\n```sql\nSELECT 'prose too';\n```", "Closer."});
    CHECK(all.after == "Well done.");
    CHECK(source.exercises[0].solution.first_line == 31);
    CHECK(source.exercises[0].wrong[1].first_line == 43);
}

TEST_CASE("A translation holds what the original has, and nothing else") {
    const TemporaryFolder folder;
    Report report;
    const SourcePack source = read_case(folder, "translations.txt", report);
    REQUIRE(source.translations.size() == 4);
    CHECK(source.translations[0].prose.language == "de");
    CHECK(source.translations[0].prose.title == "Übersetzt");
    CHECK(source.translations[0].prose.exercises.empty());
    const SourceTranslation& spanish = source.translations[2];
    CHECK(spanish.prose.language == "es");
    CHECK(spanish.stale == 1);
    REQUIRE(spanish.prose.exercises.size() == 2);
    const TranslatedExercise& all = spanish.prose.exercises[0];
    CHECK(all.id == "all");
    CHECK(all.title == "Todo");
    CHECK(all.task == "Muestra **todo**.\n\n```sql\nSELECT 'prosa';\n```");
    CHECK(all.hints == std::vector<std::string>{"Mira."});
    CHECK(all.after == "Bien hecho.\n\nMuy bien.");
    CHECK(all.says == std::vector<std::string>{"", "", "No es así, ni así."});
    CHECK(source.translations[1].prose.language == "en-GB");
    CHECK(source.translations[3].prose.language == "pt-BR");
    REQUIRE(source.pack.translations.size() == 4);
    const Pack pack = read_compiled(write_compiled(source.pack)).value();
    for (const SourceTranslation& one : source.translations)
        CHECK(read_translation(write_compiled(one.prose, pack.id), pack).has_value());
}

TEST_CASE("A pack carries the concepts that it teaches, in the order of the vocabulary") {
    const TemporaryFolder folder;
    unpack(folder, read_archive(read_whole_file(k_cases + "vocabulary.txt")));
    Report report;
    const Pack pack = read_folder(folder.path() + "/pack", report).pack;
    REQUIRE(pack.concepts.size() == 2);
    CHECK(pack.concepts[0].id == "select");
    CHECK(pack.concepts[0].title == "SELECT");
    CHECK(pack.concepts[1].id == "where");
    CHECK(pack.concepts[1].prerequisites ==
          std::vector<std::string>{"selekt", "nothing.like-it", "é", "join.left"}); // as written; the report has them
}

TEST_CASE("Shared data is the pack's as if it lay in its folder") {
    const TemporaryFolder folder;
    unpack(folder, read_archive(read_whole_file(k_cases + "shared.txt")));
    Report report;
    const Pack pack = read_folder(folder.path() + "/pack", report).pack;
    REQUIRE(pack.find_data("shop") != nullptr);
    CHECK(pack.find_data("shop")->seed == "INSERT INTO t VALUES (1);\n");
    CHECK(pack.find_data("own")->schema == "CREATE TABLE t (a);\n");
    CHECK(pack.find_data("unused") == nullptr);
    CHECK(pack.find_exercise("shared")->require.steps_on == "hidden-none");
}

TEST_CASE("Data and concepts beside a pack are not reached through symbolic links") {
    namespace fs = std::filesystem;
    const TemporaryFolder folder;
    unpack(folder, read_archive(read_whole_file(k_cases + "shared.txt")));
    fs::rename(folder.path() + "/data/shop", folder.path() + "/elsewhere");
    fs::create_symlink("../elsewhere", folder.path() + "/data/shop");
    fs::create_symlink("/etc/passwd", folder.path() + "/concepts.toml");
    Report report;
    read_folder(folder.path() + "/pack", report);
    const std::string findings = findings_text(report, folder.path());
    CHECK_THAT(findings, StartsWith("concepts.toml: error[P006]: A pack may hold no symbolic links.\n"));
    CHECK_THAT(findings, ContainsSubstring("pack/020-shared.md:4:8: error[P107]: There is no data set `shop`"));
}

TEST_CASE("A folder that is read twice gives the same bytes") {
    const TemporaryFolder one;
    const TemporaryFolder two;
    Report report;
    CHECK(write_compiled(read_case(one, "sound.txt", report).pack) ==
          write_compiled(read_case(two, "sound.txt", report).pack));
}

TEST_CASE("Line ends and a byte-order mark of another editor change nothing") {
    const TemporaryFolder plain;
    const TemporaryFolder other;
    auto parts = read_archive(read_whole_file(k_cases + "sound.txt"));
    unpack(plain, parts);
    for (auto& [name, text] : parts) {
        std::string lines = "\xEF\xBB\xBF";
        for (const char byte : text)
            lines.append(byte == '\n' ? "\r\n" : std::string(1, byte));
        text = lines;
    }
    unpack(other, parts);
    Report report;
    CHECK(write_compiled(read_folder(plain.path(), report).pack) ==
          write_compiled(read_folder(other.path(), report).pack));
    CHECK_FALSE(report.has_error());
}

TEST_CASE("A folder that is not there, or is a file, is one finding") {
    const TemporaryFolder folder;
    folder.write("file", "");
    for (const std::string& path : {folder.path() + "/none", folder.path() + "/file"}) {
        Report report;
        read_folder(path, report);
        REQUIRE(report.diagnostics().size() == 1);
        CHECK(to_text(report.diagnostics()[0]) == path + ": error[P001]: There is no such folder.");
    }
}

TEST_CASE("Bytes that are no text are found at their place") {
    CHECK(findings_with("data/d/seed.sql", "SELECT 1;\nSELECT 'é\xFF';") ==
          "data/d/seed.sql:2:10: error[P005]: Here is a byte that is no text in UTF-8.\n");
    CHECK(findings_with("data/d/seed.sql", std::string_view("a\0b", 3)) ==
          "data/d/seed.sql:1:2: error[P005]: Here is a byte that is no text in UTF-8.\n");
    CHECK(findings_with("data/d/seed.sql", "\xC3") ==
          "data/d/seed.sql:1:1: error[P005]: Here is a byte that is no text in UTF-8.\n");
    CHECK(findings_with("data/d/seed.sql", "-- \xEF\xBF\xBD stands for itself").empty());
}

TEST_CASE("A file past the cap is not read") {
    CHECK(findings_with("data/d/seed.sql", std::string(k_text_bytes, ' ')).empty());
    CHECK(findings_with("data/d/seed.sql", std::string(k_text_bytes + 1, ' ')) ==
          "data/d/seed.sql: error[P004]: The file is longer than 200000 bytes.\n");
}

TEST_CASE("Symbolic links are refused, wherever they lead") {
    namespace fs = std::filesystem;
    const TemporaryFolder folder;
    unpack(folder, read_archive(read_whole_file(k_cases + "sound.txt")));
    fs::remove(folder.path() + "/data/d/seed.sql");
    fs::create_symlink("/etc/passwd", folder.path() + "/data/d/seed.sql");
    fs::create_symlink("../..", folder.path() + "/data/up");
    fs::create_symlink("010-all.md", folder.path() + "/020-again.md");
    Report report;
    const SourcePack source = read_folder(folder.path(), report);
    CHECK(findings_text(report, folder.path()) == "020-again.md: error[P006]: A pack may hold no symbolic links.\n"
                                                  "data/d/seed.sql: error[P006]: A pack may hold no symbolic links.\n"
                                                  "data/up: error[P006]: A pack may hold no symbolic links.\n");
    CHECK(source.pack.data[0].seed.empty());
}

TEST_CASE("Deeply nested settings are an error, not the end") {
    CHECK_THAT(findings_with("pack.toml", "id = " + std::string(100'000, '[')),
               ContainsSubstring("error[P101]: This is no TOML:"));
}

TEST_CASE("More answers, hints and variants than a pack may hold are found once each") {
    const auto repeated = [](const std::string& text, std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i)
            all += text;
        return all;
    };
    const std::string exercise = "+++\nid = \"many\"\ntitle = \"Many\"\ndata = \"d\"\n+++\nTask.\n"
                                 "```sql solution\nSELECT 1;\n```\n" +
                                 repeated("```sql accept\nSELECT 1;\n```\n", k_most_answers + 3) +
                                 repeated("## Hint\nX\n", k_most_hints + 3);
    CHECK(findings_with("020-many.md", exercise) ==
          "020-many.md:160: error[P213]: An exercise has at most 50 blocks `sql accept`.\n"
          "020-many.md:209: error[P213]: An exercise has at most 20 sections `Hint`.\n");
}

TEST_CASE("The first-steps pack has nothing amiss in its files") {
    Report report;
    const SourcePack source = read_folder(JOINERY_SOURCE_DIR "/exercises/first-steps/", report);
    CHECK(findings_text(report, "").empty());
    CHECK(source.pack.exercises.size() == 17);
    CHECK(read_compiled(write_compiled(source.pack)).has_value());
}

TEST_CASE("Every finding is in docs/pack-format.md, in the same words") {
    const std::string documentation = read_whole_file(JOINERY_SOURCE_DIR "/docs/pack-format.md");
    for (const FindingWords& words : all_findings())
        CHECK_THAT(documentation, ContainsSubstring("| " + std::string(words.code) + " | " +
                                                    (words.severity == Severity::error ? "error" : "warning") + " | " +
                                                    std::string(words.message) + " |"));
}
