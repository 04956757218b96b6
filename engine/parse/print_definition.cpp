#include <array>
#include <variant>

#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

// In the order of ObjectKind, TriggerTime and TriggerEvent.
constexpr std::array<std::string_view, 4> k_objects = {"TABLE ", "INDEX ", "VIEW ", "TRIGGER "};
constexpr std::array<std::string_view, 4> k_times = {"", "BEFORE ", "AFTER ", "INSTEAD OF "};
constexpr std::array<std::string_view, 3> k_events = {"INSERT", "UPDATE", "DELETE"};

} // namespace

void Printer::create(bool is_temporary, std::string_view what, bool if_not_exists, const QualifiedName& name) {
    write(is_temporary ? "CREATE TEMPORARY " : "CREATE ");
    write(what);
    write(if_not_exists ? " IF NOT EXISTS " : " ");
    qualified_name(name);
}

void Printer::body(const CreateView& view) {
    create(view.is_temporary, "VIEW", view.if_not_exists, view.name);
    optional_columns(view.columns);
    write(" AS ");
    query(*view.query);
}

void Printer::body(const CreateIndex& index) {
    create(false, index.is_unique ? "UNIQUE INDEX" : "INDEX", index.if_not_exists, index.name);
    write(" ON ");
    name(index.table);
    write("(");
    order_terms(index.terms);
    write(")");
    clause(" WHERE ", index.where);
}

void Printer::body(const CreateTrigger& trigger) {
    create(trigger.is_temporary, "TRIGGER", trigger.if_not_exists, trigger.name);
    write(" ");
    trigger_event(trigger);
    write(" ON ");
    qualified_name(trigger.table);
    write(trigger.for_each_row ? " FOR EACH ROW" : "");
    clause(" WHEN ", trigger.when);
    write(" BEGIN ");
    for (const TriggerStep& step : trigger.steps) {
        std::visit([this](const auto& one) { body(one); }, step);
        write("; ");
    }
    write("END");
}

void Printer::trigger_event(const CreateTrigger& trigger) {
    write(k_times[static_cast<std::size_t>(trigger.time)]);
    write(k_events[static_cast<std::size_t>(trigger.event)]);
    if (trigger.columns.empty())
        return;
    write(" OF ");
    names(trigger.columns);
}

void Printer::body(const CreateVirtualTable& table) {
    create(false, "VIRTUAL TABLE", table.if_not_exists, table.name);
    write(" USING ");
    name(table.module);
    if (!table.arguments)
        return;
    write("(");
    list(*table.arguments, ", ", [this](const std::string& argument) { write(argument); });
    write(")");
}

void Printer::body(const Drop& drop) {
    write("DROP ");
    write(k_objects[static_cast<std::size_t>(drop.kind)]);
    write(drop.if_exists ? "IF EXISTS " : "");
    qualified_name(drop.name);
}

void Printer::body(const AlterTable& alter) {
    write("ALTER TABLE ");
    qualified_name(alter.table);
    switch (alter.kind) {
    case AlterKind::rename_table:
        write(" RENAME TO ");
        return name(*alter.new_name);
    case AlterKind::rename_column:
        write(" RENAME COLUMN ");
        name(alter.column);
        write(" TO ");
        return name(*alter.new_name);
    case AlterKind::add_column:
        write(" ADD COLUMN ");
        return column_definition(alter.definition);
    case AlterKind::drop_column:
        write(" DROP COLUMN ");
        return name(alter.column);
    case AlterKind::add_check:
        write(" ADD ");
        constraint_name(alter.new_name);
        write("CHECK ");
        in_parentheses(*alter.expression);
        return on_conflict(alter.resolution);
    case AlterKind::drop_constraint:
        write(" DROP CONSTRAINT ");
        return name(alter.column);
    case AlterKind::set_not_null:
        write(" ALTER COLUMN ");
        name(alter.column);
        write(" SET NOT NULL");
        return on_conflict(alter.resolution);
    case AlterKind::drop_not_null:
        write(" ALTER COLUMN ");
        name(alter.column);
        return write(" DROP NOT NULL");
    }
}

} // namespace joinery::parse
