// Grading as a whole: what stands before any comparison, data sets, trust, and the author's own sentences.
#include "tests/engine/grade/staff.hpp"

#include "engine/pack/pack.hpp"

using namespace joinery;
using namespace joinery::grade;

TEST_CASE("An answer without a statement is no answer yet") {
    for (const char* answer : {"", "  \n", "-- nothing\n", "/* SELECT 1 */", ";", " ; ; "}) {
        CAPTURE(answer);
        const Verdict verdict = grade_on_staff("SELECT 1", answer);
        CHECK(verdict.kind == VerdictKind::no_statement);
        CHECK(verdict.text == "There is no SQL here yet, only spaces or comments.");
        CHECK(verdict.data_set == std::nullopt);
    }
}

TEST_CASE("More than one statement is for exercises that ask for it") {
    check_all("SELECT 2", {
                              {"SELECT 1; SELECT 2;", VerdictKind::too_many_statements,
                               "There are 2 statements here, and this task asks for one."},
                              {"SELECT 2; -- done", VerdictKind::right, "Right."},
                              {"SELECT 2;;", VerdictKind::right, "Right."},
                          });
    const Rules multi{.multi = true};
    check_right("SELECT 2",
                {"SELECT 1; SELECT 2;", "CREATE TEMP TABLE t (a); INSERT INTO t VALUES (2); SELECT a FROM t;"}, multi);
    check_all("SELECT 2", {{"SELECT 2; SELECT 1;", VerdictKind::rows, "1 came back, and 2 is expected."}}, multi);
}

TEST_CASE("A statement that returns no columns has no result") {
    check_all("SELECT name FROM staff", {{"UPDATE staff SET salary = 0", VerdictKind::no_result,
                                          "This runs, but it returns no rows and no columns. The task asks for a "
                                          "query, such as `SELECT`."}});
}

TEST_CASE("An answer may not change the database: it is undone and said") {
    const Verdict verdict = grade_on_staff("SELECT name FROM staff WHERE name = 'Bob'",
                                           "DELETE FROM staff WHERE name = 'Bob' RETURNING name");
    CHECK(verdict.right);
    CHECK(verdict.notes == std::vector<std::string>{
                               "Your SQL changes the database. It was judged on a copy, and the change is undone."});
    CHECK(grade_on_staff("SELECT name FROM staff", "SELECT name FROM staff").notes.empty());
    const Rules multi{.multi = true};
    CHECK(grade_on_staff("SELECT 1", "CREATE TEMP TABLE t AS SELECT 1; SELECT 1;", multi).notes.empty());
    CHECK(grade_on_staff("SELECT 1", "DROP TABLE staff; SELECT 1;", multi).notes.size() == 1);
    CHECK(grade_on_staff("SELECT count(*) FROM staff", "DELETE FROM staff; SELECT 5;", multi).right);
}

TEST_CASE("What does not run says why") {
    const Verdict verdict = grade_on_staff("SELECT name FROM staff", "SELECT nmae FROM staff");
    CHECK(verdict.kind == VerdictKind::sql_error);
    REQUIRE(verdict.error);
    CHECK(verdict.error->kind == sql::SqlErrorKind::unknown_column);
    CHECK(verdict.error->message == "no such column: nmae");
    CHECK(verdict.text == "This does not run yet. " + verdict.error->sentence);
    CHECK(verdict.data_set == DataSetName{"staff", false});
    CHECK_FALSE(verdict.actual);
}

TEST_CASE("What the sandbox refuses is denied") {
    const Verdict verdict = grade_on_staff("SELECT 1", "ATTACH 'x.db' AS x");
    CHECK(verdict.kind == VerdictKind::denied);
    REQUIRE(verdict.error);
    CHECK(verdict.error->kind == sql::SqlErrorKind::denied);
    CHECK(verdict.text == verdict.error->sentence);
}

TEST_CASE("Hostile answers end, and are out of budget") {
    for (const char* answer : {
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
             "WITH RECURSIVE n(s) AS (SELECT zeroblob(1000000) UNION ALL SELECT s FROM n) SELECT group_concat(s) FROM "
             "n",
         }) {
        CAPTURE(answer);
        const Verdict verdict = grade_on_staff("SELECT 1", answer);
        CHECK(verdict.kind == VerdictKind::out_of_budget);
        CHECK_FALSE(verdict.text.empty());
    }
    CHECK(grade_on_staff("SELECT 1", "SELECT 1").right);
}

