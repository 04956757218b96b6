#include "shell/model/wording.hpp"

#include <algorithm>
#include <cstdio>

namespace joinery::shell {

namespace {

constexpr std::string_view k_between = " · ";

std::string with_thousands(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, ",");
    return digits;
}

std::string duration_text(double milliseconds) {
    const bool is_long = milliseconds >= 1'000;
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %s", is_long ? milliseconds / 1'000 : milliseconds, is_long ? "s" : "ms");
    return text;
}

std::size_t total_changes(const Results& results) {
    std::int64_t changes = 0;
    for (const session::StatementRan& statement : results.statements)
        changes += statement.changes;
    return static_cast<std::size_t>(std::max<std::int64_t>(changes, 0));
}

std::string kilobytes(std::uint64_t bytes) { return with_thousands(static_cast<std::size_t>((bytes + 500) / 1'000)); }

std::string_view work_start(WorkKind kind) {
    switch (kind) {
    case WorkKind::open_exercise:
        return "Building the data.";
    case WorkKind::run:
        return "Running.";
    case WorkKind::check:
        return "Checking on every data set.";
    case WorkKind::reset:
        return "Building the data anew.";
    case WorkKind::open_witness:
        return "Opening the counterexample.";
    case WorkKind::hint:
        return "Looking for a hint in your answer.";
    }
    return "";
}

} // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return with_thousands(count) + ' ' + std::string(count == 1 ? one : many);
}

std::size_t line_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::string run_text(const Model& model) {
    const Results& results = model.results;
    if (results.state != ResultsState::here || (results.error && results.statements.empty()))
        return {};
    std::string text = counted(results.statements.size(), "statement", "statements");
    text += k_between;
    if (const session::ResultSummary* summary = chosen_summary(results))
        text += (summary->complete ? "" : "the first ") + counted(summary->row_count, "row", "rows");
    else
        text += counted(total_changes(results), "row changed", "rows changed");
    text += k_between;
    text += duration_text(results.milliseconds);
    text += k_between;
    text += counted(static_cast<std::size_t>(results.steps), "step", "steps");
    if (results.in_transaction) {
        text += k_between;
        text += "transaction open";
    }
    return text;
}

std::string no_grid_text(const Model& model) {
    const Results& results = model.results;
    if (results.state == ResultsState::none_yet)
        return "Run your SQL, and its rows appear here.";
    if (results.state == ResultsState::lost)
        return "The results of earlier runs are gone. Run your SQL again to see them.";
    if (const session::ResultSummary* summary = chosen_summary(results))
        return summary->row_count == 0 ? "No rows. The statement ran, and nothing matched." : "";
    if (results.error)
        return {};
    if (results.statements.empty())
        return "There is no statement to run, only comments and spaces.";
    return "Done: " + counted(total_changes(results), "row changed.", "rows changed.") +
           " A SELECT shows its rows here.";
}

std::string work_text(const Model& model) {
    if (!model.work || !model.work->is_long)
        return {};
    std::string text(model.work->is_stopping ? "Stopping." : work_start(model.work->kind));
    if (model.work->statement && model.work->kind == WorkKind::run)
        text += " The statement at line " + std::to_string(line_of(model.work->sql, *model.work->statement)) +
                " is at work.";
    return text;
}

std::string error_text(const sql::SqlError& error, std::size_t line) {
    std::string text = line == 0 ? "" : "Line " + std::to_string(line) + ": ";
    text += error.sentence;
    const std::string details = error_details(error);
    return details.empty() ? text : text + ' ' + details;
}

std::string error_details(const sql::SqlError& error) {
    if (error.message.empty())
        return error.suggestion;
    return error.suggestion + (error.suggestion.empty() ? "" : " ") + "SQLite says: " + error.message;
}

std::string outcome_text(const Model& model) {
    if (model.results.state != ResultsState::here)
        return {};
    return model.results.error ? error_text(*model.results.error, model.results.error_line) : run_text(model);
}

std::string result_caption(const session::ResultSummary& summary, std::size_t shown) {
    std::string text = "Result: " + counted(summary.row_count, "row", "rows");
    if (!summary.complete)
        text += ", cut there";
    if (summary.row_count > shown)
        text += ", the first " + with_thousands(shown) + " of them here";
    return text + '.';
}

std::string exercise_text(const Model& model) {
    if (!model.course.exercise)
        return {};
    const session::ExerciseSummary& exercise = model.course.exercise->summary;
    std::string text;
    for (const std::string& concept_name : exercise.concepts)
        text += (text.empty() ? "" : ", ") + concept_name;
    if (!text.empty())
        text += ". ";
    text += "Difficulty " + std::to_string(exercise.difficulty) + " of 5";
    if (exercise.minutes > 0)
        text += ", about " + counted(static_cast<std::size_t>(exercise.minutes), "minute", "minutes");
    return text + '.';
}

std::string place_text(const Model& model) {
    const auto index = exercise_index(model.course, model.course.place);
    if (!index)
        return {};
    return "Exercise " + std::to_string(*index + 1) + " of " + std::to_string(model.course.pack->exercises.size());
}

std::string progress_text(const Model& model) {
    if (!model.course.pack)
        return {};
    return std::to_string(solved_count(model.course)) + " of " + std::to_string(model.course.pack->exercises.size()) +
           " solved";
}

std::string column_text(const schema::Column& column) {
    std::string text = column.type;
    const auto add = [&text](std::string_view part) {
        if (!text.empty())
            text += ", ";
        text += part;
    };
    if (column.primary_key != 0)
        add("primary key");
    if (column.not_null && column.primary_key == 0)
        add("not null");
    if (column.generated)
        add("generated");
    if (column.references)
        add("references " + column.references->table + '.' + column.references->column);
    return text;
}

std::string relation_text(const schema::Relation& relation) {
    if (relation.kind == schema::RelationKind::view)
        return "view";
    return counted(static_cast<std::size_t>(std::max<std::int64_t>(relation.rows.value_or(0), 0)), "row", "rows");
}

std::string data_name(const Model& model) {
    if (model.is_on_witness)
        return "counterexample";
    return model.course.exercise ? model.course.exercise->data : "";
}

std::string witness_text(const Model& model) {
    return model.is_on_witness ? "The tables hold the counterexample, not the data of the exercise. Reset data brings "
                                 "that back."
                               : "";
}

std::string hint_text(const Model& model) {
    const auto& hints = model.course.answer_hints;
    if (!hints)
        return {};
    return hints->shown == 0 ? no_hint_text() : "Hint: " + hints->texts[hints->shown - 1];
}

std::string no_hint_text() {
    return "No small change was found that makes this answer right. Read the task again, sentence by sentence, and see "
           "which one your query does not carry out yet.";
}

std::string engine_text(const Engine& engine) {
    if (engine.state == EngineState::ready)
        return {};
    if (engine.state == EngineState::failed)
        return engine.reason;
    if (engine.total == 0)
        return "Loading the SQL engine.";
    return "Loading the SQL engine: " + kilobytes(std::min(engine.received, engine.total)) + " of " +
           kilobytes(engine.total) + " kB.";
}

std::string one_line(std::string_view text) {
    std::string line;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(" \t\r\n", i), text.size());
        const std::string_view space = text.substr(i, end - i);
        line += space.find('\n') == std::string_view::npos ? space : " ";
        const std::size_t next = std::min(text.find_first_of(" \t\r\n", end), text.size());
        line += text.substr(end, next - end);
        i = next;
    }
    return line;
}

std::string saved_text(const Model& model) {
    const bool is_refused = std::any_of(model.notices.begin(), model.notices.end(),
                                        [](const Notice& notice) { return notice.key == "storage"; });
    return is_refused ? "Not saved on this device" : "Saved on this device";
}

std::string sqlite_text(const Model& model) {
    return model.course.sqlite_version.empty() ? "" : "SQLite " + model.course.sqlite_version;
}

std::string practice_text() { return "Practice, not an exam: solutions can be found by those who dig."; }

std::string cell_text(const session::Cell& cell) {
    if (cell.storage_class == sql::StorageClass::null)
        return "NULL";
    const bool is_cut = cell.whole_bytes != 0;
    std::string text = cell.text + (is_cut ? "…" : "");
    if (cell.storage_class == sql::StorageClass::blob)
        text += " (" + counted(is_cut ? cell.whole_bytes : cell.text.size() / 2, "byte", "bytes") + ")";
    return text;
}

} // namespace joinery::shell
