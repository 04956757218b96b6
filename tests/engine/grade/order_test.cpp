// The rule of order: where the reference sorts, and nowhere else; ties in any order; luck is not skill.
#include "tests/engine/grade/staff.hpp"

using namespace joinery::grade;

TEST_CASE("Rows inside a tie may come in any order") {
    check_right("SELECT name, salary FROM staff ORDER BY salary",
                {"SELECT name, salary FROM staff ORDER BY 2", "SELECT name, salary FROM staff ORDER BY salary, name",
                 "SELECT name, salary FROM staff ORDER BY salary, name DESC",
                 "SELECT name, salary FROM staff ORDER BY salary, id DESC;"});
}

TEST_CASE("Rows across a tie may not") {
    check_all("SELECT name, salary FROM staff ORDER BY salary DESC, name",
              {
                  {"SELECT name, salary FROM staff ORDER BY salary DESC, name, id", VerdictKind::right, "Right."},
                  {"SELECT name, salary FROM staff ORDER BY salary DESC, name DESC", VerdictKind::order,
                   "The right rows, but rows 2 and 3 are in the wrong order by `name`."},
                  {"SELECT name, salary FROM staff ORDER BY salary", VerdictKind::order,
                   "The right rows, but rows 1 and 2 are in the wrong order by `name`."},
                  {"SELECT name, salary FROM staff", VerdictKind::order,
                   "The right rows, but nothing sorts them: without `ORDER BY` at its end, a query promises no "
                   "order."},
              });
    const Verdict verdict = grade_on_staff("SELECT name FROM staff ORDER BY salary, name",
                                           "SELECT name FROM staff ORDER BY salary, name DESC");
    CHECK(verdict.order_break == std::pair<std::size_t, std::size_t>{0, 1});
    CHECK(verdict.difference.missing.count == 0);
    CHECK(verdict.difference.extra.count == 0);
}

TEST_CASE("Keys need not be selected") {
    check_all("SELECT name FROM staff ORDER BY salary DESC, city",
              {
                  {"SELECT name FROM staff ORDER BY -salary, city", VerdictKind::right, "Right."},
                  {"SELECT name FROM staff ORDER BY salary, city", VerdictKind::order,
                   "The right rows, but rows 2 and 3 are in the wrong order by `salary` and `city`."},
              });
    check_right("SELECT city FROM staff GROUP BY city ORDER BY count(*) DESC, min(name)",
                {"SELECT city FROM staff GROUP BY 1 ORDER BY count(id) DESC, min(name)"});
}

TEST_CASE("A row that stands in two blocks may stand in both") {
    check_right("SELECT name FROM staff WHERE name = 'Ada' OR name = 'Cleo' ORDER BY salary",
                {"SELECT name FROM staff WHERE name IN ('Cleo', 'Ada') ORDER BY salary"});
    CHECK_FALSE(grade_on_staff("SELECT name FROM staff WHERE name = 'Ada' OR name = 'Cleo' ORDER BY salary",
                               "SELECT name FROM staff WHERE name = 'Ada' OR name = 'Cleo' ORDER BY name")
                    .right);
}

