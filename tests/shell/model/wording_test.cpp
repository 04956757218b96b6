#include "shell/model/wording.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

Workbench after_run(const session::Ran& ran) {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.engine_answers(ran);
    return bench;
}

} // namespace

TEST_CASE("Counts have their noun and their thousands", "[wording]") {
    CHECK(counted(0, "row", "rows") == "0 rows");
    CHECK(counted(1, "row", "rows") == "1 row");
    CHECK(counted(999, "row", "rows") == "999 rows");
    CHECK(counted(1'000, "row", "rows") == "1,000 rows");
    CHECK(counted(1'234'567, "row", "rows") == "1,234,567 rows");
}

TEST_CASE("Lines are counted from one, and an offset past the end is in the last", "[wording]") {
    CHECK(line_of("", 0) == 1);
    CHECK(line_of("a\nb", 1) == 1);
    CHECK(line_of("a\nb", 2) == 2);
    CHECK(line_of("a\nb\n", 99) == 3);
}

TEST_CASE("A run is summed up in one line", "[wording]") {
    session::Ran ran = ran_rows(4);
    CHECK(run_text(after_run(ran).model) == "1 statement · 4 rows · 0.4 ms · 212 steps");

    ran.results[0] = {.columns = {"n"}, .row_count = 1'000'000, .complete = false};
    ran.milliseconds = 1'550;
    ran.in_transaction = true;
    CHECK(run_text(after_run(ran).model) ==
          "1 statement · the first 1,000,000 rows · 1.6 s · 212 steps · transaction open");

    session::Ran changes;
    changes.statements = {{.offset = 0, .length = 5, .changes = 2}, {.offset = 6, .length = 5, .changes = 1}};
    CHECK(run_text(after_run(changes).model) == "2 statements · 3 rows changed · 0.0 ms · 0 steps");
    CHECK(run_text(opened_workbench().model).empty());
}

TEST_CASE("Where there is no grid its place says why", "[wording]") {
    Workbench bench = opened_workbench();
    CHECK(no_grid_text(bench.model) == "Run your SQL, and its rows appear here.");
    CHECK(no_grid_text(after_run(ran_rows(1)).model).empty());
    CHECK(no_grid_text(after_run(ran_rows(0)).model) == "No rows. The statement ran, and nothing matched.");
    CHECK(no_grid_text(after_run({}).model) == "There is no statement to run, only comments and spaces.");
    CHECK(no_grid_text(after_run(ran_with_error(0, 1)).model).empty());

    session::Ran changes;
    changes.statements = {{.offset = 0, .length = 5, .changes = 1}};
    CHECK(no_grid_text(after_run(changes).model) == "Done: 1 row changed. A SELECT shows its rows here.");

    bench = after_run(ran_rows(1));
    bench.does(action::Run{});
    bench.hears(message::Interrupted{.id = bench.model.work->id});
    CHECK(no_grid_text(bench.model) == "The results of earlier runs are gone. Run your SQL again to see them.");
}

TEST_CASE("A short wait is not worth a word, a long one says what it waits for", "[wording]") {
    Workbench bench = opened_workbench();
    bench.types("SELECT 1;\nSELECT 2");
    bench.does(action::Run{});
    CHECK(work_text(bench.model).empty());
    bench.does(action::Tick{0});
    bench.does(action::Tick{200});
    CHECK(work_text(bench.model) == "Running.");
    bench.hears(session::StatementStarted{bench.model.work->id, 10});
    CHECK(work_text(bench.model) == "Running. The statement at line 2 is at work.");
    bench.does(action::Stop{});
    CHECK(work_text(bench.model) == "Stopping. The statement at line 2 is at work.");
}

TEST_CASE("Cells are shown as words", "[wording]") {
    CHECK(cell_text(null_cell()) == "NULL");
    CHECK(cell_text(text_cell("")).empty());
    CHECK(cell_text(text_cell("NULL")) == "NULL");
    CHECK(cell_text(integer_cell(-7)) == "-7");
    CHECK(cell_text({sql::StorageClass::blob, "00FF", 0}) == "00FF (2 bytes)");
    CHECK(cell_text({sql::StorageClass::blob, "", 0}) == " (0 bytes)");
    CHECK(cell_text({sql::StorageClass::blob, "00", 20'000'000}) == "00… (20,000,000 bytes)");
    CHECK(cell_text({sql::StorageClass::text, "日本", 4'000}) == "日本…");
}

TEST_CASE("Columns and tables say what they are", "[wording]") {
    const schema::Catalogue schema = two_tables();
    CHECK(column_text(schema.relations[0].columns[0]) == "INTEGER, primary key");
    CHECK(column_text(schema.relations[0].columns[1]) == "TEXT, not null");
    CHECK(column_text(schema.relations[1].columns[1]) == "INTEGER, references owners.id");
    CHECK(column_text({}).empty());
    CHECK(relation_text(schema.relations[0]) == "1 row");
    CHECK(relation_text(schema.relations[1]) == "1,200 rows");
    CHECK(relation_text(schema.relations[2]) == "view");
}

TEST_CASE("The engine's arrival is told in kilobytes, never more than all of them", "[wording]") {
    CHECK(engine_text({.received = 120'400, .total = 400'000}) == "Loading the SQL engine: 120 of 400 kB.");
    CHECK(engine_text({.received = 900'000, .total = 400'000}) == "Loading the SQL engine: 400 of 400 kB.");
    CHECK(engine_text({}) == "Loading the SQL engine.");
    CHECK(engine_text({.state = EngineState::ready}).empty());
    CHECK(engine_text({.state = EngineState::failed, .reason = "No wasm here."}) == "No wasm here.");
}

TEST_CASE("A verdict is read aloud with the fact first", "[wording]") {
    CHECK(verdict_text(right_verdict()) == "Solved. Right, on all 4 data sets.");
    CHECK(verdict_text(wrong_verdict()) ==
          "Not yet. On another data set, `hidden-nulls`, 23 rows are missing and 1 row is too many. An order may have "
          "no date. Names are compared as they are.");
    grade::Verdict error{.kind = grade::VerdictKind::sql_error, .text = "This does not run yet. No `nmae` here."};
    error.error = ran_with_error(0, 1).error;
    error.data_set = grade::DataSetName{"cafe", false};
    CHECK(verdict_text(error) ==
          "Not yet. This does not run yet. No `nmae` here. On the data you see here. Did you mean "
          "`name`? SQLite says: no such column: nmae");
    CHECK(verdict_head({.kind = grade::VerdictKind::reference_broken}) == "Cannot be judged.");
    CHECK(shown_caption("Missing", 23, 20) == "Missing: 23 rows, the first 20 of them here.");
    CHECK(shown_caption("Too many", 1, 1) == "Too many: 1 row.");
}

TEST_CASE("The footer promises to keep answers only where storage does", "[wording]") {
    Workbench bench = opened_workbench();
    CHECK(saved_text(bench.model) == "Saved on this device");
    bench.hears(Notice{"storage", Tone::warning, "Storage is full."});
    CHECK(saved_text(bench.model) == "Not saved on this device");
    CHECK(sqlite_text(bench.model) == "SQLite 3.54.1");
}

TEST_CASE("Cells that look alike are told apart as SQL writes them", "[wording]") {
    CHECK(literal_text(integer_cell(1)) == "1");
    CHECK(literal_text(text_cell("1")) == "'1'");
    CHECK(literal_text(null_cell()) == "NULL");
    CHECK(literal_text(text_cell(std::string(130, 'x'))) == '\'' + std::string(120, 'x') + "…'");
}

TEST_CASE("A changed cell is told in words, with the reason where there is one", "[wording]") {
    const grade::RowDifference difference{{"name"}, {}, {}, {}};
    const grade::RowChange change{{text_cell("Ada")}, {text_cell("Ada ")}, {{0, "A space at the end."}, {7, ""}}};
    CHECK(change_text(difference, change, change.cells[0]) ==
          "name: 'Ada ' here, 'Ada' is expected. A space at the end.");
    CHECK(change_text(difference, change, change.cells[1]) == "column 8: nothing here, nothing is expected.");
}

TEST_CASE("A mark names its line in the text that was checked", "[wording]") {
    grade::Verdict verdict;
    verdict.marks = {
        {{9, 5}, "No `LIMIT`."}, {{0, 6}, "No `SELECT`."}, {{0, 1}, "No `LIMIT`."}, {{9, 1}, "No `LIMIT`."}};
    CHECK(mark_texts(verdict, "SELECT a\nLIMIT 1") ==
          std::vector<std::string>{"Lines 1, 2: No `LIMIT`.", "Line 1: No `SELECT`."});
}

TEST_CASE("A name of several lines becomes one", "[wording]") {
    CHECK(one_line("CASE\n    WHEN a  THEN b\r\n  END") == "CASE WHEN a  THEN b END");
    CHECK(one_line("a b") == "a b");
    CHECK(one_line("").empty());
}
