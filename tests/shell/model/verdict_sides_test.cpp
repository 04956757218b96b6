#include "shell/model/verdict_sides.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

grade::ShownRow row(const std::string& name, std::int64_t number) { return {text_cell(name), integer_cell(number)}; }

grade::ShownResult result_of(std::vector<grade::ShownRow> rows) {
    const std::size_t count = rows.size();
    return {{"name", "n"}, {count, std::move(rows)}};
}

std::string text_of(const Side& side) {
    constexpr const char* k_signs[] = {" ", "-", "+", "≠", "↕"};
    std::string text;
    for (const SideRow& row : side.rows)
        text += k_signs[static_cast<std::size_t>(row.mark)] + row.cells->front().text + ' ';
    return text;
}

} // namespace

TEST_CASE("Changed rows stand first on both sides, then those of one side, then those that agree", "[verdict]") {
    const grade::RowDifference difference{
        {"name", "n"}, {1, {row("Ada", 1)}}, {1, {row("Bob", 2)}}, {1, {{row("Cy", 3), row("Cy", 4), {{1, ""}}}}}};
    const grade::ShownResult actual = result_of({row("Dan", 5), row("Bob", 2), row("Cy", 4)});
    const grade::ShownResult expected = result_of({row("Ada", 1), row("Cy", 3), row("Dan", 5)});
    CHECK(text_of(actual_side(difference, &actual, std::nullopt)) == "≠Cy +Bob  Dan ");
    CHECK(text_of(expected_side(difference, &expected)) == "≠Cy -Ada  Dan ");
    CHECK(expected_side(difference, &expected).rows[0].change == difference.changed.rows.data());
    CHECK_FALSE(expected_side(difference, &expected).is_as_returned);
}

TEST_CASE("Of equal rows only as many are marked as are too many", "[verdict]") {
    const grade::RowDifference difference{{"name", "n"}, {}, {1, {row("Ada", 1)}}, {}};
    const grade::ShownResult actual = result_of({row("Ada", 1), row("Ada", 1), row("Ada", 1)});
    CHECK(text_of(actual_side(difference, &actual, std::nullopt)) == "+Ada  Ada  Ada ");
}

TEST_CASE("A side on which no row differs is as it was returned", "[verdict]") {
    const grade::RowDifference difference{{"name", "n"}, {1, {row("Ada", 1)}}, {}, {}};
    grade::ShownResult actual = result_of({row("Bob", 2), row("Cy", 3)});
    actual.rows.count = 84;
    const Side side = actual_side(difference, &actual, std::nullopt);
    CHECK(text_of(side) == " Bob  Cy ");
    CHECK(side.is_as_returned);
    CHECK(side.columns == &actual.columns);
}

TEST_CASE("The rows that break an order are marked where they are shown", "[verdict]") {
    const grade::ShownResult actual = result_of({row("Bob", 2), row("Ada", 1), row("Cy", 3)});
    CHECK(text_of(actual_side({}, &actual, std::pair<std::size_t, std::size_t>{0, 1})) == "↕Bob ↕Ada  Cy ");
    CHECK(text_of(actual_side({}, &actual, std::pair<std::size_t, std::size_t>{2, 30})) == " Bob  Ada ↕Cy ");
}

TEST_CASE("Of a result that is not shown whole only the rows that differ stand there", "[verdict]") {
    const grade::RowDifference difference{{"name", "n"}, {}, {1, {row("Zoë", 9)}}, {}};
    grade::ShownResult actual = result_of({row("Bob", 2), row("Cy", 3)});
    actual.rows.count = 84;
    CHECK(text_of(actual_side(difference, &actual, std::nullopt)) == "+Zoë ");
}

TEST_CASE("Where the columns stand in another order, rows that agree are left out", "[verdict]") {
    const grade::RowDifference difference{{"name", "n"}, {}, {1, {row("Zoë", 9)}}, {}};
    const grade::ShownResult actual{{"n", "name"},
                                    {2, {{integer_cell(2), text_cell("Bob")}, {integer_cell(9), text_cell("Zoë")}}}};
    const Side side = actual_side(difference, &actual, std::nullopt);
    CHECK(text_of(side) == "+Zoë ");
    CHECK(side.columns == &difference.columns);
}

TEST_CASE("Without results a side is the rows that differ", "[verdict]") {
    const grade::RowDifference difference{{"name", "n"}, {1, {row("Ada", 1)}}, {}, {}};
    CHECK(actual_side(difference, nullptr, std::nullopt).rows.empty());
    CHECK(text_of(expected_side(difference, nullptr)) == "-Ada ");
}
