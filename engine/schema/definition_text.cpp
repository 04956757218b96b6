#include "engine/schema/definition_text.hpp"

#include <array>
#include <utility>
#include <variant>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/parse/token.hpp"

namespace joinery::schema {

namespace {

using parse::ColumnConstraint;
using parse::ColumnConstraintKind;
using parse::CreateIndex;
using parse::CreateTable;
using parse::CreateTrigger;
using parse::CreateView;
using parse::Statement;
using parse::TableConstraint;
using parse::TableConstraintKind;

// SQLite has parsed it before, under limits that were the same or narrower.
template <class Kind>
std::optional<Kind> parse_as(std::string_view sql) {
    auto statement = parse::parse_statement(sql, parse::k_sqlite_limits);
    if (!statement || !std::holds_alternative<Kind>(statement->body))
        return std::nullopt;
    return std::get<Kind>(std::move(statement->body));
}

// Names and keywords in small letters, and names in quotes only where they need them.
std::string with_plain_names(std::string_view sql) {
    std::string text;
    std::size_t at = 0;
    for (const parse::Token& token : parse::tokenize(sql)) {
        text += sql.substr(at, token.place.offset - at);
        at = token.place.offset + token.place.length;
        if (token.kind == parse::TokenKind::quoted_name)
            text += parse::print(parse::make_name(parse::folded(parse::name_of(token))));
        else if (token.kind == parse::TokenKind::word)
            text += parse::folded(token.text);
        else
            text += token.text;
    }
    return text + std::string(sql.substr(at));
}

std::string plain(const parse::Expression& expression) { return with_plain_names(parse::print(expression)); }

struct WithoutNames {
    template <class Kind>
    void operator()(Kind&) const {}

    void operator()(CreateTable& table) const {
        table.if_not_exists = false;
        for (parse::ColumnDefinition& column : table.columns)
            for (ColumnConstraint& constraint : column.constraints)
                constraint.name.reset();
        for (TableConstraint& constraint : table.constraints) {
            constraint.name.reset();
            constraint.has_comma = true;
        }
    }
    void operator()(CreateView& view) const { view.if_not_exists = false; }
    void operator()(CreateIndex& index) const { index.if_not_exists = false; }
    void operator()(CreateTrigger& trigger) const {
        trigger.if_not_exists = false;
        trigger.for_each_row = false;
        trigger.name = {};
        trigger.name.name = parse::make_name("trigger");
    }
};

bool is_deferred(const parse::Deferrable& deferrable) {
    return !deferrable.is_negated && deferrable.initially == parse::Deferral::deferred;
}

std::string name_or_empty(const std::optional<parse::Name>& name) { return name ? name->text : std::string(); }

void read_constraint(const std::string& column, const ColumnConstraint& constraint, TableText& text) {
    switch (constraint.kind) {
    case ColumnConstraintKind::primary_key:
        text.is_autoincrement |= constraint.is_autoincrement;
        break;
    case ColumnConstraintKind::check:
        text.checks.push_back({name_or_empty(constraint.name), parse::print(*constraint.expression)});
        break;
    case ColumnConstraintKind::collate:
        text.collations[parse::folded(column)] = parse::folded(name_or_empty(constraint.word));
        break;
    case ColumnConstraintKind::references:
        text.deferred.push_back(false);
        break;
    case ColumnConstraintKind::deferrable:
        if (!text.deferred.empty())
            text.deferred.back() = is_deferred(constraint.deferrable);
        break;
    default:
        break;
    }
}

void read_constraint(const TableConstraint& constraint, TableText& text) {
    text.is_autoincrement |= constraint.is_autoincrement;
    if (constraint.kind == TableConstraintKind::check)
        text.checks.push_back({name_or_empty(constraint.name), parse::print(*constraint.expression)});
    if (constraint.kind == TableConstraintKind::foreign_key)
        text.deferred.push_back(constraint.deferrable && is_deferred(*constraint.deferrable));
}

// Does a condition leave out nothing but NULLs in these columns?
bool leaves_out_nulls(const parse::Expression& condition, const std::vector<parse::OrderTerm>& terms) {
    using parse::ExpressionKind;
    const std::vector<parse::Expression>& operands = condition.operands;
    if (condition.kind == ExpressionKind::binary && condition.op == parse::Operator::logical_and)
        return leaves_out_nulls(operands[0], terms) && leaves_out_nulls(operands[1], terms);
    const bool is_test = condition.kind == ExpressionKind::null_test && condition.is_negated;
    const bool is_comparison = condition.kind == ExpressionKind::binary && condition.op == parse::Operator::is_not &&
                               operands[1].kind == ExpressionKind::literal && parse::folded(operands[1].text) == "null";
    if (!is_test && !is_comparison)
        return false;
    return std::any_of(terms.begin(), terms.end(), [&](const parse::OrderTerm& term) {
        const bool has_collation = term.expression.kind == ExpressionKind::collate;
        return plain(has_collation ? term.expression.operands.front() : term.expression) == plain(operands.front());
    });
}

} // namespace

TableText read_table_text(std::string_view sql) {
    TableText text;
    const auto table = parse_as<CreateTable>(sql);
    if (!table)
        return text;
    for (const parse::ColumnDefinition& column : table->columns)
        for (const ColumnConstraint& constraint : column.constraints)
            read_constraint(column.name.text, constraint, text);
    for (const TableConstraint& constraint : table->constraints)
        read_constraint(constraint, text);
    return text;
}

IndexText read_index_text(std::string_view sql) {
    IndexText text;
    const auto index = parse_as<CreateIndex>(sql);
    if (!index)
        return text;
    for (const parse::OrderTerm& term : index->terms) {
        const bool has_collation = term.expression.kind == parse::ExpressionKind::collate;
        text.parts.push_back(plain(has_collation ? term.expression.operands.front() : term.expression));
    }
    const bool says_nothing = index->where && index->is_unique && leaves_out_nulls(*index->where, index->terms);
    if (index->where && !says_nothing)
        text.predicate = plain(*index->where);
    return text;
}

TriggerText read_trigger_text(std::string_view sql) {
    // In the order of TriggerEvent.
    static constexpr std::array<const char*, 3> k_events = {"INSERT", "UPDATE", "DELETE"};
    const auto trigger = parse_as<CreateTrigger>(sql);
    if (!trigger)
        return {};
    return {k_events[static_cast<std::size_t>(trigger->event)], plain_text(sql)};
}

std::string plain_text(std::string_view sql) {
    auto statement = parse::parse_statement(sql, parse::k_sqlite_limits);
    if (!statement)
        return with_plain_names(sql);
    std::visit(WithoutNames{}, statement->body);
    return with_plain_names(parse::print(*statement));
}

std::string plain_expression(std::string_view sql) {
    const auto expression = parse::parse_expression(sql, parse::k_sqlite_limits);
    return expression ? plain(*expression) : with_plain_names(sql);
}

} // namespace joinery::schema
