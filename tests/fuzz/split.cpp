// A libFuzzer target, of `./dev test --fuzz`: whatever the text, its statements lie in order with nothing but spaces,
// comments and semicolons between them, each is one statement again by itself, and where SQLite compiles one, it ends
// where SQLite ends it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/sql/sandbox.hpp"
#include "engine/sql/script.hpp"
#include "tests/fuzz/sqlite_end.hpp"

using namespace joinery;

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

const sql::Connection& empty_database() {
    static const sql::Connection connection = [] {
        auto opened = sql::Connection::open_in_memory();
        require(opened.has_value(), "no connection");
        sql::restrict_connection(*opened);
        return *std::move(opened);
    }();
    return connection;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string script(reinterpret_cast<const char*>(data), size);
    const bool has_nul = script.find('\0') != std::string::npos; // SQLite reads no further than that
    std::size_t end = 0;
    for (const TextSpan place : sql::split_script(script)) {
        require(place.length > 0 && place.offset >= end, "statements out of order");
        require(sql::split_script(text_at(script, {end, place.offset - end})).empty(),
                "a statement between statements");
        end = place.offset + place.length;
        require(end <= script.size(), "a statement beyond the end");
        const auto alone = sql::split_script(text_at(script, place));
        require(alone.size() == 1 && alone.front().length == place.length, "a statement that is not one by itself");
        const auto by_sqlite = has_nul ? std::nullopt : end_by_sqlite(empty_database(), script, place.offset);
        require(!by_sqlite || is_same_end(script, place, *by_sqlite), "a statement that SQLite ends elsewhere");
    }
    require(sql::split_script(text_at(script, {end, script.size() - end})).empty(), "a statement behind the last");
    return 0;
}
