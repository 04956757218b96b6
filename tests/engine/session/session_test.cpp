#include "engine/session/session.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/pack/compiled.hpp"
#include "engine/sql/connection_state.hpp"
#include "tests/engine/pack/small_pack.hpp"

using namespace joinery;
using namespace joinery::session;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

// A host that asks one thing after the other.
class Host {
public:
    Reply ask(RequestBody body) { return m_session.handle({++m_id, std::move(body)}); }

    template <class Body>
    Body get(RequestBody request) {
        Reply reply = ask(std::move(request));
        CHECK(reply.id == m_id);
        INFO(to_json(reply));
        REQUIRE(std::holds_alternative<Body>(reply.body));
        return std::get<Body>(std::move(reply.body));
    }

    std::string refusal(RequestBody request) { return get<Refused>(std::move(request)).reason; }

    Ran run(std::string sql) { return get<Ran>(Run{std::move(sql), {}, {}}); }

    std::vector<StatementStarted> events;
    RequestId last_id() const { return m_id; }

private:
    Session m_session{[this](const StatementStarted& event) { events.push_back(event); }};
    RequestId m_id = 0;
};

// A host with the small pack open, and its first exercise.
class OpenHost : public Host {
public:
    OpenHost() {
        get<PackOpened>(OpenPack{write_compiled(pack::small_pack())});
        get<ExerciseOpened>(OpenExercise{"all-bikes"});
    }
};

std::string first_cell(const Ran& ran) {
    REQUIRE(ran.page.has_value());
    REQUIRE_FALSE(ran.page->rows.empty());
    return ran.page->rows[0][0].text;
}

using Offsets = std::pair<std::size_t, std::size_t>;

const std::string k_counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                               "SELECT i, 'row ' || i AS name FROM n";

} // namespace

TEST_CASE("Opening a pack tells what is in it") {
    Host host;
    const pack::Pack pack = pack::small_pack();
    const auto opened = host.get<PackOpened>(OpenPack{write_compiled(pack)});
    CHECK(opened.sqlite_version == sql::sqlite_version());
    CHECK(opened.pack.id == "small");
    CHECK(opened.pack.title == "A small pack");
    CHECK(opened.pack.hash == pack::read_compiled(write_compiled(pack)).value().hash);
    REQUIRE(opened.pack.exercises.size() == 2);
    CHECK(opened.pack.exercises[0] == ExerciseSummary{"all-bikes", "All bikes", {"select"}, 1, 2});
}

TEST_CASE("Opening an exercise builds its visible data") {
    Host host;
    host.get<PackOpened>(OpenPack{write_compiled(pack::small_pack())});
    const auto opened = host.get<ExerciseOpened>(OpenExercise{"all-bikes"});
    CHECK(opened.exercise.task == "Show **all** bikes.");
    CHECK(opened.exercise.starter == "SELECT\n");
    CHECK(opened.exercise.hints.size() == 2);
    CHECK(opened.exercise.data == "workshop");
    REQUIRE(opened.schema.relations.size() == 1);
    CHECK(opened.schema.relations[0].name == "bikes");
    CHECK(opened.schema.relations[0].rows == 2);
}

TEST_CASE("What cannot be carried out is refused in a sentence") {
    Host host;
    CHECK(host.refusal(OpenExercise{"all-bikes"}) == "No pack is open.");
    CHECK(host.refusal(Run{"SELECT 1", {}, {}}) == "No exercise is open.");
    CHECK(host.refusal(Check{"SELECT 1"}) == "No exercise is open.");
    CHECK(host.refusal(GetPage{0, 0}) == "No exercise is open.");
    CHECK(host.refusal(Reset{}) == "No exercise is open.");
    CHECK_THAT(host.refusal(OpenPack{"<html>"}), StartsWith("This pack is broken: "));

    host.get<PackOpened>(OpenPack{write_compiled(pack::small_pack())});
    CHECK(host.refusal(OpenExercise{"none"}) == "This pack has no exercise of that name.");
}

TEST_CASE("A broken pack leaves the open one as it was") {
    OpenHost host;
    host.refusal(OpenPack{"{}"});
    CHECK(first_cell(host.run("SELECT count(*) FROM bikes")) == "2");
}

