// Databases that are kept for the next script: nothing shows that they were.
#include "engine/grade/run/fixture_database.hpp"

#include "engine/grade/run/trial.hpp"
#include "engine/sql/run_script.hpp"
#include "tests/engine/grade/staff.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

constexpr const char* k_padding = "CREATE TABLE padding (bytes); INSERT INTO padding VALUES (zeroblob(3000000));";

constexpr const char* k_ninety = R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
    INSERT INTO staff (name, salary) SELECT 'Eve', 1000 + i FROM n;
)";

// Five databases of three megabytes.
std::vector<Fixture> large_fixtures() {
    std::vector<Fixture> fixtures{{{.name = "staff", .hidden = false}, {k_staff, k_padding}}};
    for (const char* name : {"hidden-a", "hidden-b", "hidden-c"})
        fixtures.push_back({{.name = name, .hidden = true}, {k_staff, k_padding, "DELETE FROM staff WHERE id = 1;"}});
    fixtures.push_back({{.name = "hidden-many", .hidden = true}, {k_staff, k_padding, k_ninety}});
    return fixtures;
}

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

TEST_CASE("A verdict on databases that are kept is that on fresh ones, whatever was judged before") {
    static constexpr const char* k_reference = "SELECT name, salary FROM staff";
    static constexpr const char* k_wrong = "SELECT name, salary FROM staff WHERE salary < 1090";
    const auto fixtures = large_fixtures();
    const Verdict fresh = grade_answer(fixtures, k_reference, k_wrong, {});
    CHECK(fresh.text == "On 1 of the 95 rows of another data set, `hidden-many`, no row came back, and 1 row is "
                        "expected.");
    FixtureDatabases databases(fixtures);
    for (const char* answer : {"SELECT name, salary FROM staff", "SELECT * FROM staff", "SELECT nothing FROM staff",
                               "DELETE FROM staff RETURNING name, salary", k_wrong}) {
        CAPTURE(answer);
        CHECK(grade_answer(databases, k_reference, answer, {}) == grade_answer(fixtures, k_reference, answer, {}));
        CHECK(grade_answer(databases, k_reference, k_wrong, {}) == fresh);
    }
}

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
    CHECK(grade_answer(databases, "SELECT length(b) FROM t", "SELECT 18000000", {}).right);
}
