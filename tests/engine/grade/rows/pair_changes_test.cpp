// Changed rows: by a key, else by the nearest row, and never in two lists.
#include "tests/engine/grade/staff.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

RowDifference difference(std::string_view reference, std::string_view answer) {
    return grade_on_staff(reference, answer).difference;
}

} // namespace

TEST_CASE("A row with one other value stands in changed alone, with its column and why") {
    const RowDifference found =
        difference("SELECT id, name FROM staff", "SELECT id, iif(id = 2, 'bob ', name) FROM staff WHERE id < 5");
    CHECK(found.extra.count == 0);
    CHECK(found.missing.count == 1);
    CHECK(found.missing.rows[0][0].text == "5");
    REQUIRE(found.changed.count == 1);
    CHECK(found.changed.rows[0].expected[1].text == "Bob");
    CHECK(found.changed.rows[0].actual[1].text == "bob ");
    REQUIRE(found.changed.rows[0].cells.size() == 1);
    CHECK(found.changed.rows[0].cells[0].column == 1);
    CHECK_FALSE(found.changed.rows[0].cells[0].why.empty());
}

TEST_CASE("Rows are paired by a key wherever it stands, and however much else differs") {
    const RowDifference found = difference("SELECT name, city, salary, id FROM staff",
                                           "SELECT 'x', 'y', -salary, id FROM staff ORDER BY id DESC");
    CHECK(found.missing.count == 0);
    CHECK(found.extra.count == 0);
    CHECK(found.changed.count == 5);
    for (const RowChange& change : found.changed.rows)
        CHECK(change.expected[3] == change.actual[3]);
}

TEST_CASE("Without a key, rows are paired that agree in most columns") {
    const RowDifference found = difference("VALUES (1, 'a', 'x'), (1, 'a', 'x'), (2, 'b', 'y')",
                                           "VALUES (1, 'a', 'x'), (1, 'a', 'z'), (2, 'c', 'w')");
    CHECK(found.changed.count == 1);
    CHECK(found.changed.rows[0].actual[2].text == "z");
    CHECK(found.missing.count == 1);
    CHECK(found.extra.count == 1);
}

TEST_CASE("Rows with little in common are no pair") {
    const RowDifference found = difference("VALUES (1, 'a', 'x')", "VALUES (2, 'b', 'y')");
    CHECK(found.changed.count == 0);
    CHECK(found.missing.count == 1);
    CHECK(found.extra.count == 1);
}

TEST_CASE("A row that only comes too often has changed into nothing") {
    const RowDifference found =
        difference("VALUES (1, 'a'), (2, 'b'), (2, 'b')", "VALUES (1, 'a'), (1, 'a'), (2, 'b')");
    CHECK(found.changed.count == 0);
    CHECK(found.missing.count == 1);
    CHECK(found.extra.count == 1);
}

TEST_CASE("Twenty changed rows are shown, and all are counted") {
    const RowDifference found = difference(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i, 'a', 0 FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i, 'b', 1 FROM n");
    CHECK(found.changed.count == 30'000);
    CHECK(found.changed.rows.size() == k_shown_rows);
}

TEST_CASE("The columns of a sorted result have the reference's names") {
    const Verdict verdict = grade_on_staff("SELECT id, salary FROM staff ORDER BY id",
                                           "SELECT id, salary + (id = 2) FROM staff ORDER BY id");
    CHECK(verdict.text == "Everything agrees but `salary`: 1 row has another value there, such as 101 instead of 100.");
}
