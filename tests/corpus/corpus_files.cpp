#include "tests/corpus/corpus_files.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string_view>

#include <sqlite3.h>

#include "engine/base/json_reader.hpp"
#include "tests/fuzz/logic_file.hpp"

namespace joinery::corpus {

namespace {

using Take = std::function<void(const Script&)>;

// Members of a JSON line that hold SQL, in the order in which they run: what makes tables first.
constexpr std::array k_members = {"schema_sql", "schema",    "ddl",    "data", "setup",     "sql",    "q1",    "q2",
                                  "query",      "reference", "answer", "gold", "predicted", "query1", "query2"};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The path without .xz.
std::string_view unpacked(std::string_view path) {
    return ends_with(path, ".xz") ? path.substr(0, path.size() - 3) : path;
}

std::optional<std::string> read_packed(const std::string& path) {
    std::string quoted;
    for (const char byte : path)
        quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    FILE* const pipe = popen(("xz -dc -- '" + quoted + "'").c_str(), "r"); // NOLINT(bugprone-command-processor)
    if (pipe == nullptr)
        return std::nullopt;
    std::string all;
    std::array<char, 65536> buffer = {};
    for (std::size_t size = 0; (size = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        all.append(buffer.data(), size);
    return pclose(pipe) == 0 ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<std::string> read_all(const std::string& path) {
    if (ends_with(path, ".xz"))
        return read_packed(path);
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

void read_logic(const std::string& path, const std::string& text, const Take& take) {
    std::istringstream file(text);
    LogicReader reader(file);
    Script script{path, {}};
    while (auto record = reader.next())
        script.parts.push_back(std::move(record->sql));
    take(script);
}

void read_lines(const std::string& path, const std::string& text, const Take& take) {
    std::istringstream file(text);
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        Script script{path + " line " + std::to_string(++number), {}};
        for (const char* const member : k_members) {
            const JsonReading reading(line);
            std::string sql = reading.root().member(member).text();
            if (!reading.has_fault() && !sql.empty())
                script.parts.push_back(std::move(sql));
        }
        if (!script.parts.empty())
            take(script);
    }
}

bool read_database(const std::string& path, std::string text, const Take& take) {
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(handle, sqlite3_close);
    const auto size = static_cast<sqlite3_int64>(text.size());
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_deserialize(handle, "main", reinterpret_cast<unsigned char*>(text.data()), size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK ||
        sqlite3_prepare_v2(handle, "SELECT sqlid, CAST(sqltext AS BLOB) FROM xsql", -1, &statement, nullptr) !=
            SQLITE_OK)
        return false;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement, 1));
        const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement, 1));
        take({path + " script " + std::to_string(sqlite3_column_int64(statement, 0)),
              {bytes == nullptr ? std::string() : std::string(bytes, length)}});
    }
    sqlite3_finalize(statement);
    return true;
}

bool is_known(std::string_view path) {
    constexpr std::array<std::string_view, 4> k_ends = {".test", ".sql", ".jsonl", ".db"};
    return std::any_of(k_ends.begin(), k_ends.end(),
                       [&](std::string_view end) { return ends_with(unpacked(path), end); });
}

} // namespace

std::vector<std::string> find_files(const std::string& path) {
    if (!std::filesystem::is_directory(path))
        return {path};
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
        if (entry.is_regular_file() && is_known(entry.path().string()))
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

bool read_file(const std::string& path, const Take& take) {
    auto text = read_all(path);
    if (!text)
        return false;
    const std::string_view name = unpacked(path);
    if (ends_with(name, ".test"))
        read_logic(path, *text, take);
    else if (ends_with(name, ".jsonl"))
        read_lines(path, *text, take);
    else if (ends_with(name, ".db"))
        return read_database(path, std::move(*text), take);
    else
        take({path, {std::move(*text)}});
    return true;
}

} // namespace joinery::corpus
