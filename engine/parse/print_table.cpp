#include <array>

#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

// In the order of ReferenceEvent and ReferenceAction.
constexpr std::array<std::string_view, 4> k_events = {" MATCH ", " ON INSERT ", " ON DELETE ", " ON UPDATE "};
constexpr std::array<std::string_view, 6> k_actions = {"",        "SET NULL", "SET DEFAULT",
                                                       "CASCADE", "RESTRICT", "NO ACTION"};

} // namespace

void Printer::body(const CreateTable& table) {
    create(table.is_temporary, "TABLE", table.if_not_exists, table.name);
    if (table.query) {
        write(" AS ");
        return query(*table.query);
    }
    write("(");
    list(table.columns, ", ", [this](const ColumnDefinition& column) { column_definition(column); });
    for (const TableConstraint& constraint : table.constraints) {
        write(constraint.has_comma ? ", " : " ");
        table_constraint(constraint);
    }
    write(")");
    list(table.options, ",", [this](const TableOption& option) {
        write(option.has_without ? " WITHOUT " : " ");
        name(option.name);
    });
}

void Printer::column_definition(const ColumnDefinition& column) {
    name(column.name);
    if (!column.type.empty()) {
        write(" ");
        write(column.type);
    }
    for (const ColumnConstraint& constraint : column.constraints) {
        write(" ");
        column_constraint(constraint);
    }
}

// "CONSTRAINT a ", or nothing.
void Printer::constraint_name(const std::optional<Name>& name) {
    if (!name)
        return;
    write("CONSTRAINT ");
    this->name(*name);
    write(" ");
}

void Printer::column_constraint(const ColumnConstraint& constraint) {
    constraint_name(constraint.name);
    switch (constraint.kind) {
    case ColumnConstraintKind::nothing:
        return;
    case ColumnConstraintKind::null:
        write("NULL");
        break;
    case ColumnConstraintKind::not_null:
        write("NOT NULL");
        break;
    case ColumnConstraintKind::primary_key:
        write("PRIMARY KEY");
        direction(constraint.direction);
        break;
    case ColumnConstraintKind::unique:
        write("UNIQUE");
        break;
    case ColumnConstraintKind::check:
        write("CHECK ");
        return in_parentheses(*constraint.expression);
    case ColumnConstraintKind::default_value:
        return default_value(constraint);
    case ColumnConstraintKind::collate:
        write("COLLATE ");
        return name(*constraint.word);
    case ColumnConstraintKind::references:
        return references(*constraint.references);
    case ColumnConstraintKind::deferrable:
        return deferrable(constraint.deferrable);
    case ColumnConstraintKind::generated:
        write(constraint.has_always ? "GENERATED ALWAYS AS " : "AS ");
        in_parentheses(*constraint.expression);
        if (constraint.word) {
            write(" ");
            name(*constraint.word);
        }
        return;
    }
    on_conflict(constraint.resolution);
    if (constraint.is_autoincrement)
        write(" AUTOINCREMENT");
}

void Printer::default_value(const ColumnConstraint& constraint) {
    write("DEFAULT ");
    if (constraint.is_in_parentheses)
        in_parentheses(*constraint.expression);
    else
        expression(*constraint.expression);
}

void Printer::table_constraint(const TableConstraint& constraint) {
    constraint_name(constraint.name);
    switch (constraint.kind) {
    case TableConstraintKind::nothing:
        return;
    case TableConstraintKind::primary_key:
    case TableConstraintKind::unique:
        write(constraint.kind == TableConstraintKind::unique ? "UNIQUE (" : "PRIMARY KEY (");
        order_terms(constraint.terms);
        write(constraint.is_autoincrement ? " AUTOINCREMENT)" : ")");
        break;
    case TableConstraintKind::check:
        write("CHECK ");
        in_parentheses(*constraint.expression);
        break;
    case TableConstraintKind::foreign_key:
        write("FOREIGN KEY ");
        names_in_parentheses(constraint.columns);
        write(" ");
        references(constraint.references);
        if (constraint.deferrable) {
            write(" ");
            deferrable(*constraint.deferrable);
        }
        return;
    }
    on_conflict(constraint.resolution);
}

void Printer::references(const References& references) {
    write("REFERENCES ");
    name(references.table);
    optional_columns(references.columns);
    for (const ReferenceRule& rule : references.rules) {
        write(k_events[static_cast<std::size_t>(rule.event)]);
        if (rule.event == ReferenceEvent::match)
            name(rule.match);
        else
            write(k_actions[static_cast<std::size_t>(rule.action)]);
    }
}

void Printer::deferrable(const Deferrable& deferrable) {
    write(deferrable.is_negated ? "NOT DEFERRABLE" : "DEFERRABLE");
    if (deferrable.initially != Deferral::none)
        write(deferrable.initially == Deferral::deferred ? " INITIALLY DEFERRED" : " INITIALLY IMMEDIATE");
}

} // namespace joinery::parse
