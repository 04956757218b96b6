// The rule of rows: what is missing, what is too much, and how it is said.
#include "tests/engine/grade/staff.hpp"

using namespace joinery::grade;
using joinery::sql::StorageClass;

TEST_CASE("Rows that are missing or too many are counted") {
    check_all("SELECT name, city FROM staff WHERE city = 'Paris'",
              {
                  {"SELECT name, city FROM staff WHERE city LIKE 'p%'", VerdictKind::right, "Right."},
                  {"SELECT name, city FROM staff WHERE city = 'Paris' AND salary > 200", VerdictKind::rows,
                   "1 row is missing."},
                  {"SELECT name, city FROM staff WHERE city IS NOT NULL", VerdictKind::rows, "2 rows are too many."},
                  {"SELECT name, city FROM staff WHERE city > 'Paris'", VerdictKind::rows,
                   "2 rows are missing and 1 row is too many."},
                  {"SELECT name, city FROM staff WHERE city = 'paris'", VerdictKind::rows,
                   "No row came back, and 2 rows are expected."},
              });
    check_all(
        "SELECT name FROM staff WHERE salary > 1000",
        {
            {"SELECT name FROM staff WHERE 0", VerdictKind::right, "Right."},
            {"SELECT name FROM staff WHERE salary = 300", VerdictKind::rows, "1 row came back, and none is expected."},
            {"SELECT name FROM staff", VerdictKind::rows, "5 rows came back, and none is expected."},
        });
}

TEST_CASE("The rows that differ are shown, at most twenty, and counted exactly") {
    const Verdict verdict = grade_on_staff(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 51 UNION ALL SELECT i + 1 FROM n WHERE i < 130) SELECT i AS mine FROM n");
    CHECK(verdict.text == "50 rows are missing and 30 rows are too many.");
    CHECK(verdict.difference.missing.count == 50);
    CHECK(verdict.difference.missing.rows.size() == 20);
    CHECK(verdict.difference.missing.rows[0] == ShownRow{Cell{StorageClass::integer, "1", 0}});
    CHECK(verdict.difference.extra.count == 30);
    CHECK(verdict.difference.extra.rows[19] == ShownRow{Cell{StorageClass::integer, "120", 0}});
    CHECK(verdict.difference.columns == std::vector<std::string>{"i"});
    REQUIRE(verdict.expected);
    CHECK(verdict.expected->rows.count == 100);
    CHECK(verdict.expected->rows.rows.size() == 20);
    REQUIRE(verdict.actual);
    CHECK(verdict.actual->columns == std::vector<std::string>{"mine"});
    CHECK(verdict.actual->rows.count == 80);
    CHECK(verdict.data_set == DataSetName{"staff", false});
}

TEST_CASE("Without ORDER BY in the reference no order decides") {
    check_right("SELECT name, salary FROM staff",
                {"SELECT name, salary FROM staff ORDER BY salary DESC", "SELECT name, salary FROM staff ORDER BY name",
                 "SELECT name, salary FROM staff WHERE 1 UNION ALL SELECT name, salary FROM staff WHERE 0"});
}

TEST_CASE("Duplicates count") {
    check_all("SELECT DISTINCT name FROM staff",
              {
                  {"SELECT name FROM staff GROUP BY name", VerdictKind::right, "Right."},
                  {"SELECT name FROM staff", VerdictKind::duplicates,
                   "The right rows, but some come more than once: 'Ada' is here twice. Is `DISTINCT` missing?"},
              });
    check_all("SELECT name FROM staff",
              {
                  {"SELECT DISTINCT name FROM staff", VerdictKind::duplicates,
                   "The right rows, but some come too rarely: 'Ada' is here once, and should be twice."},
                  {"SELECT a.name FROM staff a JOIN staff b ON a.name = b.name", VerdictKind::duplicates,
                   "The right rows, but some come too often: 'Ada' is here 4 times, and should be twice."},
              });
    check_all("SELECT city, salary, 1, 2 FROM staff WHERE city = 'Rome'",
              {{"SELECT a.city, a.salary, 1, 2 FROM staff a, staff b WHERE a.city = 'Rome'", VerdictKind::duplicates,
                "The right rows, but some come more than once: 'Rome', 100, 1, … is here 5 times. Is `DISTINCT` "
                "missing?"}});
}