TEST_CASE("Deep and long answers are errors like others") {
    const std::string deep = "SELECT " + std::string(5'000, '(') + "1" + std::string(5'000, ')');
    CHECK(grade_on_staff("SELECT 1", deep).kind == VerdictKind::sql_error);
    CHECK(grade_on_staff("SELECT 1", "SELECT '" + std::string(300'000, 'x') + "'").kind == VerdictKind::sql_error);
    CHECK(grade_on_staff("SELECT 1", std::string("SELECT 1 \0 FROM", 15)).kind == VerdictKind::sql_error);
    CHECK(grade_on_staff("SELECT 1", "\xFF\xFE").kind == VerdictKind::sql_error);
}

TEST_CASE("A reference that does not run is the exercise's fault") {
    for (const char* reference : {"SELECT nothing FROM nowhere", "UPDATE staff SET salary = 1", ""}) {
        CAPTURE(reference);
        const Verdict verdict = grade_on_staff(reference, "SELECT 1");
        CHECK(verdict.kind == VerdictKind::reference_broken);
        CHECK(verdict.text.rfind("This exercise is broken, not your answer.", 0) == 0);
        CHECK(verdict.error.has_value());
    }
    const Verdict fixture = grade_answer({visible("CREATE TABEL t (a)")}, "SELECT 1", "SELECT 1", {});
    CHECK(fixture.kind == VerdictKind::reference_broken);
    const Verdict order = grade_on_staff("SELECT DISTINCT name FROM staff ORDER BY salary", "SELECT 1");
    CHECK(order.text ==
          "This exercise is broken, not your answer. Which rows are tied cannot be told from the ORDER BY "
          "of the solution.");
    const Verdict random = grade_on_staff("SELECT name, random() AS r FROM staff ORDER BY r", "SELECT 1");
    CHECK(random.kind == VerdictKind::reference_broken);
}

TEST_CASE("Every data set counts, and the first that fails is named") {
    const std::vector<Fixture> fixtures = {
        visible(k_staff),
        hidden("hidden-empty", "DELETE FROM staff;"),
        hidden("hidden-unknown", "UPDATE staff SET salary = NULL WHERE name = 'Ada';"),
    };
    const auto grade = [&](const char* answer) {
        return grade_answer(fixtures, "SELECT name FROM staff WHERE salary IS NULL OR salary < 250", answer, {});
    };
    CHECK(grade("SELECT name FROM staff WHERE coalesce(salary, 0) < 250").text == "Right, on all 3 data sets.");
    const Verdict unknown = grade("SELECT name FROM staff WHERE salary < 250");
    CHECK(unknown.kind == VerdictKind::rows);
    CHECK(unknown.text == "On another data set, `hidden-unknown`, 2 rows are missing.");
    CHECK(unknown.data_set == DataSetName{"hidden-unknown", true});
    CHECK(unknown.difference.missing.rows.size() == 2);
    CHECK(grade("SELECT name FROM staff WHERE salary < 250 UNION ALL SELECT 'x' WHERE NOT EXISTS (SELECT 1 FROM staff)")
              .text == "On another data set, `hidden-empty`, 1 row came back, and none is expected.");
    CHECK(grade("SELECT name FROM staff").data_set == DataSetName{"staff", false});
}

TEST_CASE("A comparison with NULL is pointed at when the rows are wrong") {
    const auto notes = [](const char* answer) {
        return grade_on_staff("SELECT name FROM staff WHERE city IS NULL", answer).notes;
    };
    CHECK(notes("SELECT name FROM staff WHERE city = NULL") ==
          std::vector<std::string>{
              "`city = NULL` is never true, not even where `city` is NULL. The test for NULL is `city IS NULL`."});
    CHECK(notes("SELECT s.name FROM staff s WHERE s.city <> NULL OR s.city <> NULL") ==
          std::vector<std::string>{"`s.city <> NULL` is never true, whatever `s.city` is. The test for a value is "
                                   "`s.city IS NOT NULL`."});
    CHECK(notes("SELECT name FROM staff WHERE NULL = city") ==
          std::vector<std::string>{
              "`NULL = city` is never true: a comparison with NULL gives NULL. Use `IS NULL` or `IS NOT NULL`."});
    CHECK(notes("SELECT name FROM staff WHERE name = '= NULL' -- = NULL").empty());
    CHECK(notes("SELECT name FROM staff WHERE city IS NULL AND NOT coalesce(city = NULL, 0)").empty());
    CHECK(notes("UPDATE staff SET city = NULL WHERE 0 RETURNING name").empty());
}

namespace {

pack::Pack staff_pack(std::string solution, std::vector<pack::WrongAnswer> wrong) {
    pack::Pack pack;
    pack.data.push_back({.name = "staff",
                         .schema = k_staff,
                         .seed = "",
                         .variants = {{"hidden-more", "INSERT INTO staff VALUES (9, 'Eve', 'Rome', 50);"}}});
    pack::Exercise& exercise = pack.exercises.emplace_back();
    exercise.id = "one";
    exercise.data = "staff";
    exercise.solution = std::move(solution);
    exercise.wrong = std::move(wrong);
    return pack;
}

std::optional<std::string> says(const pack::Pack& pack, const char* answer) {
    return grade_exercise(pack, pack.exercises[0], answer).says;
}

} // namespace

TEST_CASE("An answer that does what an author's wrong answer does gets its sentence") {
    const pack::Pack pack = staff_pack("SELECT name FROM staff WHERE salary >= 200",
                                       {{"SELECT name FROM staff WHERE salary > 200", "more than"},
                                        {"SELECT name FROM staff", ""},
                                        {"SELECT name, salary FROM staff WHERE salary >= 200", "two columns"},
                                        {"SELECT nmae FROM staff", "a typing mistake"}});
    CHECK(says(pack, "SELECT name FROM staff WHERE salary >= 201 ORDER BY id DESC") == "more than");
    CHECK(says(pack, "SELECT name, salary FROM staff WHERE NOT salary < 200") == "two columns");
    CHECK(says(pack, "SELECT name AS nmae FROM staff") == std::nullopt);
    CHECK(says(pack, "SELECT nmae, city FROM staff") == "a typing mistake");
    CHECK(says(pack, "SELECT name FROM staff WHERE salary >= 200") == std::nullopt);
    CHECK(says(pack, "") == std::nullopt);
    // The same here, but not on the hidden data set.
    CHECK(says(pack, "SELECT name FROM staff WHERE salary > 200 OR name = 'Eve'") == std::nullopt);
}

TEST_CASE("Of wrong answers that end in the same words of SQLite, the one that makes the same mistake speaks") {
    const pack::Pack pack =
        staff_pack("SELECT name FROM staff", {{"SELECT name FROM staff WHERE max(salary) > 1", "in WHERE"},
                                              {"SELECT name FROM staff GROUP BY max(salary)", "in GROUP BY"},
                                              {"SELECT name, nmae FROM staff", "twice"},
                                              {"SELECT nmae FROM staff WHERE id > 1 ORDER BY city", "once"}});
    CHECK(says(pack, "SELECT nmae FROM staff WHERE id > 2 ORDER BY city") == "once");
    CHECK(says(pack, "select name, nmae from staff order by name") == "twice");
    CHECK(says(pack, "SELECT city FROM staff GROUP BY max(salary)") == "in GROUP BY");
}

TEST_CASE("An answer that only ends in the same words of SQLite gets no sentence") {
    pack::Pack pack = staff_pack("INSERT INTO staff (id, name) VALUES (20, 'Fay')",
                                 {{"INSERT INTO staff (id, name) VALUES (1, 'Fay')", "that number is taken"}});
    pack.exercises[0].mode = pack::Mode::state;
    CHECK(says(pack, "INSERT INTO staff (id, name) VALUES (2, 'Fay')") == "that number is taken");
    CHECK(says(pack, "UPDATE staff SET id = 1 WHERE name = 'Bob' OR name = 'Cleo'") == std::nullopt);
}

TEST_CASE("Where an order is asked, wrong answers are told apart by their order") {
    const pack::Pack pack = staff_pack("SELECT name, salary FROM staff ORDER BY salary DESC, name",
                                       {{"SELECT name, salary FROM staff ORDER BY salary DESC", "second key"},
                                        {"SELECT name, salary FROM staff ORDER BY salary, name DESC", "other way"},
                                        {"SELECT name, salary FROM staff ORDER BY name", "by name"},
                                        {"SELECT name, salary FROM staff", "no order"}});
    CHECK(says(pack, "SELECT name, salary FROM staff ORDER BY salary DESC, name DESC") == "second key");
    CHECK(says(pack, "SELECT name, salary FROM staff ORDER BY 2, 1 DESC") == "other way");
    CHECK(says(pack, "SELECT name, salary FROM staff ORDER BY 1, id") == "by name");
    CHECK(says(pack, "SELECT name, salary FROM staff WHERE 1") == "no order");
    CHECK(says(pack, "SELECT name, salary FROM staff ORDER BY id") == std::nullopt);
}
