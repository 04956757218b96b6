#include <array>

#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

// In the order of Resolution.
constexpr std::array<std::string_view, 6> k_resolutions = {"", "ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE"};

} // namespace

void Printer::body(const Insert& insert) {
    with(insert.with);
    write(insert.is_replace ? "REPLACE" : "INSERT");
    or_resolution(insert.resolution);
    write(" INTO ");
    qualified_name(insert.table);
    alias(insert.alias);
    optional_columns(insert.columns);
    write(" ");
    if (insert.query)
        query(*insert.query);
    else
        write("DEFAULT VALUES");
    for (const Upsert& one : insert.upserts)
        upsert(one);
    returning(insert.returning);
}

void Printer::body(const Update& update) {
    with(update.with);
    write("UPDATE");
    or_resolution(update.resolution);
    write(" ");
    qualified_name(update.table);
    alias(update.alias);
    indexed(update.indexed);
    write(" SET ");
    assignments(update.assignments);
    from(update.from);
    clause(" WHERE ", update.where);
    returning(update.returning);
}

void Printer::body(const Delete& remove) {
    with(remove.with);
    write("DELETE FROM ");
    qualified_name(remove.table);
    alias(remove.alias);
    indexed(remove.indexed);
    clause(" WHERE ", remove.where);
    returning(remove.returning);
}

void Printer::or_resolution(Resolution resolution) {
    if (resolution == Resolution::none)
        return;
    write(" OR ");
    write(k_resolutions[static_cast<std::size_t>(resolution)]);
}

void Printer::on_conflict(Resolution resolution) {
    if (resolution == Resolution::none)
        return;
    write(" ON CONFLICT ");
    write(k_resolutions[static_cast<std::size_t>(resolution)]);
}

void Printer::assignments(const std::vector<Assignment>& assignments) {
    list(assignments, ", ", [this](const Assignment& one) {
        if (one.is_row || one.columns.size() != 1)
            names_in_parentheses(one.columns);
        else
            name(one.columns[0]);
        write(" = ");
        expression(one.value);
    });
}

void Printer::upsert(const Upsert& upsert) {
    write(" ON CONFLICT ");
    if (!upsert.target.empty()) {
        write("(");
        order_terms(upsert.target);
        write(")");
        clause(" WHERE ", upsert.target_where);
        write(" ");
    }
    if (!upsert.is_update)
        return write("DO NOTHING");
    write("DO UPDATE SET ");
    assignments(upsert.assignments);
    clause(" WHERE ", upsert.where);
}

void Printer::returning(const std::vector<SelectItem>& items) {
    if (items.empty())
        return;
    write(" RETURNING ");
    select_items(items);
}

} // namespace joinery::parse