TEST_CASE("Every form of key is understood") {
    const std::vector<const char*> references = {
        "SELECT name, salary AS pay FROM staff ORDER BY pay",
        "SELECT name, salary AS pay FROM staff ORDER BY PAY ASC",
        "SELECT name, salary * 2 FROM staff ORDER BY salary * 2",
        "SELECT name, salary FROM staff ORDER BY abs(salary - 150), salary",
        "SELECT name, salary AS pay FROM staff ORDER BY pay / 100 + 1",
        "SELECT name, city FROM staff ORDER BY city NULLS LAST",
        "SELECT name, city FROM staff ORDER BY city COLLATE NOCASE DESC NULLS LAST, 1",
        "SELECT * FROM staff ORDER BY salary, 2",
        "SELECT s.* FROM staff AS s ORDER BY s.salary",
        "SELECT DISTINCT salary FROM staff ORDER BY salary DESC",
        "SELECT city, count(*) AS n FROM staff GROUP BY city HAVING n > 0 ORDER BY n DESC, city",
        "SELECT name FROM staff WHERE salary > 100 UNION SELECT city FROM staff ORDER BY 1",
        "SELECT name AS word FROM staff UNION ALL SELECT city FROM staff ORDER BY word",
        "WITH rich AS (SELECT * FROM staff ORDER BY id) SELECT name FROM rich WHERE salary > 1 ORDER BY salary, name",
        "SELECT name, rank() OVER (ORDER BY salary) AS place FROM staff ORDER BY place",
        "SELECT name, (SELECT count(*) FROM staff b WHERE b.salary < a.salary) AS less FROM staff a ORDER BY less",
        "SELECT name, salary IS DISTINCT FROM 100 FROM staff ORDER BY salary IS DISTINCT FROM 100, name",
        "SELECT name, CASE WHEN salary > 150 THEN 'high' ELSE 'low' END AS level FROM staff ORDER BY level DESC",
        "SELECT \"name\", [salary] FROM staff ORDER BY \"salary\" -- a comment, ORDER BY nothing",
        "SELECT 2, 'b' UNION ALL SELECT 1, 'a' ORDER BY 1",
    };
    for (const char* reference : references) {
        CAPTURE(reference);
        const Verdict verdict = grade_on_staff(reference, reference);
        CHECK(verdict.text == "Right.");
    }
}

TEST_CASE("A tie is what SQLite calls one: collations count") {
    const std::string data =
        "CREATE TABLE t (w TEXT COLLATE NOCASE, n); INSERT INTO t VALUES ('b', 1), ('A', 2), ('a', 3), ('B', 4);";
    const auto is_right = [&](const char* reference, const char* answer) {
        return grade_answer({visible(data)}, reference, answer, {}).right;
    };
    CHECK(is_right("SELECT w, n FROM t ORDER BY w", "SELECT w, n FROM t ORDER BY lower(w), n DESC"));
    CHECK(is_right("SELECT n FROM t ORDER BY w", "SELECT n FROM t ORDER BY w, n DESC"));
    CHECK_FALSE(is_right("SELECT w, n FROM t ORDER BY w COLLATE BINARY", "SELECT w, n FROM t ORDER BY w, n"));
    CHECK(is_right("SELECT w || '' AS v FROM t ORDER BY v COLLATE NOCASE",
                   "SELECT w || '' FROM t ORDER BY lower(w), n DESC"));
}

TEST_CASE("A sort that is not at the top promises nothing") {
    const char* k_text =
        "The right rows, but nothing sorts them: without `ORDER BY` at its end, a query promises no order.";
    check_all("SELECT name FROM staff ORDER BY name",
              {
                  {"SELECT name FROM (SELECT name FROM staff ORDER BY name)", VerdictKind::order, k_text},
                  {"SELECT name FROM staff GROUP BY name, id", VerdictKind::order, k_text},
                  {"WITH s AS (SELECT name FROM staff ORDER BY name) SELECT name FROM s", VerdictKind::order, k_text},
                  {"SELECT name FROM staff -- ORDER BY name", VerdictKind::order, k_text},
                  {"SELECT name FROM staff WHERE 'ORDER BY name' <> ''", VerdictKind::order, k_text},
              });
}

TEST_CASE("With one block, an answer need not sort") {
    check_right("SELECT name, salary FROM staff WHERE salary = 200 ORDER BY salary",
                {"SELECT name, salary FROM staff WHERE salary = 200"});
    check_right("SELECT name FROM staff WHERE 0 ORDER BY name", {"SELECT name FROM staff WHERE 0"});
    check_right("SELECT count(*) FROM staff ORDER BY 1", {"SELECT count(id) FROM staff"});
}