TEST_CASE("A pack whose data cannot be built is refused, and the next exercise opens") {
    pack::Pack pack = pack::small_pack();
    pack.data.push_back({.name = "broken", .schema = "CREATE TABLE t (a); CREATE TABLE t (a);"});
    pack.exercises[1].data = "broken";
    Host host;
    host.get<PackOpened>(OpenPack{write_compiled(pack)});
    CHECK(host.refusal(OpenExercise{"sorted"}) == "This pack is broken. The data set `broken` cannot be set up: its "
                                                  "schema ends with \"table t already exists\".");
    CHECK(host.refusal(Run{"SELECT 1", {}, {}}) == "No exercise is open.");
    host.get<ExerciseOpened>(OpenExercise{"all-bikes"});
    CHECK(first_cell(host.run("SELECT count(*) FROM bikes")) == "2");
}

TEST_CASE("A pack's own scripts are under the rules of the sandbox") {
    pack::Pack pack = pack::small_pack();
    SECTION("nothing is attached") { pack.data[0].seed = "ATTACH ':memory:' AS other;"; }
    SECTION("nothing runs without end") {
        pack.data[0].seed = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n;";
    }
    Host host;
    host.get<PackOpened>(OpenPack{write_compiled(pack)});
    CHECK_THAT(host.refusal(OpenExercise{"all-bikes"}), StartsWith("This pack is broken. The data set `workshop`"));
}

TEST_CASE("A run tells of each statement and each result") {
    OpenHost host;
    const Ran ran = host.run("SELECT 1 AS one; UPDATE bikes SET name = 'Eve'; SELECT id, name FROM bikes;");
    CHECK(ran.ran == Offsets{0, 75});
    REQUIRE(ran.statements.size() == 3);
    CHECK(ran.statements[0] == StatementRan{0, 16, 0, 0});
    CHECK(ran.statements[1] == StatementRan{17, 30, 2, std::nullopt});
    CHECK(ran.statements[2].result == 1);
    REQUIRE(ran.results.size() == 2);
    CHECK(ran.results[0] == ResultSummary{{"one"}, 1, true});
    CHECK(ran.results[1] == ResultSummary{{"id", "name"}, 2, true});
    REQUIRE(ran.page.has_value());
    CHECK(ran.page->result == 1);
    CHECK(ran.page->rows[1][1].text == "Eve");
    CHECK(ran.steps > 0);
    CHECK_FALSE(ran.error.has_value());
    CHECK_FALSE(ran.in_transaction);
}

TEST_CASE("Nothing to run is run, and gives nothing") {
    OpenHost host;
    const Ran ran = host.run("  -- later\n");
    CHECK(ran.statements.empty());
    CHECK_FALSE(ran.page.has_value());
    CHECK_FALSE(ran.error.has_value());
}

TEST_CASE("What is selected is run, else the statement at the caret, else all") {
    OpenHost host;
    const std::string sql = "SELECT 1;\nSELECT 2;\n\n\nSELECT 3;";
    const auto part = [&](std::optional<Offsets> selection, std::optional<std::size_t> caret) {
        return host.get<Ran>(Run{sql, selection, caret}).ran;
    };
    CHECK(part(Offsets{10, 19}, 3) == Offsets{10, 19});
    CHECK(part(Offsets{19, 10}, {}) == Offsets{10, 19});
    CHECK(part(Offsets{7, 8}, {}) == Offsets{7, 8});
    CHECK(part(Offsets{19, 21}, 12) == Offsets{10, 19}); // nothing but line breaks is selected
    CHECK(part(Offsets{5, 5}, 0) == Offsets{0, 9});      // an empty selection is none
    CHECK(part({}, 19) == Offsets{10, 19});              // behind the semicolon
    CHECK(part({}, 21) == Offsets{0, sql.size()});       // on an empty line
    CHECK(part({}, 999) == Offsets{22, sql.size()});     // past the end means the end
    CHECK(part(Offsets{22, 999}, {}) == Offsets{22, sql.size()});
    CHECK(part({}, {}) == Offsets{0, sql.size()});
}

TEST_CASE("Places count from the start of the text, whichever part ran") {
    OpenHost host;
    const Ran ran = host.get<Ran>(Run{"SELECT 1;\nSELECT nmae FROM bikes;", Offsets{10, 33}, {}});
    REQUIRE(ran.error.has_value());
    CHECK(ran.error->kind == sql::SqlErrorKind::unknown_column);
    REQUIRE(ran.error->place.has_value());
    CHECK(ran.error->place->offset == 17);
    REQUIRE(host.events.size() == 1);
    CHECK(host.events[0].offset == 10);

    const Ran second = host.get<Ran>(Run{"SELECT 1;\nSELECT 2;", {}, 12});
    REQUIRE(second.statements.size() == 1);
    CHECK(second.statements[0].offset == 10);
}

