// Runs sqllogictest files on restricted connections, to prove that the sandbox's limits refuse no ordinary SQL:
//
//     joinery_logic_tests select1.test …
//
// A record that must succeed and does not, or must fail and does not, is a finding. Rows are not compared: what SQLite
// returns is SQLite's own affair.
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "engine/sql/run_script.hpp"
#include "tests/fuzz/logic_file.hpp"

using namespace joinery;

int main(int count, char** arguments) {
    const std::vector<std::string> paths(arguments + 1, arguments + count);
    if (paths.empty()) {
        std::puts("usage: joinery_logic_tests select1.test …");
        return 2;
    }
    int records = 0;
    int findings = 0;
    for (const std::string& path : paths) {
        auto connection = sql::Connection::open_in_memory();
        if (!connection)
            return 1;
        sql::restrict_connection(*connection);
        std::ifstream file(path);
        LogicReader reader(file);
        while (const auto record = reader.next()) {
            ++records;
            const sql::ScriptOutcome outcome =
                sql::run_script(*connection, record->sql, {.budget = {.steps = 1'000'000'000, .milliseconds = 60'000}});
            if (outcome.error.has_value() == record->must_fail)
                continue;
            ++findings;
            std::printf("%s:%d: %s\n", path.c_str(), record->line,
                        outcome.error ? outcome.error->message.c_str() : "should have failed");
        }
    }
    std::printf("%d files, %d records; %d findings\n", static_cast<int>(paths.size()), records, findings);
    return findings == 0 ? 0 : 1;
}
