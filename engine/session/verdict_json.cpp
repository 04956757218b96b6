#include "engine/session/verdict_json.hpp"

namespace joinery::session {

namespace {

using sql::StorageClass;

// A cell's class in messages, in the order of StorageClass; NULL has none.
constexpr std::string_view k_class_letters = "-irtb";

template <class Element, class Write>
void write_list(JsonWriter& out, const std::vector<Element>& elements, Write write) {
    out.begin_list();
    for (const Element& element : elements)
        write(element);
    out.end_list();
}

void write_cell(JsonWriter& out, const grade::Cell& cell) {
    if (cell.storage_class == StorageClass::null)
        return out.null();
    out.begin_list();
    out.text(k_class_letters.substr(static_cast<std::size_t>(cell.storage_class), 1));
    out.text(cell.text);
    if (cell.whole_bytes > 0)
        out.integer(static_cast<std::int64_t>(cell.whole_bytes));
    out.end_list();
}

StorageClass read_class(const JsonPlace& place) {
    const std::string letter = place.text();
    const std::size_t found = letter.size() == 1 ? k_class_letters.find(letter, 1) : std::string_view::npos;
    if (found != std::string_view::npos)
        return static_cast<StorageClass>(found);
    place.refuse("must be i, r, t or b");
    return StorageClass::null;
}

grade::Cell read_cell(const JsonPlace& place) {
    if (place.is_absent())
        return {};
    grade::Cell cell;
    cell.storage_class = read_class(place.element(0));
    cell.text = place.element(1).text();
    if (place.list_size() > 2)
        cell.whole_bytes = place.element(2).count();
    return cell;
}

void write_row(JsonWriter& out, const grade::ShownRow& row) {
    write_list(out, row, [&out](const grade::Cell& cell) { write_cell(out, cell); });
}

grade::ShownRow read_row(const JsonPlace& place) { return place.list(read_cell); }

// Finds a kind by its name, among those from the first to `last`.
template <class Kind>
Kind read_kind(const JsonPlace& place, Kind last) {
    const std::string text = place.text();
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (name(static_cast<Kind>(i)) == text)
            return static_cast<Kind>(i);
    place.refuse("is not a kind known here");
    return last;
}

void write_optional_text(JsonWriter& out, const std::optional<std::string>& text) {
    if (text)
        out.text(*text);
    else
        out.null();
}

void write_data_set(JsonWriter& out, const std::optional<grade::DataSetName>& data_set) {
    if (!data_set)
        return out.null();
    out.begin_object();
    out.member_text("name", data_set->name);
    out.member_truth("hidden", data_set->hidden);
    out.end_object();
}

grade::DataSetName read_data_set(const JsonPlace& place) {
    return {.name = place.member("name").text(), .hidden = place.member("hidden").truth()};
}

void write_shown_rows(JsonWriter& out, const grade::ShownRows& shown) {
    out.begin_object();
    out.member_integer("count", static_cast<std::int64_t>(shown.count));
    out.member("rows");
    write_rows(out, shown.rows);
    out.end_object();
}

grade::ShownRows read_shown_rows(const JsonPlace& place) {
    return {.count = place.member("count").count(), .rows = read_rows(place.member("rows"))};
}

void write_changes(JsonWriter& out, const grade::ShownChanges& changes) {
    out.begin_object();
    out.member_integer("count", static_cast<std::int64_t>(changes.count));
    out.member("rows");
    write_list(out, changes.rows, [&out](const grade::RowChange& change) {
        out.begin_object();
        out.member("expected");
        write_row(out, change.expected);
        out.member("actual");
        write_row(out, change.actual);
        out.member("cells");
        write_list(out, change.cells, [&out](const grade::CellChange& cell) {
            out.begin_object();
            out.member_integer("column", static_cast<std::int64_t>(cell.column));
            out.member_text("why", cell.why);
            out.end_object();
        });
        out.end_object();
    });
    out.end_object();
}

grade::CellChange read_cell_change(const JsonPlace& place) {
    return {.column = place.member("column").count(), .why = place.member("why").text()};
}

grade::RowChange read_change(const JsonPlace& place) {
    return {.expected = read_row(place.member("expected")),
            .actual = read_row(place.member("actual")),
            .cells = place.member("cells").list(read_cell_change)};
}

// Its members, in an object that is open.
void write_difference(JsonWriter& out, const grade::RowDifference& difference) {
    out.member_texts("columns", difference.columns);
    out.member("missing");
    write_shown_rows(out, difference.missing);
    out.member("extra");
    write_shown_rows(out, difference.extra);
    out.member("changed");
    write_changes(out, difference.changed);
}

grade::RowDifference read_difference(const JsonPlace& place) {
    const JsonPlace changed = place.member("changed");
    return {.columns = place.member("columns").texts(),
            .missing = read_shown_rows(place.member("missing")),
            .extra = read_shown_rows(place.member("extra")),
            .changed = {.count = changed.member("count").count(), .rows = changed.member("rows").list(read_change)}};
}

void write_shown_result(JsonWriter& out, const grade::ShownResult& result) {
    out.member_texts("columns", result.columns);
    out.member_integer("row_count", static_cast<std::int64_t>(result.rows.count));
    out.member("rows");
    write_rows(out, result.rows.rows);
}

void write_optional_result(JsonWriter& out, const std::optional<grade::ShownResult>& result) {
    if (!result)
        return out.null();
    out.begin_object();
    write_shown_result(out, *result);
    out.end_object();
}

grade::ShownResult read_shown_result(const JsonPlace& place) {
    grade::ShownResult result;
    result.columns = place.member("columns").texts();
    result.rows.count = place.member("row_count").count();
    result.rows.rows = read_rows(place.member("rows"));
    return result;
}

void write_tables(JsonWriter& out, const std::vector<grade::TableDifference>& tables) {
    write_list(out, tables, [&out](const grade::TableDifference& table) {
        out.begin_object();
        out.member_text("table", table.table);
        write_difference(out, table.rows);
        out.end_object();
    });
}

grade::TableDifference read_table(const JsonPlace& place) {
    return {.table = place.member("table").text(), .rows = read_difference(place)};
}

void write_definitions(JsonWriter& out, const std::vector<grade::DefinitionDifference>& definitions) {
    write_list(out, definitions, [&out](const grade::DefinitionDifference& definition) {
        out.begin_object();
        out.member_text("object", definition.object);
        out.member_text("expected", definition.expected);
        out.member_text("actual", definition.actual);
        out.end_object();
    });
}

grade::DefinitionDifference read_definition(const JsonPlace& place) {
    return {.object = place.member("object").text(),
            .expected = place.member("expected").text(),
            .actual = place.member("actual").text()};
}

void write_data(JsonWriter& out, const std::vector<grade::ShownTable>& tables) {
    write_list(out, tables, [&out](const grade::ShownTable& table) {
        out.begin_object();
        out.member_text("name", table.name);
        write_shown_result(out, table.content);
        out.end_object();
    });
}

grade::ShownTable read_data(const JsonPlace& place) {
    return {.name = place.member("name").text(), .content = read_shown_result(place)};
}

void write_marks(JsonWriter& out, const std::vector<grade::TextMark>& marks) {
    write_list(out, marks, [&out](const grade::TextMark& mark) {
        out.begin_object();
        out.member_integer("offset", static_cast<std::int64_t>(mark.place.offset));
        out.member_integer("length", static_cast<std::int64_t>(mark.place.length));
        out.member_text("text", mark.text);
        out.end_object();
    });
}

grade::TextMark read_mark(const JsonPlace& place) {
    return {.place = {.offset = place.member("offset").count(), .length = place.member("length").count()},
            .text = place.member("text").text()};
}

void write_order_break(JsonWriter& out, const std::optional<std::pair<std::size_t, std::size_t>>& rows) {
    if (!rows)
        return out.null();
    out.begin_list();
    out.integer(static_cast<std::int64_t>(rows->first));
    out.integer(static_cast<std::int64_t>(rows->second));
    out.end_list();
}

std::pair<std::size_t, std::size_t> read_order_break(const JsonPlace& place) {
    return {place.element(0).count(), place.element(1).count()};
}

} // namespace

void write_rows(JsonWriter& out, const std::vector<grade::ShownRow>& rows) {
    write_list(out, rows, [&out](const grade::ShownRow& row) { write_row(out, row); });
}

std::vector<grade::ShownRow> read_rows(const JsonPlace& place) { return place.list(read_row); }

void write_error(JsonWriter& out, const std::optional<sql::SqlError>& error) {
    if (!error)
        return out.null();
    out.begin_object();
    out.member_text("kind", name(error->kind));
    out.member_text("id", error->id);
    out.member_text("message", error->message);
    if (error->place) {
        out.member_integer("offset", static_cast<std::int64_t>(error->place->offset));
        out.member_integer("length", static_cast<std::int64_t>(error->place->length));
    } else {
        out.member_null("offset");
        out.member_null("length");
    }
    out.member_text("sentence", error->sentence);
    out.member_text("suggestion", error->suggestion);
    out.end_object();
}

sql::SqlError read_error(const JsonPlace& place) {
    sql::SqlError error;
    error.kind = read_kind(place.member("kind"), sql::SqlErrorKind::other);
    error.id = place.member("id").text();
    error.message = place.member("message").text();
    if (!place.member("offset").is_absent())
        error.place = {.offset = place.member("offset").count(), .length = place.member("length").count()};
    error.sentence = place.member("sentence").text();
    error.suggestion = place.member("suggestion").text();
    return error;
}

void write_verdict(JsonWriter& out, const grade::Verdict& verdict) {
    out.begin_object();
    out.member_truth("right", verdict.right);
    out.member_text("kind", name(verdict.kind));
    out.member_text("text", verdict.text);
    out.member("says");
    write_optional_text(out, verdict.says);
    out.member("data_set");
    write_data_set(out, verdict.data_set);
    write_difference(out, verdict.difference);
    out.member("tables");
    write_tables(out, verdict.tables);
    out.member("definitions");
    write_definitions(out, verdict.definitions);
    out.member("data");
    write_data(out, verdict.data);
    out.member("expected");
    write_optional_result(out, verdict.expected);
    out.member("actual");
    write_optional_result(out, verdict.actual);
    out.member("order_break");
    write_order_break(out, verdict.order_break);
    out.member_texts("notes", verdict.notes);
    out.member("marks");
    write_marks(out, verdict.marks);
    out.member("error");
    write_error(out, verdict.error);
    out.end_object();
}

grade::Verdict read_verdict(const JsonPlace& place) {
    grade::Verdict verdict;
    verdict.right = place.member("right").truth();
    verdict.kind = read_kind(place.member("kind"), grade::VerdictKind::reference_broken);
    verdict.text = place.member("text").text();
    verdict.says = place.member("says").optional([](const JsonPlace& says) { return says.text(); });
    verdict.data_set = place.member("data_set").optional(read_data_set);
    verdict.difference = read_difference(place);
    verdict.tables = place.member("tables").list(read_table);
    verdict.definitions = place.member("definitions").list(read_definition);
    verdict.data = place.member("data").list(read_data);
    verdict.expected = place.member("expected").optional(read_shown_result);
    verdict.actual = place.member("actual").optional(read_shown_result);
    verdict.order_break = place.member("order_break").optional(read_order_break);
    verdict.notes = place.member("notes").texts();
    verdict.marks = place.member("marks").list(read_mark);
    verdict.error = place.member("error").optional(read_error);
    return verdict;
}

} // namespace joinery::session
