#include <catch2/catch_test_macros.hpp>

#include "shell/model/wording.hpp"
#include "tests/shell/mirror/mirror_text.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

grade::RowDifference one_of_each() {
    return {{"name", "visits"},
            {2, {{text_cell("Ada"), null_cell()}}},
            {1, {{text_cell("Bob"), integer_cell(3)}}},
            {2,
             {{{text_cell("Cy"), integer_cell(1)},
               {text_cell("Cy"), text_cell("1")},
               {{1, "The number 1 is expected, and this is the text '1'."}}},
              {{text_cell("Dan"), integer_cell(1)}, {text_cell("Daniel"), integer_cell(2)}, {{0, ""}, {1, ""}}}}}};
}

// All of the mirror that a check adds under the results.
std::string verdict_part(const grade::Verdict& verdict, float width) {
    Workbench bench = opened_workbench();
    bench.does(action::Resize{width});
    bench.types("SELECT name,\nDISTINCT");
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{verdict});
    const std::string text = mirror_text(bench.model);
    const std::size_t begin = text.find("results verdict: status");
    return text.substr(begin, text.find("footer saved") - begin);
}

void check_wide_and_narrow(const std::string& name, const grade::Verdict& verdict) {
    const std::string wide = verdict_part(verdict, 1440);
    check_approved(name, wide);
    CHECK(verdict_part(verdict, 390) == wide); // the narrow layout shows the pane of the results after a check
}

} // namespace

TEST_CASE("The mirror of changed rows has both sides, what differs in words, and the data", "[mirror][verdict]") {
    grade::Verdict verdict = wrong_verdict();
    verdict.difference = one_of_each();
    verdict.data = {{"guests", {{"id"}, {84, {{integer_cell(1)}}}}}, {"visits", {{"day"}, {0, {}}}}};
    check_wide_and_narrow("verdict_changed", verdict);
}

TEST_CASE("The mirror of tables in another state has a table for each way in which one differs", "[mirror][verdict]") {
    grade::Verdict verdict{.kind = grade::VerdictKind::state, .text = "Two tables are otherwise."};
    verdict.tables = {{"guests", one_of_each()}, {"visits", {{"day"}, {1, {{text_cell("Monday")}}}, {}, {}}}};
    check_wide_and_narrow("verdict_state", verdict);
}

TEST_CASE("The mirror of definitions that differ is a table", "[mirror][verdict]") {
    grade::Verdict verdict{.kind = grade::VerdictKind::definition, .text = "The column `price` may be NULL."};
    verdict.definitions = {{"column `price` of `books`", "NOT NULL", "may be NULL"}};
    check_wide_and_narrow("verdict_definition", verdict);
}

TEST_CASE("The mirror of luck reads the note aloud", "[mirror][verdict]") {
    grade::Verdict verdict = wrong_verdict();
    verdict.kind = grade::VerdictKind::luck;
    verdict.text = "Right only by accident: rows that are equal by `city` may come in any order.";
    verdict.notes = {"The `LIMIT` cuts through rows that are equal."};
    check_wide_and_narrow("verdict_luck", verdict);
}

TEST_CASE("The mirror of a construct lists the places in the learner's text", "[mirror][verdict]") {
    grade::Verdict verdict{.kind = grade::VerdictKind::construct, .text = "This task asks for another way."};
    verdict.marks = {{{13, 8}, "Write it without `DISTINCT`."}};
    check_wide_and_narrow("verdict_construct", verdict);
}

TEST_CASE("The mirror of a counterexample has a button to try it, and says where the tables hold it",
          "[mirror][verdict]") {
    grade::Verdict verdict{.kind = grade::VerdictKind::counterexample, .text = "Not on every database."};
    verdict.data_set = grade::DataSetName{"counterexample", true};
    verdict.data = {{"guests", {{"id"}, {1, {{integer_cell(1)}}}}}};
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{verdict, "INSERT"});
    const std::string text = mirror_text(bench.model);
    CHECK(text.find("Try it on this data") != std::string::npos);
    CHECK(text.find("Counterexample, table `guests`: 1 row.") != std::string::npos);
    CHECK(text.find(witness_text(bench.model)) == 0); // nothing to say yet
    bench.does(action::TryWitness{});
    bench.engine_answers(session::WitnessOpened{two_tables()});
    CHECK(mirror_text(bench.model).find("The tables hold the counterexample, not the data of the exercise.") !=
          std::string::npos);
}