TEST_CASE("A LIMIT that cuts a tie accepts any of its rows, in the right number") {
    // Salaries: 100 100 200 200 300.
    check_all(
        "SELECT name, salary FROM staff ORDER BY salary LIMIT 3",
        {
            {"SELECT name, salary FROM staff ORDER BY salary, name LIMIT 3", VerdictKind::right, "Right."},
            {"SELECT name, salary FROM staff ORDER BY salary, name DESC LIMIT 3", VerdictKind::right, "Right."},
            {"SELECT name, salary FROM staff ORDER BY salary LIMIT 2", VerdictKind::rows, "1 row is missing."},
            {"SELECT name, salary FROM staff ORDER BY salary, name LIMIT 4", VerdictKind::rows, "1 row is too many."},
            {"SELECT name, salary FROM staff ORDER BY salary DESC LIMIT 3", VerdictKind::rows,
             "2 rows are missing and 2 rows are too many."},
            {"SELECT * FROM (SELECT name, salary FROM staff ORDER BY salary, name LIMIT 3) ORDER BY salary DESC",
             VerdictKind::order, "The right rows, but rows 1 and 2 are in the wrong order by `salary`."},
        });
    check_right("SELECT name FROM staff ORDER BY salary LIMIT 1 OFFSET 1",
                {"SELECT name FROM staff WHERE salary = 100 AND name = 'Bob'",
                 "SELECT name FROM staff WHERE salary = 100 AND name = 'Ada'"});
    check_right("SELECT name FROM staff ORDER BY salary LIMIT 1, 3",
                {"SELECT name FROM staff WHERE salary <= 200 AND id <> 2 ORDER BY salary, name",
                 "SELECT name FROM staff WHERE salary <= 200 AND id <> 4 ORDER BY salary, id DESC"});
    CHECK_FALSE(grade_on_staff("SELECT name FROM staff ORDER BY salary LIMIT 1 OFFSET 1",
                               "SELECT name FROM staff WHERE name = 'Cleo'")
                    .right);
}

TEST_CASE("A LIMIT without an order accepts any rows") {
    check_right("SELECT name FROM staff LIMIT 2",
                {"SELECT name FROM staff ORDER BY id DESC LIMIT 2", "SELECT name FROM staff WHERE name = 'Ada'"});
    check_all("SELECT name FROM staff LIMIT 2",
              {{"SELECT name FROM staff LIMIT 3", VerdictKind::rows, "1 row is too many."},
               {"SELECT city FROM staff LIMIT 2", VerdictKind::rows, "2 rows are missing and 2 rows are too many."}});
}

TEST_CASE("A LIMIT of nothing, past the end or without end is a LIMIT too") {
    check_right("SELECT name FROM staff ORDER BY id LIMIT 0", {"SELECT name FROM staff WHERE 0"});
    check_right("SELECT name FROM staff ORDER BY id LIMIT 3 OFFSET 99", {"SELECT name FROM staff WHERE 0"});
    check_right("SELECT name FROM staff ORDER BY id LIMIT -1", {"SELECT name FROM staff ORDER BY id"});
    check_right("SELECT name FROM staff ORDER BY id LIMIT 1 + 1 OFFSET (SELECT count(*) - 2 FROM staff)",
                {"SELECT name FROM staff WHERE id > 3 ORDER BY id"});
}

TEST_CASE("Rows that are right by luck are wrong") {
    const std::string data =
        "CREATE TABLE t (id INTEGER PRIMARY KEY, k, v); INSERT INTO t (k, v) VALUES (1, 1), (1, 2), (2, 3);";
    const auto grade = [&](const char* reference, const char* answer) {
        return grade_answer({visible(data)}, reference, answer, {});
    };
    const Verdict limit = grade("SELECT v FROM t WHERE id = 1", "SELECT v FROM t LIMIT 1");
    CHECK(limit.kind == VerdictKind::rows);
    CHECK(limit.text == "This is right only by luck: when SQLite reads the tables from the other end, another result "
                        "comes back.");
    CHECK(limit.notes == std::vector<std::string>{"A `LIMIT` takes the first rows that SQLite finds. Which these are, "
                                                  "only an `ORDER BY` without ties decides."});
    CHECK(limit.data_set == DataSetName{"staff", false});
    CHECK(limit.actual->rows.rows[0][0].text == "3");
    CHECK(grade("SELECT v FROM t WHERE id = 1", "SELECT v FROM t ORDER BY id LIMIT 1").right);
}

TEST_CASE("Where the reference itself moves, the accident is the exercise's") {
    const std::string data = "CREATE TABLE t (v); INSERT INTO t VALUES (1), (2), (3);";
    CHECK(grade_answer({visible(data)}, "SELECT v, rowid FROM t LIMIT 1", "SELECT v, rowid FROM t LIMIT 1", {}).right);
    const char* k_moving = "SELECT group_concat(v) FROM (SELECT v FROM t)";
    CHECK(grade_answer({visible(data)}, k_moving, k_moving, {}).right);
}
