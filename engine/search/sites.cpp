#include "engine/search/sites.hpp"

#include <array>

#include "engine/base/enum_table.hpp"

namespace joinery::search {

namespace {

using parse::Expression;
using parse::Source;

struct ClauseName {
    Clause clause;
    std::string_view name;
};

// In the order of the enumeration.
constexpr std::array k_clauses = {
    ClauseName{Clause::with, "WITH"},           ClauseName{Clause::select, "SELECT"},
    ClauseName{Clause::from, "FROM"},           ClauseName{Clause::where, "WHERE"},
    ClauseName{Clause::group_by, "GROUP BY"},   ClauseName{Clause::having, "HAVING"},
    ClauseName{Clause::window, "OVER"},         ClauseName{Clause::order_by, "ORDER BY"},
    ClauseName{Clause::limit, "LIMIT"},         ClauseName{Clause::set, "SET"},
    ClauseName{Clause::values, "VALUES"},       ClauseName{Clause::returning, "RETURNING"},
    ClauseName{Clause::check, "CHECK"},         ClauseName{Clause::default_value, "DEFAULT"},
    ClauseName{Clause::generated, "GENERATED"}, ClauseName{Clause::when, "WHEN"},
    ClauseName{Clause::definition, "CREATE"},
};

static_assert(is_whole_table(k_clauses, &ClauseName::clause, Clause::last));

class Collector {
public:
    void statement(parse::Statement& statement) {
        if (auto* query = std::get_if<parse::Query>(&statement.body))
            this->query(*query);
        else if (auto* insert = std::get_if<parse::Insert>(&statement.body))
            this->insert(*insert);
        else if (auto* update = std::get_if<parse::Update>(&statement.body))
            this->update(*update);
        else if (auto* remove = std::get_if<parse::Delete>(&statement.body))
            this->remove(*remove);
        else if (auto* view = std::get_if<parse::CreateView>(&statement.body))
            this->query(*view->query);
        else if (auto* table = std::get_if<parse::CreateTable>(&statement.body))
            this->table(*table);
        else if (auto* index = std::get_if<parse::CreateIndex>(&statement.body))
            this->index(*index);
        else if (auto* trigger = std::get_if<parse::CreateTrigger>(&statement.body))
            this->trigger(*trigger);
        else if (auto* alter = std::get_if<parse::AlterTable>(&statement.body))
            this->alter(*alter);
    }

    Sites take() { return std::move(m_sites); }

private:
    struct Where {
        Clause clause;
        const std::vector<Source>* from;
        const parse::QualifiedName* changed = nullptr;
    };

    void with(parse::With& with) {
        for (parse::CommonTable& table : with.tables)
            if (table.query)
                query(*table.query);
    }

    void query(parse::Query& query) {
        m_sites.queries.push_back(&query);
        with(query.with);
        for (parse::SelectCore& core : query.cores)
            this->core(core);
        const std::vector<Source>* from = query.cores.empty() ? nullptr : &query.cores.back().from;
        for (parse::OrderTerm& term : query.tail.order)
            expression(term.expression, {Clause::order_by, from});
        if (query.tail.limit)
            expression(*query.tail.limit, {Clause::limit, nullptr});
        if (query.tail.offset)
            expression(*query.tail.offset, {Clause::limit, nullptr});
    }

    void core(parse::SelectCore& core) {
        m_sites.cores.push_back(&core);
        for (auto& row : core.rows)
            for (Expression& value : row)
                expression(value, {Clause::values, nullptr});
        for (parse::SelectItem& item : core.items)
            if (item.kind == parse::SelectItemKind::expression)
                expression(item.expression, {Clause::select, &core.from});
        sources(core.from, core.from);
        if (core.where)
            condition(*core.where, {Clause::where, &core.from});
        for (Expression& term : core.group_by)
            expression(term, {Clause::group_by, &core.from});
        if (core.having)
            condition(*core.having, {Clause::having, &core.from});
        for (parse::NamedWindow& window : core.windows)
            this->window(window.window, &core.from);
    }

    void sources(std::vector<Source>& terms, const std::vector<Source>& from) {
        for (Source& source : terms) {
            m_sites.sources.push_back(&source);
            for (Expression& argument : source.arguments)
                expression(argument, {Clause::from, &from});
            if (source.query)
                query(*source.query);
            sources(source.sources, from);
            if (source.on)
                condition(*source.on, {Clause::from, &from});
        }
    }

