// How fast our parser reads beside SQLite's, which also compiles: for each file of statements a line with its name, the
// CPU milliseconds of sqlite3_prepare_v2, and those of our parser; and how many bytes that was.
// Usage: joinery_bench_parse SCHEMA.sql FILE.sql…
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "engine/parse/parse.hpp"
#include "engine/sql/script.hpp"
#include "tests/bench/least.hpp"

using namespace joinery;

namespace {

std::string read(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string_view name_of(std::string_view path) {
    const std::string_view file = path.substr(path.rfind('/') + 1);
    return file.substr(0, file.find('.'));
}

bool compile(sqlite3* database, std::string_view text) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(database, text.data(), static_cast<int>(text.size()), &statement, nullptr);
    sqlite3_finalize(statement);
    return code == SQLITE_OK;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3)
        return 2;
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    sqlite3_exec(database, read(argv[1]).c_str(), nullptr, nullptr, nullptr);
    for (int i = 2; i < argc; ++i) {
        const std::string script = read(argv[i]);
        std::vector<std::string_view> statements; // that both take
        std::size_t bytes = 0;
        for (const TextSpan& place : sql::split_script(script)) {
            const std::string_view text = text_at(script, place);
            if (!compile(database, text) || !parse::parse_statement(text))
                continue;
            statements.push_back(text);
            bytes += text.size();
        }
        const double sqlite = bench::least([&] {
            for (const std::string_view text : statements)
                compile(database, text);
        });
        const double ours = bench::least([&] {
            for (const std::string_view text : statements)
                static_cast<void>(parse::parse_statement(text));
        });
        const std::string name = "parse: " + std::string(name_of(argv[i])) + ", " + std::to_string(bytes) + " bytes";
        bench::print_times(name.c_str(), sqlite, ours);
    }
    sqlite3_close(database);
    return 0;
}
