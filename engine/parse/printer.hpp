// The printer itself; inside engine/parse/ only. Its functions stand in the files that are named after what they write.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/statement.hpp"

namespace joinery::parse {

class Printer {
public:
    std::string take() { return std::move(m_text); }

    void statement(const Statement& statement);
    void expression(const Expression& node);
    void query(const Query& query);
    void name(const Name& name);

    // One for each kind of statement (print_change.cpp, print_definition.cpp, print_command.cpp).
    void body(const Query& query) { this->query(query); }
    void body(const Insert& insert);
    void body(const Update& update);
    void body(const Delete& remove);
    void body(const CreateTable& table);
    void body(const CreateView& view);
    void body(const CreateIndex& index);
    void body(const CreateTrigger& trigger);
    void body(const CreateVirtualTable& table);
    void body(const Drop& drop);
    void body(const AlterTable& alter);
    void body(const Transaction& transaction);
    void body(const Pragma& pragma);
    void body(const Attach& attach);
    void body(const Detach& detach);
    void body(const Upkeep& upkeep);
    void body(const Vacuum& vacuum);

private:
    void write(std::string_view text) { m_text += text; }

    // Each with what separates them in between.
    template <class List, class Write>
    void list(const List& list, std::string_view separator, Write write_one) {
        bool is_first = true;
        for (const auto& one : list) {
            if (!is_first)
                write(separator);
            is_first = false;
            write_one(one);
        }
    }

    // Names (print_query.cpp).
    void qualified_name(const QualifiedName& qualified);
    void names(const std::vector<Name>& names);
    void names_in_parentheses(const std::vector<Name>& names);
    void optional_columns(const std::vector<Name>& names);
    void alias(const std::optional<Name>& alias);

    // Expressions (print_expression.cpp, print_call.cpp).
    void operand(const Expression& node, int least_level);
    void unary(const Expression& node);
    void binary(const Expression& node);
    void match(const Expression& node);
    void between(const Expression& node);
    void in(const Expression& node);
    void case_when(const Expression& node);
    void raise(const Expression& node);
    void call(const Expression& node);
    void call_tail(const Call& call);
    void qualified_column(const std::vector<Name>& names);
    void expressions(const std::vector<Expression>& list, std::size_t from = 0);
    void in_parentheses(const Query& query);
    void in_parentheses(const Expression& expression);
    void clause(std::string_view words, const Box<Expression>& expression);
    void window(const Window& window);
    void frame(const Frame& frame);
    void bound(const FrameBound& bound);
    void order_terms(const std::vector<OrderTerm>& terms);
    void order_by(const std::vector<OrderTerm>& terms);
    void direction(Direction direction);

    // Queries (print_query.cpp, print_from.cpp).
    void with(const With& with);
    void core(const SelectCore& core);
    void tail(const QueryTail& tail);
    void select_items(const std::vector<SelectItem>& items);
    void select_item(const SelectItem& item);
    bool as_written(const SelectItem& item);
    void from(const std::vector<Source>& sources);
    void sources(const std::vector<Source>& sources);
    void join(const Source& source);
    void source(const Source& source);
    void indexed(const Indexed& indexed);

    // Changes (print_change.cpp).
    void or_resolution(Resolution resolution);
    void on_conflict(Resolution resolution);
    void assignments(const std::vector<Assignment>& assignments);
    void upsert(const Upsert& upsert);
    void returning(const std::vector<SelectItem>& items);

    // Definitions (print_definition.cpp, print_table.cpp).
    void create(bool is_temporary, std::string_view what, bool if_not_exists, const QualifiedName& name);
    void trigger_event(const CreateTrigger& trigger);
    void column_definition(const ColumnDefinition& column);
    void column_constraint(const ColumnConstraint& constraint);
    void constraint_name(const std::optional<Name>& name);
    void default_value(const ColumnConstraint& constraint);
    void table_constraint(const TableConstraint& constraint);
    void references(const References& references);
    void deferrable(const Deferrable& deferrable);

    std::string m_text;
};

} // namespace joinery::parse