    void insert(parse::Insert& insert) {
        m_sites.inserts.push_back(&insert);
        with(insert.with);
        if (insert.query)
            query(*insert.query);
        for (parse::Upsert& upsert : insert.upserts) {
            assignments(upsert.assignments, {Clause::set, nullptr, &insert.table});
            if (upsert.where)
                condition(*upsert.where, {Clause::where, nullptr, &insert.table});
        }
        returning(insert.returning);
    }

    void update(parse::Update& update) {
        m_sites.updates.push_back(&update);
        with(update.with);
        assignments(update.assignments, {Clause::set, &update.from, &update.table});
        sources(update.from, update.from);
        m_sites.conditions.push_back(&update.where);
        if (update.where)
            condition(*update.where, {Clause::where, &update.from, &update.table});
        returning(update.returning);
    }

    void remove(parse::Delete& remove) {
        with(remove.with);
        m_sites.conditions.push_back(&remove.where);
        if (remove.where)
            condition(*remove.where, {Clause::where, nullptr, &remove.table});
        returning(remove.returning);
    }

    void table(parse::CreateTable& table) {
        for (parse::ColumnDefinition& column : table.columns)
            this->column(column, table.name);
        for (parse::TableConstraint& constraint : table.constraints)
            if (constraint.expression)
                condition(*constraint.expression, {Clause::check, nullptr, &table.name});
        if (table.query)
            query(*table.query);
    }

    void column(parse::ColumnDefinition& column, const parse::QualifiedName& table) {
        for (parse::ColumnConstraint& constraint : column.constraints) {
            if (!constraint.expression)
                continue;
            if (constraint.kind == parse::ColumnConstraintKind::check)
                condition(*constraint.expression, {Clause::check, nullptr, &table});
            else if (constraint.kind == parse::ColumnConstraintKind::default_value)
                expression(*constraint.expression, {Clause::default_value, nullptr});
            else
                expression(*constraint.expression, {Clause::generated, nullptr, &table});
        }
    }

    void index(parse::CreateIndex& index) {
        if (index.where)
            condition(*index.where, {Clause::where, nullptr});
    }

    void trigger(parse::CreateTrigger& trigger) {
        if (trigger.when)
            condition(*trigger.when, {Clause::when, nullptr, &trigger.table});
        for (parse::TriggerStep& step : trigger.steps) {
            if (auto* query = std::get_if<parse::Query>(&step))
                this->query(*query);
            else if (auto* insert = std::get_if<parse::Insert>(&step))
                this->insert(*insert);
            else if (auto* update = std::get_if<parse::Update>(&step))
                this->update(*update);
            else if (auto* remove = std::get_if<parse::Delete>(&step))
                this->remove(*remove);
        }
    }

    void alter(parse::AlterTable& alter) {
        column(alter.definition, alter.table);
        if (alter.expression)
            condition(*alter.expression, {Clause::check, nullptr, &alter.table});
    }

    void assignments(std::vector<parse::Assignment>& assignments, Where where) {
        for (parse::Assignment& assignment : assignments)
            expression(assignment.value, where);
    }

    void returning(std::vector<parse::SelectItem>& items) {
        for (parse::SelectItem& item : items)
            if (item.kind == parse::SelectItemKind::expression)
                expression(item.expression, {Clause::returning, nullptr});
    }

    void window(parse::Window& window, const std::vector<Source>* from) {
        for (Expression& term : window.partition)
            expression(term, {Clause::window, from});
        for (parse::OrderTerm& term : window.order)
            expression(term.expression, {Clause::window, from});
    }

    void condition(Expression& condition, Where where) { this->expression(condition, where, true); }

    void expression(Expression& expression, Where where, bool is_condition = false) {
        m_sites.expressions.push_back({&expression, where.clause, where.from, where.changed, is_condition});
        const bool is_and =
            expression.kind == parse::ExpressionKind::binary && expression.op == parse::Operator::logical_and;
        for (Expression& operand : expression.operands)
            this->expression(operand, where, is_condition && is_and);
        if (expression.query)
            query(*expression.query);
        if (!expression.call)
            return;
        parse::Call& call = *expression.call;
        for (parse::OrderTerm& term : call.order)
            this->expression(term.expression, where);
        if (call.filter)
            condition(*call.filter, where);
        if (call.window)
            window(*call.window, where.from);
    }

    Sites m_sites;
};

} // namespace

std::string_view name(Clause clause) { return k_clauses[static_cast<std::size_t>(clause)].name; }

Sites sites_of(parse::Statement& statement) {
    Collector collector;
    collector.statement(statement);
    return collector.take();
}

} // namespace joinery::search
