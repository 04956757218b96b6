// Reads files of the format of sqllogictest, the records that are meant for SQLite.
#pragma once

#include <istream>
#include <optional>
#include <string>

namespace joinery {

struct LogicRecord {
    int line = 0;
    bool must_fail = false;
    std::string sql;
};

// Whether a condition before a record ("skipif sqlite", "onlyif mssql") leaves it to other databases.
inline bool is_for_others(const std::string& line) {
    if (line.rfind("skipif sqlite", 0) == 0)
        return true;
    return line.rfind("onlyif ", 0) == 0 && line.rfind("onlyif sqlite", 0) != 0;
}

class LogicReader {
public:
    explicit LogicReader(std::istream& file) : m_file(file) {}

    // The next record meant for SQLite; none at the end, or where the file says halt.
    std::optional<LogicRecord> next() {
        bool is_others = false;
        for (std::string line; take_line(line);) {
            if (is_for_others(line)) {
                is_others = true;
            } else if (line.rfind("halt", 0) == 0) {
                if (!is_others)
                    return std::nullopt;
                is_others = false;
            } else if (line.rfind("statement ", 0) == 0 || line.rfind("query ", 0) == 0) {
                LogicRecord record{
                    .line = m_line, .must_fail = line.rfind("statement error", 0) == 0, .sql = take_sql()};
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

    std::istream& m_file;
    int m_line = 0;
};

} // namespace joinery