TEST_CASE("An event comes before each statement, with the request's id") {
    OpenHost host;
    host.run("SELECT 1; SELECT 2; SELECT nothing; SELECT 4;");
    CHECK(host.events ==
          std::vector<StatementStarted>{{host.last_id(), 0}, {host.last_id(), 10}, {host.last_id(), 20}});
}

TEST_CASE("Statements before an error have been carried out") {
    OpenHost host;
    const Ran ran = host.run("INSERT INTO bikes VALUES (3, 'Cy'); SELECT nothing; DELETE FROM bikes;");
    CHECK(ran.statements.size() == 1);
    CHECK(ran.error.has_value());
    CHECK(first_cell(host.run("SELECT count(*) FROM bikes")) == "3");
}

TEST_CASE("A result of 100,000 rows is handed out in aligned pages") {
    OpenHost host;
    const Ran ran = host.run(k_counting);
    REQUIRE(ran.results.size() == 1);
    CHECK(ran.results[0] == ResultSummary{{"i", "name"}, 100'000, true});
    REQUIRE(ran.page.has_value());
    CHECK(ran.page->rows.size() == 256);

    const auto page = [&](std::size_t row) { return host.get<PageRead>(GetPage{0, row}).page; };
    CHECK(page(0) == *ran.page);
    CHECK(page(255) == *ran.page);
    const Page middle = page(70'000);
    CHECK(middle.first_row == 69'888);
    CHECK(middle.rows.size() == 256);
    CHECK(middle.rows[112][1].text == "row 70001");
    const Page last = page(99'999);
    CHECK(last.first_row == 99'840);
    CHECK(last.rows.size() == 160);
    CHECK(last.rows.back()[0].text == "100000");

    CHECK(host.refusal(GetPage{0, 100'000}) == "The result has no such row.");
    CHECK(host.refusal(GetPage{0, ~std::size_t{0}}) == "The result has no such row.");
    CHECK(host.refusal(GetPage{1, 0}) == "There is no such result any more. Run the query again.");
}

TEST_CASE("An empty result has one page without rows") {
    OpenHost host;
    const Ran ran = host.run("SELECT * FROM bikes WHERE 0");
    REQUIRE(ran.page.has_value());
    CHECK(ran.page->rows.empty());
    CHECK(host.get<PageRead>(GetPage{0, 0}).page.rows.empty());
}

TEST_CASE("The results of a run are gone with the next") {
    OpenHost host;
    host.run("SELECT 1; SELECT 2;");
    host.get<PageRead>(GetPage{1, 0});
    host.run("SELECT 3;");
    CHECK_THAT(host.refusal(GetPage{1, 0}), StartsWith("There is no such result any more."));
    host.run("syntax error");
    CHECK_THAT(host.refusal(GetPage{0, 0}), StartsWith("There is no such result any more."));
}

TEST_CASE("The schema comes with a run that changed it, or a row count, and only then") {
    OpenHost host;
    CHECK_FALSE(host.run("SELECT * FROM bikes").schema.has_value());
    CHECK_FALSE(host.run("UPDATE bikes SET name = 'x'").schema.has_value());

    const auto rows_of_first = [](const Ran& ran) { return ran.schema.value().relations.at(0).rows; };
    CHECK(rows_of_first(host.run("INSERT INTO bikes VALUES (9, 'New')")) == 3);
    CHECK(rows_of_first(host.run("DELETE FROM bikes")) == 0);
    CHECK(host.run("CREATE TABLE t (a)").schema.value().relations.size() == 2);
    CHECK(host.run("ALTER TABLE t ADD COLUMN b").schema.value().relations.at(1).columns.size() == 2);
    CHECK_FALSE(host.run("INSERT INTO t VALUES (1, 2); DELETE FROM t;").schema.has_value());
    CHECK(host.run("DROP TABLE t; SELECT nothing;").schema.value().relations.size() == 1);
}

TEST_CASE("A transaction that was left open is told, and lasts to the next run") {
    OpenHost host;
    CHECK(host.run("BEGIN; DELETE FROM bikes;").in_transaction);
    CHECK(first_cell(host.run("SELECT count(*) FROM bikes")) == "0");
    const Ran back = host.run("ROLLBACK;");
    CHECK_FALSE(back.in_transaction);
    CHECK(back.schema.value().relations[0].rows == 2);
}

TEST_CASE("Endless recursion ends at the budget, and the next run works") {
    OpenHost host;
    const Ran ran = host.run("INSERT INTO bikes VALUES (3, 'Cy'); "
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n;");
    REQUIRE(ran.error.has_value());
    const bool is_budget =
        ran.error->kind == sql::SqlErrorKind::out_of_steps || ran.error->kind == sql::SqlErrorKind::out_of_time;
    CHECK(is_budget);
    CHECK(first_cell(host.run("SELECT count(*) FROM bikes")) == "3");
}

TEST_CASE("Memory that runs out ends the statement, and the database is as before") {
    OpenHost host;
    const Ran ran = host.run("CREATE TABLE big AS WITH RECURSIVE n(i) AS "
                             "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT zeroblob(1000000) FROM n;");
    REQUIRE(ran.error.has_value());
    CHECK(ran.error->kind == sql::SqlErrorKind::out_of_memory);
    CHECK(first_cell(host.run("SELECT count(*) FROM bikes")) == "2");
}

TEST_CASE("Reset builds the learner's database anew") {
    OpenHost host;
    host.run("BEGIN; DROP TABLE bikes; CREATE TABLE mine (a);");
    const auto reset = host.get<WasReset>(Reset{});
    REQUIRE(reset.schema.relations.size() == 1);
    CHECK(reset.schema.relations[0].rows == 2);
    const Ran ran = host.run("SELECT count(*) FROM bikes");
    CHECK(first_cell(ran) == "2");
    CHECK_FALSE(ran.in_transaction);
}

TEST_CASE("A learner who has filled the memory can still reset and open another exercise") {
    OpenHost host;
    const std::string fill = "CREATE TABLE big (b); INSERT INTO big WITH RECURSIVE n(i) AS "
                             "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) SELECT zeroblob(1000000) FROM n;";
    REQUIRE_FALSE(host.run(fill).error.has_value());
    CHECK(host.get<WasReset>(Reset{}).schema.relations.size() == 1);
    REQUIRE_FALSE(host.run(fill).error.has_value());
    CHECK(host.get<ExerciseOpened>(OpenExercise{"sorted"}).schema.relations.size() == 1);
}

TEST_CASE("A check judges on fresh databases, whatever the learner has done to their own") {
    OpenHost host;
    host.run("DELETE FROM bikes; BEGIN;");
    CHECK(host.get<Checked>(Check{"SELECT * FROM bikes"}).verdict.right);
    const grade::Verdict wrong = host.get<Checked>(Check{"SELECT name FROM bikes"}).verdict;
    CHECK_FALSE(wrong.right);
    CHECK(wrong.kind == grade::VerdictKind::column_count);
    CHECK(wrong.says == "All columns, please.");
    const Ran after = host.run("SELECT count(*) FROM bikes");
    CHECK(first_cell(after) == "0");
    CHECK(after.in_transaction);
}

TEST_CASE("A check is fair to a learner whose own database fills the memory") {
    OpenHost host;
    host.run("CREATE TABLE big (b)");
    // In ever smaller pieces, until nothing more goes in.
    for (std::size_t bytes = 1'000'000; bytes >= 1'000; bytes /= 10)
        while (!host.run("INSERT INTO big VALUES (zeroblob(" + std::to_string(bytes) + "))").error.has_value())
            ;
    CHECK(host.get<Checked>(Check{"SELECT * FROM bikes"}).verdict.right);
    CHECK(host.get<Checked>(Check{"SELECT 1"}).verdict.kind == grade::VerdictKind::column_count);
}

TEST_CASE("What checks keep takes no room from a run, and changes no verdict") {
    pack::Pack pack = pack::small_pack();
    pack.data[0].schema += "CREATE TABLE padding (bytes);";
    pack.data[0].seed += "INSERT INTO padding VALUES (zeroblob(6000000));";
    Host host;
    host.get<PackOpened>(OpenPack{write_compiled(pack)});
    host.get<ExerciseOpened>(OpenExercise{"all-bikes"});
    const auto room = [&] {
        host.get<WasReset>(Reset{});
        host.run("CREATE TABLE big (b)");
        std::size_t count = 0;
        while (!host.run("INSERT INTO big VALUES (zeroblob(1000000))").error.has_value())
            ++count;
        return count;
    };
    const std::size_t room_before = room();
    const auto first = host.get<Checked>(Check{"SELECT name FROM bikes"}).verdict;
    CHECK(host.get<Checked>(Check{"SELECT * FROM bikes"}).verdict.right);
    CHECK(host.get<Checked>(Check{"SELECT name FROM bikes"}).verdict == first);
    CHECK(room() == room_before);
    host.get<ExerciseOpened>(OpenExercise{"sorted"});
    CHECK(host.get<Checked>(Check{"SELECT * FROM bikes"}).verdict.right); // it asks for a definition, and defines none
    host.get<ExerciseOpened>(OpenExercise{"all-bikes"});
    CHECK(host.get<Checked>(Check{"SELECT name FROM bikes"}).verdict == first);
}

TEST_CASE("Text that is no request is refused with the id it carries") {
    Session session({});
    const auto reply = [&](std::string_view request) { return reply_from_json(session.handle_json(request)).value(); };
    CHECK(reply("nonsense").id == 0);
    CHECK(reply(R"({"id":7})").id == 7);
    CHECK(reply(R"({"id":8,"type":"sing"})") ==
          Reply{8, Refused{"This is no request: `type` is not a type known here."}});
    CHECK(reply(R"({"id":9,"type":"reset"})") == Reply{9, Refused{"No exercise is open."}});
}

TEST_CASE("A session works without anybody to tell events to") {
    Session session({});
    const std::string open = to_json(Request{1, OpenPack{write_compiled(pack::small_pack())}});
    CHECK_THAT(session.handle_json(open), StartsWith(R"({"id":1,"type":"pack_opened")"));
    session.handle_json(R"({"id":2,"type":"open_exercise","exercise":"all-bikes"})");
    CHECK_THAT(session.handle_json(R"({"id":3,"type":"run","sql":"SELECT count(*) FROM bikes"})"),
               ContainsSubstring(R"("rows":[[["i","2"]]])"));
}

TEST_CASE("A translation changes the words and nothing else") {
    Host host;
    const pack::Pack pack = pack::translated_pack();
    host.get<PackOpened>(OpenPack{write_compiled(pack)});
    const Translate spanish{write_compiled(pack::small_translation(), "small")};
    const auto before = host.get<Translated>(spanish);
    CHECK_FALSE(before.exercise.has_value());
    CHECK(before.pack.language == "es");
    CHECK(before.pack.title == "Un pack pequeño");
    CHECK(before.pack.exercises[0].title == "Todas las bicis");
    CHECK(before.pack.exercises[1].title == "Sorted");

    const ExerciseText text = host.get<ExerciseOpened>(OpenExercise{"all-bikes"}).exercise;
    CHECK(text.task == "Muestra **todas** las bicis.");
    CHECK(text.hints == std::vector<std::string>{"¿Qué tabla?", "`*` is all."});
    CHECK(text.starter == "SELECT\n");
    CHECK(text.languages == TextLanguages{"es", "es", {"es", "en"}, "en"});

    host.run("CREATE TABLE mine (a); INSERT INTO mine VALUES (7);");
    const auto checked = host.get<Checked>(Check{"SELECT name FROM bikes;", {}});
    CHECK(checked.verdict.says == "Todas las columnas, por favor.");
    CHECK(checked.says_language == "es");

    const auto back = host.get<Translated>(Translate{});
    REQUIRE(back.exercise.has_value());
    CHECK(back.exercise->task == "Show **all** bikes.");
    CHECK(back.exercise->languages.hints == std::vector<std::string>{"en", "en"});
    CHECK(first_cell(host.run("SELECT a FROM mine")) == "7");
    const auto again = host.get<Checked>(Check{"SELECT name FROM bikes;", {}});
    CHECK(again.verdict.says == "All columns, please.");
    CHECK(again.says_language == "en");
    CHECK(host.get<Checked>(Check{"SELECT 2;", {}}).says_language.empty());
}

TEST_CASE("A translation that is refused leaves the words as they are") {
    Host host;
    const Translate spanish{write_compiled(pack::small_translation(), "small")};
    CHECK(host.refusal(spanish) == "No pack is open.");
    host.get<PackOpened>(OpenPack{write_compiled(pack::translated_pack())});
    host.get<Translated>(spanish);
    CHECK_THAT(host.refusal(Translate{"{}"}), StartsWith("This translation is broken: "));
    CHECK(host.get<ExerciseOpened>(OpenExercise{"all-bikes"}).exercise.summary.title == "Todas las bicis");
    host.get<PackOpened>(OpenPack{write_compiled(pack::small_pack())}); // another build, without any
    CHECK(host.get<ExerciseOpened>(OpenExercise{"all-bikes"}).exercise.summary.title == "All bikes");
    CHECK_THAT(host.refusal(spanish), StartsWith("This translation belongs to another"));
}
