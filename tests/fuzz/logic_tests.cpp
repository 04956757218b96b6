// Runs sqllogictest files on restricted connections, to prove that the sandbox's limits refuse no ordinary SQL:
//
//     joinery_logic_tests select1.test …
//
// A record that must succeed and does not, or must fail and does not, is a finding. Rows are not compared: what SQLite
// returns is SQLite's own affair.
#include <cstdio>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "engine/sql/run_script.hpp"

using namespace joinery;

namespace {

struct Record {
    int line = 0;
    bool must_fail = false;
    std::string sql;
};

// Whether a condition before a record ("skipif sqlite", "onlyif mssql") leaves it to other databases.
bool is_for_others(const std::string& line) {
    if (line.rfind("skipif sqlite", 0) == 0)
        return true;
    return line.rfind("onlyif ", 0) == 0 && line.rfind("onlyif sqlite", 0) != 0;
}

class Reader {
public:
    explicit Reader(const std::string& path) : m_file(path) {}

    // The next record meant for SQLite; none at the end, or where the file says halt.
    std::optional<Record> next() {
        bool is_others = false;
        for (std::string line; take_line(line);) {
            if (is_for_others(line)) {
                is_others = true;
            } else if (line.rfind("halt", 0) == 0) {
                if (!is_others)
                    return std::nullopt;
                is_others = false;
            } else if (line.rfind("statement ", 0) == 0 || line.rfind("query ", 0) == 0) {
                Record record{.line = m_line, .must_fail = line.rfind("statement error", 0) == 0, .sql = take_sql()};
                if (!is_others)
                    return record;
                is_others = false;
            }
        }
        return std::nullopt;
    }

private:
    bool take_line(std::string& line) {
        if (!std::getline(m_file, line))
            return false;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        ++m_line;
        return true;
    }

    // Up to an empty line or the expected rows; those are read over.
    std::string take_sql() {
        std::string sql;
        bool is_sql = true;
        for (std::string line; take_line(line) && !line.empty();) {
            is_sql = is_sql && line != "----";
            if (is_sql)
                sql += line + "\n";
        }
        return sql;
    }

    std::ifstream m_file;
    int m_line = 0;
};

} // namespace

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
        Reader reader(path);
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
