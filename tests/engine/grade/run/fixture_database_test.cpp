// Databases that are kept for the next script: nothing shows that they were.
#include "engine/grade/run/fixture_database.hpp"

#include "engine/grade/grade_answer.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/sql/run_script.hpp"
#include "tests/engine/grade/run/large_fixtures.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

// How many megabytes a script can still put into the database.
std::size_t room_in(sql::Connection& connection) {
    std::size_t count = 0;
    sql::run_script(connection, "CREATE TABLE filled (bytes);", {.budget = k_author_budget});
    while (!sql::run_script(connection, "INSERT INTO filled VALUES (zeroblob(1000000));", {.budget = k_author_budget})
                .error)
        ++count;
    return count;
}

} // namespace

TEST_CASE("Databases that are kept take no room from scripts") {
    const auto fixtures = large_fixtures();
    std::size_t room = 0;
    {
        auto alone = build_database(fixtures.front());
        REQUIRE(alone);
        room = room_in(*alone);
    }
    CHECK(room > 50);
    {
        FixtureDatabases databases(fixtures);
        for (std::size_t i = 0; i < fixtures.size(); ++i)
            REQUIRE(databases.fresh(i));
        CHECK(databases.bytes_in_use() > 14'000'000);
        CHECK(databases.bytes_in_use() < 17'000'000);
        auto copy = databases.fresh(0);
        REQUIRE(copy);
        CHECK(room_in(*copy) == room);
    }
    auto afterwards = build_database(fixtures.front());
    REQUIRE(afterwards);
    CHECK(room_in(*afterwards) == room);
}

TEST_CASE("A database that is larger than all that may be kept is built each time") {
    const std::vector<Fixture> fixtures = {visible("CREATE TABLE t (b); INSERT INTO t VALUES (zeroblob(18000000));")};
    FixtureDatabases databases(fixtures);
    REQUIRE(databases.fresh(0));
    CHECK(databases.bytes_in_use() == 0);
    CHECK(grade_answer(fixtures, "SELECT length(b) FROM t", "SELECT 18000000", {}).right);
}
