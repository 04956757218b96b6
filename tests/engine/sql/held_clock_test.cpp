#include "engine/sql/held_clock.hpp"

#include <chrono>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "engine/sql/statement.hpp"

using namespace joinery::sql;

namespace {

std::string time_in_sql() {
    const auto connection = Connection::open_in_memory();
    auto statement = Statement::prepare(*connection, "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')");
    REQUIRE(statement.has_value());
    REQUIRE(statement->step().value_or(false));
    return std::string(std::get<std::string_view>(statement->row()[0]));
}

void let_time_pass() {
    const auto start = std::chrono::system_clock::now();
    while (std::chrono::system_clock::now() - start < std::chrono::milliseconds(3)) {
    }
}

} // namespace

TEST_CASE("While the clock is held all databases read one time") {
    std::string held;
    {
        const HeldClock clock;
        held = time_in_sql();
        let_time_pass();
        {
            const HeldClock inner;
            CHECK(time_in_sql() == held);
        }
        CHECK(time_in_sql() == held);
    }
    let_time_pass();
    CHECK(time_in_sql() != held);
}
