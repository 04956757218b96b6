#include <algorithm>
#include <array>

#include "engine/grade/text/construct_finder.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using pack::Construct;
using parse::ColumnConstraintKind;
using parse::Lexeme;
using parse::TableConstraintKind;

struct ColumnConstraintRow {
    ColumnConstraintKind kind;
    Construct construct;
};

constexpr std::array k_column_constraints = {
    ColumnConstraintRow{ColumnConstraintKind::not_null, Construct::not_null},
    ColumnConstraintRow{ColumnConstraintKind::primary_key, Construct::primary_key},
    ColumnConstraintRow{ColumnConstraintKind::unique, Construct::unique},
    ColumnConstraintRow{ColumnConstraintKind::check, Construct::check},
    ColumnConstraintRow{ColumnConstraintKind::default_value, Construct::default_value},
    ColumnConstraintRow{ColumnConstraintKind::collate, Construct::collate},
    ColumnConstraintRow{ColumnConstraintKind::references, Construct::references},
    ColumnConstraintRow{ColumnConstraintKind::references, Construct::foreign_key},
    ColumnConstraintRow{ColumnConstraintKind::generated, Construct::generated_column},
};

struct TableConstraintRow {
    TableConstraintKind kind;
    Construct construct;
};

constexpr std::array k_table_constraints = {
    TableConstraintRow{TableConstraintKind::primary_key, Construct::primary_key},
    TableConstraintRow{TableConstraintKind::unique, Construct::unique},
    TableConstraintRow{TableConstraintKind::check, Construct::check},
    TableConstraintRow{TableConstraintKind::foreign_key, Construct::foreign_key},
};

struct TransactionRow {
    parse::TransactionKind kind;
    Construct construct;
};

constexpr std::array k_transactions = {
    TransactionRow{parse::TransactionKind::begin, Construct::transaction},
    TransactionRow{parse::TransactionKind::commit, Construct::commit},
    TransactionRow{parse::TransactionKind::rollback, Construct::rollback},
    TransactionRow{parse::TransactionKind::rollback_to, Construct::rollback},
    TransactionRow{parse::TransactionKind::savepoint, Construct::savepoint},
    TransactionRow{parse::TransactionKind::savepoint, Construct::transaction}, // outside of one it begins one
};

// A column, perhaps with a COLLATE.
bool is_plain_term(const parse::Expression& term) {
    if (term.kind == parse::ExpressionKind::collate)
        return is_plain_term(term.operands.front());
    return term.kind == parse::ExpressionKind::column;
}

} // namespace

void ConstructFinder::body(const parse::Query& query) { this->query(query); }

void ConstructFinder::body(const parse::Insert& insert) {
    open_with(insert.with);
    const TextSpan place =
        m_words.from(insert.is_replace ? Lexeme::kw_replace : Lexeme::kw_insert, insert.table.name.place);
    if (insert.is_replace || insert.resolution == parse::Resolution::replace)
        note(Construct::replace, place);
    if (!insert.is_replace)
        note(Construct::insert, place);
    if (!insert.query)
        note(Construct::insert_default, place);
    else
        insert_rows(insert);
    changed_table(insert.table, insert.alias);
    upserts(insert);
    returning(insert.returning);
    m_scopes.pop_back();
    close_with();
}

void ConstructFinder::insert_rows(const parse::Insert& insert) {
    const std::vector<parse::SelectCore>& cores = insert.query->cores;
    const bool has_select =
        std::any_of(cores.begin(), cores.end(), [](const parse::SelectCore& core) { return core.rows.empty(); });
    if (has_select)
        note(Construct::insert_select, insert.query->place);
    else if (cores.size() > 1 || cores.front().rows.size() > 1)
        note(Construct::multi_row_insert, insert.query->place);
    query(*insert.query);
}

void ConstructFinder::upserts(const parse::Insert& insert) {
    if (insert.upserts.empty())
        return;
    const TextSpan rows = insert.query->place;
    note(Construct::upsert, m_words.after({rows.offset + rows.length, 0}, Lexeme::kw_conflict));
    for (const parse::Upsert& upsert : insert.upserts) {
        order_terms(upsert.target);
        walk_in(upsert.target_where);
        assignments(upsert.assignments);
        where_of(upsert.where);
    }
}

void ConstructFinder::body(const parse::Update& update) {
    open_with(update.with);
    note(Construct::update, m_words.from(Lexeme::kw_update, update.table.name.place));
    if (update.resolution == parse::Resolution::replace)
        note(Construct::replace, m_words.from(Lexeme::kw_update, update.table.name.place));
    if (!update.from.empty())
        note(Construct::update_from, m_words.before(update.from.front().place, Lexeme::kw_from));
    sources(update.from);
    changed_table(update.table, update.alias);
    for (NamedSource& source : m_names.sources_of(update.from, m_frame))
        m_scopes.back().sources.push_back(std::move(source));
    assignments(update.assignments);
    join_terms(update.from);
    where_of(update.where);
    returning(update.returning);
    m_scopes.pop_back();
    close_with();
}

