#include "engine/session/schema_json.hpp"

namespace joinery::session {

namespace {

// SQLite's limit on columns under the sandbox is far below; a key has no more columns than its table.
constexpr std::int64_t k_most_key_columns = 32'767;

void write_column(JsonWriter& out, const schema::Column& column) {
    out.begin_object();
    out.member_text("name", column.name);
    out.member_text("type", column.type);
    out.member_truth("not_null", column.not_null);
    out.member_integer("primary_key", column.primary_key);
    out.member_truth("generated", column.generated);
    out.member("references");
    if (column.references) {
        out.begin_object();
        out.member_text("table", column.references->table);
        out.member_text("column", column.references->column);
        out.end_object();
    } else {
        out.null();
    }
    out.end_object();
}

schema::Reference read_reference(const JsonPlace& place) {
    return {.table = place.member("table").text(), .column = place.member("column").text()};
}

schema::Column read_column(const JsonPlace& place) {
    schema::Column column;
    column.name = place.member("name").text();
    column.type = place.member("type").text();
    column.not_null = place.member("not_null").truth();
    column.primary_key = static_cast<int>(place.member("primary_key").integer(0, k_most_key_columns));
    column.generated = place.member("generated").truth();
    column.references = place.member("references").optional(read_reference);
    return column;
}

void write_relation(JsonWriter& out, const schema::Relation& relation) {
    out.begin_object();
    out.member_text("name", relation.name);
    out.member_text("kind", relation.kind == schema::RelationKind::view ? "view" : "table");
    out.member("rows");
    if (relation.rows)
        out.integer(*relation.rows);
    else
        out.null();
    out.member("columns");
    out.begin_list();
    for (const schema::Column& column : relation.columns)
        write_column(out, column);
    out.end_list();
    out.end_object();
}

schema::RelationKind read_kind(const JsonPlace& place) {
    const std::string kind = place.text();
    if (kind == "view")
        return schema::RelationKind::view;
    if (kind != "table")
        place.refuse("must be table or view");
    return schema::RelationKind::table;
}

schema::Relation read_relation(const JsonPlace& place) {
    schema::Relation relation;
    relation.name = place.member("name").text();
    relation.kind = read_kind(place.member("kind"));
    relation.rows =
        place.member("rows").optional([](const JsonPlace& rows) { return static_cast<std::int64_t>(rows.count()); });
    relation.columns = place.member("columns").list(read_column);
    return relation;
}

} // namespace

void write_schema(JsonWriter& out, const schema::Catalogue& catalogue) {
    out.begin_object();
    out.member("tables");
    out.begin_list();
    for (const schema::Relation& relation : catalogue.relations)
        write_relation(out, relation);
    out.end_list();
    out.end_object();
}

schema::Catalogue read_schema(const JsonPlace& place) {
    return {.relations = place.member("tables").list(read_relation)};
}

} // namespace joinery::session
