#include "tests/shell/workbench.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

session::ExerciseSummary summary(const std::string& id) {
    return {.id = id, .title = "Title of " + id, .concepts = {"select", "where"}, .difficulty = 2, .minutes = 3};
}

} // namespace

session::PackOpened repair_pack() {
    return {.sqlite_version = "3.54.1",
            .pack = {.id = "repair",
                     .version = "1.0.0",
                     .title = "Repair cafe",
                     .description = "Mend things.",
                     .hash = "9f",
                     .exercises = {summary("all"), summary("some"), summary("none")}}};
}

schema::Catalogue two_tables() {
    schema::Column id{.name = "id", .type = "INTEGER", .not_null = true, .primary_key = 1};
    schema::Column name{.name = "name", .type = "TEXT", .not_null = true};
    schema::Column owner{.name = "owner_id", .type = "INTEGER", .references = schema::Reference{"owners", "id"}};
    return {{{.name = "owners", .rows = 1, .columns = {id, name}},
             {.name = "bikes", .rows = 1'200, .columns = {id, owner}},
             {.name = "old_bikes", .kind = schema::RelationKind::view, .rows = std::nullopt, .columns = {name}}}};
}

session::ExerciseOpened exercise_opened(const std::string& id) {
    return {.exercise = {.summary = summary(id),
                         .task = "Task of " + id,
                         .starter = "SELECT -- " + id,
                         .hints = {"Look.", "Closer."},
                         .after = "Well done.",
                         .data = "cafe"},
            .schema = two_tables()};
}

session::Page rows_page(std::size_t result, std::size_t first_row, std::size_t row_count) {
    session::Page page{.result = result, .first_row = first_row, .rows = {}};
    for (std::size_t row = first_row; row < std::min(row_count, first_row + k_page_rows); ++row)
        page.rows.push_back({integer_cell(static_cast<std::int64_t>(row)), text_cell("row " + std::to_string(row))});
    return page;
}

session::Ran ran_rows(std::size_t row_count) {
    session::Ran ran;
    ran.statements = {{.offset = 0, .length = 9, .changes = 0, .result = 0}};
    ran.results = {{.columns = {"id", "name"}, .row_count = row_count, .complete = true}};
    ran.page = rows_page(0, 0, row_count);
    ran.steps = 212;
    ran.milliseconds = 0.4;
    return ran;
}

session::Ran ran_with_error(std::size_t offset, std::size_t length) {
    session::Ran ran;
    ran.error = sql::SqlError{.kind = sql::SqlErrorKind::unknown_column,
                              .message = "no such column: nmae",
                              .place = sql::TextSpan{offset, length},
                              .sentence = "There is no column `nmae` here.",
                              .suggestion = "Did you mean `name`?"};
    return ran;
}

grade::Verdict right_verdict() { return {.right = true, .text = "Right, on all 4 data sets."}; }

grade::Verdict wrong_verdict() {
    grade::Verdict verdict{.kind = grade::VerdictKind::rows,
                           .text = "On another data set, `hidden-nulls`, 23 rows are missing and 1 row is too many."};
    verdict.says = "An order may have no date.";
    verdict.data_set = grade::DataSetName{"hidden-nulls", true};
    verdict.difference.columns = {"name", "city"};
    verdict.difference.missing = {23, {{text_cell("Ada"), null_cell()}}};
    verdict.difference.extra = {1, {{text_cell("Bob"), text_cell("Bath")}}};
    verdict.expected = grade::ShownResult{{"name", "city"}, {23, {{text_cell("Ada"), null_cell()}}}};
    verdict.actual = grade::ShownResult{{"name", "city"}, {1, {{text_cell("Bob"), text_cell("Bath")}}}};
    verdict.notes = {"Names are compared as they are."};
    return verdict;
}

std::string Workbench::notice(std::string_view key) const {
    for (const Notice& notice : model.notices)
        if (notice.key == key)
            return notice.text;
    return {};
}

Workbench opened_workbench() {
    Workbench bench;
    bench.hears(Environment{});
    bench.hears(message::Restored{});
    bench.hears(message::EngineReady{});
    bench.hears(session::Reply{0, repair_pack()});
    bench.engine_answers(exercise_opened("all"));
    bench.forget();
    return bench;
}

} // namespace joinery::shell
