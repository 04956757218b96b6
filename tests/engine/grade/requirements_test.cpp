// What an answer must use, must avoid, and how SQLite may run it: the cases of cases/requirements.jsonl, and what a
// verdict points at.
#include "engine/grade/grade_answer.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include "engine/base/json_reader.hpp"
#include "engine/grade/text/find_constructs.hpp"
#include "tests/engine/grade/staff.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

// What stands at the marks of an answer.
std::vector<std::string> marked(const std::string& answer, const std::string& construct) {
    Rules rules;
    rules.multi = true;
    rules.require_avoids = {construct};
    const Verdict verdict = grade_on_staff(answer, answer, rules);
    CHECK(verdict.kind == VerdictKind::construct);
    std::vector<std::string> texts;
    for (const TextMark& mark : verdict.marks)
        texts.emplace_back(text_at(answer, mark.place));
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("A forbidden construct is marked where it stands") {
    CHECK(marked("SELECT DISTINCT name FROM staff", "select distinct") == Texts{"DISTINCT"});
    CHECK(marked("SELECT name FROM staff /* where */ WHERE (((id > 0)))", "where") == Texts{"WHERE"});
    CHECK(marked("SELECT name FROM staff GROUP\n BY (name)", "group by") == Texts{"GROUP\n BY"});
    CHECK(marked("SELECT name FROM staff ORDER BY name LIMIT 2, 1", "offset") == Texts{"LIMIT"});
    CHECK(marked("SELECT a.id FROM staff a NATURAL LEFT OUTER JOIN staff b", "left join") ==
          Texts{"NATURAL LEFT OUTER JOIN"});
    CHECK(marked("SELECT 1 UNION ALL SELECT 2 UNION SELECT 3", "union") == Texts{"UNION ALL", "UNION"});
    CHECK(marked("SELECT id IN (SELECT 1), (SELECT 'é'), 3 FROM staff", "subquery") == Texts{"SELECT 1", "SELECT 'é'"});
    CHECK(marked("WITH c AS (SELECT 1 AS x), d AS (SELECT 2) SELECT x FROM c", "cte") == Texts{"c AS (SELECT 1 AS x)"});
    CHECK(marked("SELECT sum(id) OVER (PARTITION BY city ORDER BY id) FROM staff", "partition by") ==
          Texts{"PARTITION BY"});
    CHECK(marked("SELECT count(*) FILTER (WHERE id > 1) FROM staff", "filter") == Texts{"FILTER (WHERE id > 1"});
    CHECK(marked("SELECT Upper(name) FROM staff", "function:upper") == Texts{"Upper(name)"});
    CHECK(marked("SELECT name FROM staff WHERE NOT city IN ('a')", "not in") == Texts{"NOT city IN ('a')"});
    CHECK(marked("CREATE TEMP TABLE IF NOT EXISTS t (a, b INT NOT NULL); SELECT 1", "not null") == Texts{"NOT NULL"});
    CHECK(marked("CREATE TEMP TABLE t (a); SELECT 1", "create table") == Texts{"CREATE TEMP TABLE t"});
    CHECK(marked("INSERT INTO staff (id) VALUES (1) ON CONFLICT DO NOTHING; SELECT 1", "upsert") == Texts{"CONFLICT"});
    CHECK(marked("PRAGMA user_version; SELECT 1", "pragma") == Texts{"PRAGMA user_version"});
}

TEST_CASE("Marks say what they are, and there are at most twenty") {
    Rules rules;
    rules.require_avoids = {"literal"};
    std::string answer = "SELECT 0";
    for (int i = 1; i < 30; ++i)
        answer += ", " + std::to_string(i);
    const Verdict verdict = grade_on_staff(answer, answer, rules);
    CHECK(verdict.text == "Right rows. This task asks to do it without a literal value, and there are some here.");
    REQUIRE(verdict.marks.size() == 20);
    CHECK(verdict.marks.front() == TextMark{{7, 1}, "The task asks to do it without a literal value; this is one."});
}

TEST_CASE("What a change leaves behind is called right in what it does, not right rows") {
    Rules rules;
    rules.mode = pack::Mode::state;
    rules.require_uses = {"upsert"};
    const Verdict verdict = grade_on_staff("DELETE FROM staff RETURNING id", "DELETE FROM staff RETURNING id", rules);
    CHECK(verdict.text ==
          "Right in what it does. This task asks for an upsert (`ON CONFLICT`), and there is none here.");
}

TEST_CASE("A wrong answer's sentence is for those who fall short of the same requirement") {
    pack::DataSet data{.name = "staff", .schema = k_staff, .seed = "", .variants = {}};
    pack::Exercise exercise{
        .id = "e", .data = "staff", .solution = "SELECT s.name FROM staff AS s LEFT JOIN staff AS t USING (id)"};
    exercise.require.uses = {"left join"};
    exercise.require.avoids = {"where"};
    exercise.wrong = {{"SELECT s.name FROM staff AS s LEFT JOIN staff AS t USING (id) WHERE true", "No WHERE, please."},
                      {"SELECT name FROM staff", "Join the table with itself."}};
    const pack::Pack pack{.data = {data}, .exercises = {exercise}};
    const auto says = [&](const char* answer) { return grade_exercise(pack, pack.exercises[0], answer).says; };
    CHECK(says("SELECT a.name FROM staff AS a") == "Join the table with itself.");
    CHECK(says("SELECT s.name FROM staff AS s LEFT JOIN staff AS t USING (id) WHERE s.id > 0") == "No WHERE, please.");
    CHECK(says("SELECT id FROM staff") == std::nullopt);
    CHECK(grade_exercise(pack, pack.exercises[0], exercise.solution).right);
}

TEST_CASE("The sentence for a requirement is not for an answer that is right only by luck") {
    pack::DataSet data{.name = "staff", .schema = k_staff, .seed = "", .variants = {}};
    pack::Exercise exercise{.id = "e", .data = "staff", .solution = "SELECT name FROM staff ORDER BY id LIMIT 1"};
    exercise.require.avoids = {"where"};
    exercise.wrong = {{"SELECT name FROM staff WHERE id = 1", "No WHERE, please."}};
    const pack::Pack pack{.data = {data}, .exercises = {exercise}};
    const Verdict lucky = grade_exercise(pack, pack.exercises[0], "SELECT name FROM staff LIMIT 1");
    CHECK(lucky.kind == VerdictKind::luck);
    CHECK(lucky.says == std::nullopt);
    CHECK(grade_exercise(pack, pack.exercises[0], "SELECT name FROM staff WHERE id IN (1)").says ==
          "No WHERE, please.");
}

TEST_CASE("A chain of many common tables is looked at without going deeper for each") {
    std::string script = "WITH c0 AS (SELECT 1 AS x)";
    for (int i = 1; i < 5000; ++i)
        script += ", c" + std::to_string(i) + " AS (SELECT x FROM c" + std::to_string(i - 1) + ")";
    script += " SELECT x FROM c4999";
    const auto found = find_constructs(script, {});
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const Occurrence& one) { return one.construct == pack::Construct::cte; }) == 5000);
}

TEST_CASE("What is no SQL has no constructs") {
    CHECK(find_constructs("SELECT FROM WHERE LEFT JOIN", {}).empty());
    CHECK(find_constructs("", {}).empty());
}

TEST_CASE("Stars of tables that name one another many times over are not followed for ever") {
    std::string script = "WITH a0 AS (SELECT * FROM t)";
    for (int i = 1; i < 12; ++i) {
        script += ", a" + std::to_string(i) + " AS (SELECT * FROM a" + std::to_string(i - 1);
        for (int k = 0; k < 30; ++k)
            script += ", a" + std::to_string(i - 1) + " AS b" + std::to_string(k);
        script += ")";
    }
    script += " SELECT (SELECT z FROM a11) FROM a11";
    CHECK_FALSE(find_constructs(script, {}).empty());
}
