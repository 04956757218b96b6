// The rule of columns: how many, in which order, with which names.
#include "tests/engine/grade/staff.hpp"

using namespace joinery::grade;
using joinery::pack::ColumnRule;

TEST_CASE("Another number of columns is wrong, even with no rows") {
    check_all("SELECT name, city FROM staff", {
                                                  {"SELECT name FROM staff", VerdictKind::column_count,
                                                   "1 column comes back, and 2 are expected: `name` and `city`."},
                                                  {"SELECT *, 1 FROM staff WHERE 0", VerdictKind::column_count,
                                                   "5 columns come back, and 2 are expected: `name` and `city`."},
                                              });
    check_all("SELECT name FROM staff WHERE 0", {{"SELECT name, city FROM staff WHERE 0", VerdictKind::column_count,
                                                  "2 columns come back, and 1 is expected: `name`."}});
}

TEST_CASE("By position, names do not decide") {
    check_right("SELECT name, city FROM staff", {"SELECT name AS a, city AS a FROM staff"});
    check_all("SELECT name, city FROM staff",
              {{"SELECT city, name FROM staff", VerdictKind::column_order,
                "The right columns, but in another order. Expected is `name` and `city`."}});
}

TEST_CASE("By name, both the position and the name count, case aside") {
    const Rules names{.columns = ColumnRule::names};
    check_right("SELECT name, city FROM staff", {"SELECT NAME, City FROM staff"}, names);
    check_all("SELECT name, city FROM staff",
              {
                  {"SELECT name AS who, city FROM staff", VerdictKind::column_names,
                   "The right rows, but a column has another name: `who` instead of `name`."},
                  {"SELECT name AS who, city AS town FROM staff", VerdictKind::column_names,
                   "The right rows, but columns have another name: `who` and `town` instead of `name` and `city`."},
                  {"SELECT city, name FROM staff", VerdictKind::column_order,
                   "The right columns, but in another order. Expected is `name` and `city`."},
                  {"SELECT city AS name, name AS city FROM staff", VerdictKind::column_order,
                   "The right columns, but in another order. Expected is `name` and `city`."},
              },
              names);
}

TEST_CASE("In any order, one arrangement of the columns fits all rows") {
    const Rules any{.columns = ColumnRule::any_order};
    check_right("SELECT name, city, salary FROM staff",
                {"SELECT salary, name, city FROM staff", "SELECT city, salary AS pay, name FROM staff",
                 "SELECT name, city, salary FROM staff"},
                any);
    check_all("SELECT name, city, salary FROM staff",
              {{"SELECT salary, name, city FROM staff WHERE city IS NOT NULL", VerdictKind::rows, "1 row is missing."}},
              any);
    // Each column alone agrees; no arrangement makes the rows agree.
    CHECK_FALSE(grade_on_staff("SELECT 1 AS a, 2 AS b UNION ALL SELECT 2, 1 UNION ALL SELECT 3, 3",
                               "SELECT 1 AS a, 1 AS b UNION ALL SELECT 2, 2 UNION ALL SELECT 3, 3", any)
                    .right);
}

TEST_CASE("In any order, the arrangement is the same on every data set") {
    const Rules any{.columns = ColumnRule::any_order};
    const auto grade = [&](const char* answer) {
        return grade_answer(
            {visible("CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 1);"),
             {{.name = "hidden-far", .hidden = true}, {"CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2);"}},
             {{.name = "hidden-near", .hidden = true}, {"CREATE TABLE t (a, b); INSERT INTO t VALUES (5, 4);"}}},
            "SELECT a, b FROM t", answer, any);
    };
    CHECK(grade("SELECT b, a FROM t").right);
    CHECK(grade("SELECT a, b FROM t").right);
    const Verdict sorted = grade("SELECT min(a, b), max(a, b) FROM t");
    CHECK_FALSE(sorted.right);
    CHECK(sorted.data_set == DataSetName{"hidden-near", true});
}

TEST_CASE("Two columns of one name are two columns") {
    check_right("SELECT a.name, b.name FROM staff a JOIN staff b ON a.id = b.id + 1",
                {"SELECT x.name, y.name FROM staff y JOIN staff x ON x.id = y.id + 1"});
    check_all("SELECT a.name, b.name FROM staff a JOIN staff b ON a.id = b.id + 1",
              {{"SELECT b.name, a.name FROM staff a JOIN staff b ON a.id = b.id + 1", VerdictKind::column_order,
                "The right columns, but in another order. Expected is `name` and `name`."}});
    check_right("SELECT a.name, b.name FROM staff a JOIN staff b ON a.id = b.id + 1",
                {"SELECT b.name, a.name FROM staff a JOIN staff b ON a.id = b.id + 1"},
                {.columns = ColumnRule::any_order});
}

TEST_CASE("Two hundred columns that look alike come to an end") {
    std::string reference = "SELECT salary AS c0";
    std::string answer = "SELECT id AS c0";
    for (int i = 1; i < 200; ++i) {
        reference += ", salary AS c" + std::to_string(i);
        answer += ", salary AS d" + std::to_string(i);
    }
    const Verdict verdict =
        grade_on_staff(reference + " FROM staff", answer + " FROM staff", {.columns = ColumnRule::any_order});
    CHECK(verdict.kind == VerdictKind::rows);
}
