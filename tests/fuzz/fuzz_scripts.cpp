// Runs hostile scripts as a learner's, one after the other, each on a fresh database:
//
//     joinery_fuzz_scripts fuzzdata1.db …
//
// A file is a database as SQLite's own fuzzcheck reads it, with the scripts in xsql(sqltext). A crash or a leak is the
// sanitizers' to report. Here it is checked that the memory cap holds and all memory comes back, that the connection
// still answers, and that scripts are split where SQLite itself ends a statement.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "engine/schema/catalogue.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/script.hpp"
#include "engine/sql/statement.hpp"
#include "tests/fuzz/sqlite_end.hpp"

using namespace joinery;

namespace {

struct Tally {
    int scripts = 0;
    int statements = 0;
    int errors = 0;
    int out_of_budget = 0;
    int findings = 0;
};

void report(Tally& tally, const std::string& source, const char* what) {
    ++tally.findings;
    std::printf("%s: %s\n", source.c_str(), what);
}

void run_one(Tally& tally, const std::string& source, const std::string& script) {
    auto connection = sql::Connection::open_in_memory();
    if (!connection)
        return report(tally, source, "no connection");
    sql::restrict_connection(*connection);

    const std::vector<sql::TextSpan> places = sql::split_script(script);
    std::size_t next = 0;
    bool is_split_alike = true;
    sql::ScriptOptions options{.budget = {.steps = 200'000, .milliseconds = 2'000}, .kept_rows = 10'000};
    options.on_statement = [&](std::size_t offset) {
        const sql::TextSpan place = places[next++];
        if (script.find('\0') != std::string::npos)
            return; // SQLite reads no further than that
        const auto end = end_by_sqlite(*connection, script, offset);
        is_split_alike = is_split_alike && (!end || is_same_end(script, place, *end));
    };
    const sql::ScriptOutcome outcome = sql::run_script(*connection, script, options);

    ++tally.scripts;
    tally.statements += static_cast<int>(outcome.statements.size());
    tally.errors += outcome.error ? 1 : 0;
    tally.out_of_budget += outcome.error && (outcome.error->kind == sql::SqlErrorKind::out_of_steps ||
                                             outcome.error->kind == sql::SqlErrorKind::out_of_time)
                               ? 1
                               : 0;
    if (!is_split_alike)
        report(tally, source, "split elsewhere than SQLite would");
    if (sqlite3_memory_highwater(1) > sql::k_heap_bytes)
        report(tally, source, "more memory than the cap");
    if (auto again = sql::Statement::prepare(*connection, "SELECT 1"); !again || !again->step())
        report(tally, source, "the connection no longer answers");
    if (const auto catalogue = schema::read_catalogue(*connection); !catalogue)
        report(tally, source, ("no catalogue: " + catalogue.error().message).c_str());
}

void run_all(Tally& tally, const std::string& path) {
    auto corpus = sql::Connection::open_file(path);
    if (!corpus)
        return report(tally, path, corpus.error().message.c_str());
    auto statement = sql::Statement::prepare(*corpus, "SELECT CAST(sqltext AS BLOB) FROM xsql");
    if (!statement)
        return report(tally, path, statement.error().message.c_str());
    int number = 0;
    auto row = statement->step();
    for (; row && *row; row = statement->step()) {
        const auto* const bytes = std::get_if<sql::BlobView>(&statement->row()[0]);
        const std::string script(bytes == nullptr ? std::string_view() : bytes->bytes);
        const std::string source = path + " script " + std::to_string(++number);
        const sqlite3_int64 before = sqlite3_memory_used();
        run_one(tally, source, script);
        if (sqlite3_memory_used() != before)
            report(tally, source, "memory did not come back");
    }
    if (!row)
        report(tally, path, row.error().message.c_str());
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> paths(arguments + 1, arguments + count);
    if (paths.empty()) {
        std::puts("usage: joinery_fuzz_scripts fuzzdata1.db …");
        return 2;
    }
    Tally tally;
    for (const std::string& path : paths)
        run_all(tally, path);
    std::printf("%d scripts, %d statements carried out, %d scripts ended in an error, %d of them out of budget; "
                "%d findings\n",
                tally.scripts, tally.statements, tally.errors, tally.out_of_budget, tally.findings);
    return tally.findings == 0 ? 0 : 1;
}