TEST_CASE("A storage class counts, and has words of its own") {
    check_all("SELECT name, salary FROM staff",
              {
                  {"SELECT name, salary * 1.0 FROM staff", VerdictKind::right, "Right."},
                  {"SELECT name, CAST(salary AS TEXT) FROM staff", VerdictKind::types,
                   "The same rows, but `salary` is text here, and a number is expected."},
                  {"SELECT name, salary || '' FROM staff", VerdictKind::types,
                   "The same rows, but `salary` is text here, and a number is expected."},
                  {"SELECT CAST(name AS BLOB), salary FROM staff", VerdictKind::types,
                   "The same rows, but `name` is a blob here, and text is expected."},
              });
    check_all("SELECT salary || '' AS pay FROM staff",
              {{"SELECT salary FROM staff", VerdictKind::types,
                "The same rows, but `pay` is a number here, and text is expected."}});
}

TEST_CASE("One column that differs is named") {
    check_all(
        "SELECT name, salary * 12 AS yearly FROM staff WHERE salary >= 200",
        {
            {"SELECT name, salary * 11 FROM staff WHERE salary >= 200", VerdictKind::rows,
             "Everything agrees but `yearly`: 3 rows have another value there, such as 3300 instead of 3600."},
            {"SELECT name, iif(name = 'Cleo', NULL, salary * 12) FROM staff WHERE salary >= 200", VerdictKind::rows,
             "Everything agrees but `yearly`: 1 row has another value there, such as NULL instead of 2400."},
        });
}

TEST_CASE("NULL is itself and nothing else, and what looks like it is explained") {
    check_all("SELECT name, city FROM staff WHERE city IS NULL",
              {
                  {"SELECT name, NULL FROM staff WHERE name = 'Dan'", VerdictKind::right, "Right."},
                  {"SELECT name, '' FROM staff WHERE name = 'Dan'", VerdictKind::rows,
                   "Everything agrees but `city`: 1 row has another value there, such as '' instead of NULL."},
                  {"SELECT name, 0 FROM staff WHERE name = 'Dan'", VerdictKind::rows,
                   "Everything agrees but `city`: 1 row has another value there, such as 0 instead of NULL."},
              });
    const auto notes = [](const char* answer) { return grade_on_staff("SELECT city, name FROM staff", answer).notes; };
    CHECK(notes("SELECT coalesce(city, 'null'), name FROM staff") ==
          std::vector<std::string>{
              "The rows agree but for `city`: NULL, an empty text and the word 'NULL' are three different values."});
    CHECK(notes("SELECT upper(city), name FROM staff") ==
          std::vector<std::string>{"The rows agree but for small and capital letters in `city`."});
    CHECK(notes("SELECT city || ' ', name || char(10) FROM staff") ==
          std::vector<std::string>{"The rows agree but for spaces before or after the text in `city` and `name`."});
    CHECK(notes("SELECT city, name FROM staff WHERE city IS NOT NULL").empty());
}

TEST_CASE("Digits round where an exercise says so") {
    const Rules two_digits{.digits = 2};
    check_right("SELECT name, salary / 7.0 FROM staff",
                {"SELECT name, round(salary / 7.0, 2) FROM staff", "SELECT name, salary / 7.0 + 0.004 FROM staff"},
                two_digits);
    CHECK_FALSE(
        grade_on_staff("SELECT salary / 7.0 FROM staff", "SELECT round(salary / 7.0, 1) FROM staff", two_digits).right);
    CHECK_FALSE(grade_on_staff("SELECT salary / 7.0 FROM staff", "SELECT round(salary / 7.0, 2) FROM staff").right);
}

TEST_CASE("Text counts byte for byte") {
    CHECK_FALSE(grade_on_staff("SELECT 'é'", "SELECT 'e' || char(769)").right);
    CHECK(grade_on_staff("SELECT '日本語'", "SELECT '日本' || '語'").right);
    CHECK_FALSE(grade_on_staff("SELECT x'00'", "SELECT ''").right);
    CHECK(grade_on_staff("SELECT 9e999, -9e999", "SELECT 1e400, -1e400").right);
}

TEST_CASE("A hundred thousand rows are judged exactly") {
    const Fixture many = visible("CREATE TABLE t (id INTEGER PRIMARY KEY, price REAL);"
                                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                                 "INSERT INTO t SELECT i, i / 7.0 FROM n;");
    CHECK(grade_answer({many}, "SELECT id, price FROM t", "SELECT id, price + 1e-10 FROM t", {}).right);
    const Verdict one_off =
        grade_answer({many}, "SELECT id, price FROM t", "SELECT id, price FROM t WHERE id <> 77777", {});
    CHECK(one_off.text == "1 row is missing.");
    CHECK(one_off.difference.missing.rows[0][0].text == "77777");
}
