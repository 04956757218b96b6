// The SQL of all packs in the repository. Natively only, since it looks through folders.
#ifndef __EMSCRIPTEN__

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/engine/parse/agreement.hpp"

using namespace joinery;
namespace fs = std::filesystem;

namespace {

std::string read_whole(const fs::path& path) {
    const std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// What stands between ```sql and ``` in an exercise, each as a script.
void check_exercise(parse::Agreement& agreement, const fs::path& path) {
    std::istringstream lines(read_whole(path));
    std::string sql;
    bool is_sql = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("```", 0) != 0) {
            sql += is_sql ? line + '\n' : "";
            continue;
        }
        if (is_sql)
            agreement.check_script(sql);
        is_sql = !is_sql && line.rfind("```sql", 0) == 0;
        sql.clear();
    }
}

} // namespace

TEST_CASE("The SQL of every pack prints as what compiles to the same bytecode") {
    int packs = 0;
    for (const auto& pack : fs::directory_iterator(JOINERY_SOURCE_DIR "/exercises")) {
        if (!fs::exists(pack.path() / "data"))
            continue;
        for (const auto& data : fs::directory_iterator(pack.path() / "data")) {
            parse::Agreement agreement;
            agreement.check_script(read_whole(data.path() / "schema.sql"));
            for (const auto& file : fs::directory_iterator(data.path()))
                if (file.path().extension() == ".sql" && file.path().filename() != "schema.sql")
                    agreement.check_script(read_whole(file.path()));
            for (const auto& file : fs::directory_iterator(pack.path()))
                if (file.path().extension() == ".md")
                    check_exercise(agreement, file.path());
            CHECK(agreement.report().empty());
            CHECK(agreement.counts().passed > 20);
        }
        ++packs;
    }
    CHECK(packs > 0);
}

#endif
