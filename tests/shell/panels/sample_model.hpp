// A workbench in the middle of its work.
#pragma once

#include <string>

#include "shell/model/model.hpp"
#include "tests/shell/cells.hpp"

namespace joinery::shell {

inline session::ExerciseSummary sample_exercise(int number) {
    return {"e" + std::to_string(number), "Exercise number " + std::to_string(number), {"select", "left join"}, 2, 3};
}

inline Model sample_model() {
    Model model;
    session::PackSummary pack{"first-steps", "0.1.0", "First steps", "Twelve exercises.", "9f", {}};
    for (int i = 0; i < 12; ++i)
        pack.exercises.push_back(sample_exercise(i));
    model.course.pack = pack;
    model.course.sqlite_version = "3.54.1";
    model.course.progress = {{"e0", Progress::solved}, {"e1", Progress::tried}};
    model.course.place = "e1";
    model.course.exercise =
        session::ExerciseText{pack.exercises[1], "Task", "SELECT", {"hint"}, "after", "repair-cafe"};
    schema::Column id{"id", "INTEGER", true, 1, false, std::nullopt};
    schema::Column owner{"owner_id", "INTEGER", false, 0, false, schema::Reference{"owners", "id"}};
    schema::Column sum{"sum_of_everything_that_was_ever_paid", "REAL", true, 0, true, std::nullopt};
    model.schema.relations = {{"bikes", schema::RelationKind::table, 120, {id, owner, sum}},
                              {"busy_days", schema::RelationKind::view, std::nullopt, {id}}};
    model.view.open_tables = {"bikes"};
    model.engine.state = EngineState::ready;
    model.environment = Environment{};
    return model;
}

// A result of `rows` rows, the first page of which is loaded.
inline void add_result(Model& model, std::size_t rows) {
    model.results.state = ResultsState::here;
    ++model.results.run;
    model.results.statements = {{0, 8, 0, 0}};
    model.results.summaries = {{{"id", "name", "photo", "nothing"}, rows, true}};
    std::vector<session::Row> page;
    for (std::size_t i = 0; i < std::min(rows, k_page_rows); ++i)
        page.push_back({integer_cell(static_cast<int>(i)), text_cell("Zoë\nÅngström 日本語 " + std::string(300, 'x')),
                        blob_cell(), null_cell()});
    model.results.pages[{0, 0}] = std::move(page);
}

inline grade::Verdict sample_verdict() {
    grade::Verdict verdict;
    verdict.kind = grade::VerdictKind::rows;
    verdict.text = "2 rows missing and 1 row too many.";
    verdict.says = "Test a column that can never be `NULL`.";
    verdict.data_set = grade::DataSetName{"hidden-nulls", true};
    verdict.difference.columns = {"name", "city"};
    verdict.difference.missing = {2, {{text_cell("Ada"), null_cell()}, {text_cell("Grace"), text_cell("York")}}};
    verdict.difference.extra = {1, {{text_cell("Linus"), text_cell("Turku")}}};
    verdict.expected = grade::ShownResult{{"name", "city"}, verdict.difference.missing};
    verdict.actual = grade::ShownResult{{"name", "city"}, verdict.difference.extra};
    verdict.notes = {"Names of columns are not judged here."};
    return verdict;
}

// A verdict of each kind that has parts of its own.
inline grade::RowChange sample_change() {
    return {{text_cell("Grace"), integer_cell(1)},
            {text_cell("Grace"), text_cell("1")},
            {{1, "The number 1 is expected, and this is the text '1'."}}};
}

inline grade::RowDifference sample_difference() {
    return {{"name", "visits"},
            {2, {{text_cell("Ada"), null_cell()}, {text_cell("Zoë"), integer_cell(4)}}},
            {23, {{text_cell("Linus"), blob_cell()}}},
            {1, {sample_change()}}};
}

inline grade::Verdict changed_verdict() {
    grade::Verdict verdict = sample_verdict();
    verdict.difference = sample_difference();
    const grade::RowDifference& rows = verdict.difference;
    verdict.expected = grade::ShownResult{
        rows.columns, {4, {rows.missing.rows[0], sample_change().expected, rows.missing.rows[1], {}}}};
    verdict.expected->rows.rows[3] = {text_cell("Barbara"), integer_cell(2)};
    verdict.actual = grade::ShownResult{rows.columns, {84, {rows.extra.rows[0], sample_change().actual}}};
    verdict.data = {{"guests", {{"id", "name"}, {84, {{integer_cell(1), text_cell("Ada")}}}}},
                    {"visits", {{"guest_id", "day"}, {0, {}}}}};
    return verdict;
}

inline grade::Verdict state_verdict() {
    grade::Verdict verdict{.kind = grade::VerdictKind::state, .text = "The table `guests` is otherwise."};
    verdict.tables = {{"guests", sample_difference()},
                      {"visits", {{"id"}, {1, {{integer_cell(7)}}}, {}, {}}},
                      {"skills", {{"id"}, {}, {1, {{integer_cell(7)}}}, {}}}};
    return verdict;
}

inline grade::Verdict definition_verdict() {
    grade::Verdict verdict{.kind = grade::VerdictKind::definition, .text = "The column `price` may be NULL."};
    verdict.definitions = {{"column `price` of `books`", "NOT NULL", "may be NULL"},
                           {"index `by_" + std::string(200, 'y') + '`', "there", "not there"}};
    return verdict;
}

inline grade::Verdict luck_verdict() {
    grade::Verdict verdict = sample_verdict();
    verdict.kind = grade::VerdictKind::luck;
    verdict.notes = {"Several rows are equal in `city`: which comes first is left open."};
    verdict.data = {{"guests", {{"id"}, {1, {{integer_cell(1)}}}}}};
    return verdict;
}

inline grade::Verdict construct_verdict() {
    grade::Verdict verdict{.kind = grade::VerdictKind::construct, .text = "This task asks for another way."};
    verdict.marks = {{{7, 8}, "This task asks for a query without `DISTINCT`."}};
    return verdict;
}

inline sql::SqlError sample_error() {
    return {sql::SqlErrorKind::unknown_column, "no such column: nmae", sql::TextSpan{7, 4},
            "There is no column `nmae` here.", "Did you mean `name`?"};
}

} // namespace joinery::shell
