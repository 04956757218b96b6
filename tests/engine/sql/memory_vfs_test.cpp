// Temporary files in memory: as files they behave like any other, and what SQLite puts there comes back.
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include "engine/sql/memory_file.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery::sql;

namespace {

constexpr int k_block = 64 * 1024;
constexpr int k_two_blocks = 2 * k_block;
constexpr int k_four_blocks = 4 * k_block;
constexpr int k_ten_blocks = 10 * k_block;

void write(MemoryFile& file, std::int64_t offset, const std::string& bytes) {
    REQUIRE(file.write(bytes.data(), static_cast<int>(bytes.size()), offset) == MemoryFile::Outcome::ok);
}

std::string read(const MemoryFile& file, std::int64_t offset, int count) {
    std::string bytes(static_cast<std::size_t>(count), '?');
    file.read(bytes.data(), count, offset);
    return bytes;
}

std::string zeros(std::size_t count) { return std::string(count, '\0'); }

} // namespace

TEST_CASE("A memory file gives back what was written, also across blocks") {
    MemoryFile file;
    CHECK(file.size() == 0);
    const std::string bytes(3 * k_block + 7, 'a');
    write(file, 5, bytes);
    CHECK(file.size() == static_cast<std::int64_t>(bytes.size()) + 5);
    CHECK(read(file, 0, 5) == zeros(5));
    CHECK(read(file, 5, static_cast<int>(bytes.size())) == bytes);
    write(file, k_block - 1, "bcd");
    CHECK(read(file, k_block - 2, 5) == "abcda");
}

TEST_CASE("What lies past a memory file's end reads as zeros and is not counted") {
    MemoryFile file;
    write(file, 0, "abc");
    std::string bytes(5, '?');
    CHECK(file.read(bytes.data(), 5, 1) == 2);
    CHECK(bytes == "bc" + zeros(3));
    CHECK(file.read(bytes.data(), 5, 100) == 0);
    CHECK(bytes == zeros(5));
}

TEST_CASE("A gap in a memory file reads as zeros, also where bytes were cut off") {
    MemoryFile file;
    write(file, 0, std::string(100, 'x'));
    file.truncate(10);
    CHECK(file.size() == 10);
    write(file, 20, "y");
    CHECK(read(file, 8, 13) == "xx" + zeros(10) + "y");
    file.truncate(1'000);
    CHECK(file.size() == 21);
    file.truncate(0);
    CHECK(file.size() == 0);
    write(file, k_two_blocks, "z");
    CHECK(read(file, k_block, 3) == zeros(3));
}

TEST_CASE("A memory file gives its memory back") {
    const sqlite3_int64 before = sqlite3_memory_used();
    {
        MemoryFile file;
        write(file, 0, std::string(k_ten_blocks, 'x'));
        CHECK(sqlite3_memory_used() >= before + k_ten_blocks);
        file.truncate(k_block);
        CHECK(sqlite3_memory_used() < before + k_two_blocks);
    }
    CHECK(sqlite3_memory_used() == before);
}

TEST_CASE("A memory file without memory keeps its size") {
    const sqlite3_int64 cap = sqlite3_hard_heap_limit64(sqlite3_memory_used() + k_four_blocks);
    MemoryFile file;
    write(file, 0, "abc");
    const std::string bytes(k_ten_blocks, 'x');
    CHECK(file.write(bytes.data(), static_cast<int>(bytes.size()), 3) == MemoryFile::Outcome::no_memory);
    CHECK(file.size() == 3);
    CHECK(read(file, 0, 3) == "abc");
    sqlite3_hard_heap_limit64(cap);
}

TEST_CASE("A sort that spills puts a hundred thousand rows in order") {
    Database database(
        "CREATE TABLE t(a, b); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)"
        "INSERT INTO t SELECT (i * 7919) % 100003, printf('%.100c', 'x') FROM n");
    CHECK(
        database.rows("SELECT count(*), sum(ok) FROM (SELECT a >= lag(a, 1, -1) OVER (ORDER BY a, b) AS ok FROM t)") ==
        "100000 100000");
    CHECK(database.rows("CREATE INDEX i ON t(b, a); PRAGMA integrity_check") == "'ok'");
}

TEST_CASE("Temporary tables larger than the page cache keep their rows, also through a rollback") {
    Database database("CREATE TEMP TABLE t(a INTEGER PRIMARY KEY, b);"
                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000)"
                      "INSERT INTO t SELECT i, printf('%.100c', 'x') FROM n");
    CHECK(database.rows("BEGIN; UPDATE t SET b = a; DELETE FROM t WHERE a % 2; ROLLBACK;"
                        "SELECT count(*), sum(length(b)) FROM t") == "50000 5000000");
}

TEST_CASE("The clock runs, and chance is chance") {
    Database database;
    CHECK(database.rows("SELECT julianday('now') BETWEEN 2460000 AND 2600000") == "1");
    CHECK(database.rows("SELECT count(DISTINCT random()) FROM (VALUES (1), (2), (3), (4))") == "4");
    Database other;
    CHECK(database.rows("SELECT hex(randomblob(16))") != other.rows("SELECT hex(randomblob(16))"));
}

TEST_CASE("The memory file system opens no file that has a name") {
    Database database;
    sqlite3* handle = nullptr;
    CHECK(sqlite3_open_v2("some.db", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "joinery-memory") ==
          SQLITE_CANTOPEN);
    sqlite3_close(handle);
}
