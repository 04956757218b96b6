#include "engine/cli/prove_pack.hpp"

#include <catch2/catch_test_macros.hpp>

#include "engine/pack/source/read_folder.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;
using namespace joinery::pack;

namespace {

std::string proven(const std::string& folder, std::size_t jobs = 1) {
    Report report;
    const SourcePack source = read_folder(folder, report);
    cli::Findings findings{.diagnostics = report.diagnostics()};
    findings.add(cli::prove_pack(source, {.only = {}, .jobs = jobs}));
    findings.sort();
    return findings_text(findings.diagnostics, folder);
}

} // namespace

TEST_CASE("Running a pack's SQL finds what does not do what its author says") {
    const std::string path = JOINERY_SOURCE_DIR "/tests/engine/cli/cases/prove.txt";
    auto parts = read_archive(read_whole_file(path));
    const TemporaryFolder folder;
    for (const auto& [name, text] : parts)
        if (name != "findings")
            folder.write(name, text);
    const std::string findings = proven(folder.path());
    check_approved(path, parts["findings"], findings);
    CHECK(proven(folder.path(), 3) == findings); // in the same order, whichever process is done first
}

TEST_CASE("A slip in one exercise hides nothing in another") {
    const TemporaryFolder folder;
    folder.write("pack.toml", "id = 3\n");
    folder.write("data/d/schema.sql", "CREATE TABLE t (a);");
    const std::string end = "data = \"d\"\n+++\nTask.\n```sql solution\nSELECT nothing;\n```\n";
    folder.write("1.md", "+++\nid = \"one\"\ntitle = 3\n" + end);
    folder.write("2.md", "+++\nid = \"two\"\ntitle = \"T\"\n" + end);
    const std::string findings = proven(folder.path());
    CHECK(findings.find("1.md:3:9: error[P104]") != std::string::npos);
    CHECK(findings.find("1.md:8:8: error[P304]") != std::string::npos);
    CHECK(findings.find("2.md:8:8: error[P304]") != std::string::npos);
}