void ConstructFinder::body(const parse::Delete& remove) {
    open_with(remove.with);
    note(Construct::remove, m_words.from(Lexeme::kw_delete, remove.table.name.place));
    changed_table(remove.table, remove.alias);
    where_of(remove.where);
    returning(remove.returning);
    m_scopes.pop_back();
    close_with();
}

// Opens a scope with the columns of that table, never of a CTE.
void ConstructFinder::changed_table(const parse::QualifiedName& table, const std::optional<parse::Name>& alias) {
    m_scopes.emplace_back().sources.push_back(m_names.source_of(table, alias, nullptr));
}

void ConstructFinder::assignments(const std::vector<parse::Assignment>& assignments) {
    for (const parse::Assignment& assignment : assignments)
        walk_in(assignment.value);
}

void ConstructFinder::where_of(const parse::Box<parse::Expression>& where) {
    if (where)
        note(Construct::where, m_words.before(where->place, Lexeme::kw_where));
    walk_in(where);
}

void ConstructFinder::returning(const std::vector<parse::SelectItem>& items) {
    if (!items.empty())
        note(Construct::returning, m_words.before(items.front().place, Lexeme::kw_returning));
    this->items(items);
}

void ConstructFinder::create(Construct construct, const parse::QualifiedName& name, bool is_temporary) {
    const TextSpan place = m_words.from(Lexeme::kw_create, name.name.place);
    note(construct, place);
    if (is_temporary)
        note(Construct::temporary, place);
}

void ConstructFinder::body(const parse::CreateTable& table) {
    create(Construct::create_table, table.name, table.is_temporary);
    if (table.query) {
        note(Construct::create_table_as, m_words.from(Lexeme::kw_create, table.name.name.place));
        query(*table.query);
    }
    for (const parse::ColumnDefinition& column : table.columns)
        column_definition(column);
    for (const parse::TableConstraint& constraint : table.constraints)
        table_constraint(constraint);
    for (const parse::TableOption& option : table.options)
        note(option.has_without ? Construct::without_rowid : Construct::strict, option.name.place);
}

void ConstructFinder::column_definition(const parse::ColumnDefinition& column) {
    for (const parse::ColumnConstraint& constraint : column.constraints) {
        for (const ColumnConstraintRow& row : k_column_constraints)
            if (row.kind == constraint.kind)
                note(row.construct, constraint.place);
        if (constraint.is_autoincrement)
            note(Construct::autoincrement, constraint.place);
        walk_in(constraint.expression);
    }
}

void ConstructFinder::table_constraint(const parse::TableConstraint& constraint) {
    for (const TableConstraintRow& row : k_table_constraints)
        if (row.kind == constraint.kind)
            note(row.construct, constraint.place);
    if (constraint.is_autoincrement)
        note(Construct::autoincrement, constraint.place);
    order_terms(constraint.terms);
    walk_in(constraint.expression);
}

void ConstructFinder::body(const parse::CreateView& view) {
    create(Construct::create_view, view.name, view.is_temporary);
    query(*view.query);
}

void ConstructFinder::body(const parse::CreateIndex& index) {
    create(Construct::create_index, index.name, false);
    if (index.is_unique)
        create(Construct::create_unique_index, index.name, false);
    for (const parse::OrderTerm& term : index.terms)
        if (!is_plain_term(term.expression))
            note(Construct::expression_index, term.expression.place);
    if (index.where)
        note(Construct::partial_index, m_words.from(Lexeme::kw_where, index.where->place));
    order_terms(index.terms);
    walk_in(index.where);
}

void ConstructFinder::body(const parse::CreateTrigger& trigger) {
    create(Construct::create_trigger, trigger.name, trigger.is_temporary);
    walk_in(trigger.when);
    for (const parse::TriggerStep& step : trigger.steps)
        std::visit([this](const auto& inner) { this->body(inner); }, step);
}

void ConstructFinder::body(const parse::Drop& drop) {
    note(Construct::drop, m_words.from(Lexeme::kw_drop, drop.name.name.place));
}

void ConstructFinder::body(const parse::AlterTable& alter) {
    struct Row {
        parse::AlterKind kind;
        Construct construct;
    };
    static constexpr std::array k_rows = {
        Row{parse::AlterKind::rename_table, Construct::rename},
        Row{parse::AlterKind::rename_column, Construct::rename},
        Row{parse::AlterKind::add_column, Construct::add_column},
        Row{parse::AlterKind::drop_column, Construct::drop_column},
        Row{parse::AlterKind::add_check, Construct::check},
        Row{parse::AlterKind::set_not_null, Construct::not_null},
    };
    note(Construct::alter_table, m_words.from(Lexeme::kw_alter, alter.table.name.place));
    for (const Row& row : k_rows)
        if (row.kind == alter.kind)
            note(row.construct, m_statement);
    column_definition(alter.definition);
    walk_in(alter.expression);
}

void ConstructFinder::body(const parse::Transaction& transaction) {
    for (const TransactionRow& row : k_transactions)
        if (row.kind == transaction.kind)
            note(row.construct, m_statement);
}

void ConstructFinder::body(const parse::Pragma& /*pragma*/) { note(Construct::pragma, m_statement); }

} // namespace joinery::grade
