// Statements that change rows, and triggers: what they compare, and what they put into which column.
#include "engine/parse/token.hpp"
#include "engine/search/constants.hpp"
#include "engine/search/harvest.hpp"

namespace joinery::search {

namespace {

using parse::folded;

} // namespace

void Harvest::insert(const parse::Insert& insert, const Scope* outer) {
    const std::size_t common_tables = m_common_tables.size();
    with(insert.with, outer);
    const Columns all = columns_of_table(insert.table.name.text);
    Scope scope{outer, {{folded(insert.table.name.text), all}, {"excluded", all}}, {}};
    if (insert.alias)
        scope.sources.front().name = folded(insert.alias->text);
    Columns targets;
    for (const parse::Name& name : insert.columns)
        targets.push_back({folded(name.text), scope.find("", name.text)});
    if (insert.columns.empty())
        targets = all;
    if (insert.query) {
        unite_columns(targets, query(*insert.query, outer));
        for (const parse::SelectCore& core : insert.query->cores)
            for (const auto& row : core.rows)
                for (std::size_t i = 0; i < row.size() && i < targets.size(); ++i)
                    add_values(targets[i].lineage, constants_in(row[i]));
    }
    for (const parse::Upsert& upsert : insert.upserts) {
        assign(upsert.assignments, scope);
        if (upsert.where)
            expression(*upsert.where, scope);
    }
    m_common_tables.resize(common_tables);
}

void Harvest::update(const parse::Update& update, const Scope* outer) {
    const std::size_t common_tables = m_common_tables.size();
    with(update.with, outer);
    Scope scope{outer, {}, {}};
    scope.sources.push_back(
        {folded(update.alias ? update.alias->text : update.table.name.text), columns_of_table(update.table.name.text)});
    from(update.from, scope);
    assign(update.assignments, scope);
    if (update.where)
        expression(*update.where, scope);
    m_common_tables.resize(common_tables);
}

void Harvest::remove(const parse::Delete& remove, const Scope* outer) {
    const std::size_t common_tables = m_common_tables.size();
    with(remove.with, outer);
    Scope scope{outer, {}, {}};
    scope.sources.push_back(
        {folded(remove.alias ? remove.alias->text : remove.table.name.text), columns_of_table(remove.table.name.text)});
    if (remove.where)
        expression(*remove.where, scope);
    m_common_tables.resize(common_tables);
}

void Harvest::assign(const std::vector<parse::Assignment>& assignments, const Scope& scope) {
    for (const parse::Assignment& assignment : assignments) {
        expression(assignment.value, scope);
        for (const parse::Name& name : assignment.columns)
            add_values(scope.find("", name.text), constants_in(assignment.value));
    }
}

void Harvest::trigger(const parse::CreateTrigger& trigger) {
    const Columns columns = columns_of_table(trigger.table.name.text);
    const Scope scope{nullptr, {{"new", columns}, {"old", columns}}, {}};
    if (trigger.when)
        expression(*trigger.when, scope);
    for (const parse::TriggerStep& step : trigger.steps) {
        if (const auto* query = std::get_if<parse::Query>(&step))
            this->query(*query, &scope);
        else if (const auto* insert = std::get_if<parse::Insert>(&step))
            this->insert(*insert, &scope);
        else if (const auto* update = std::get_if<parse::Update>(&step))
            this->update(*update, &scope);
        else if (const auto* remove = std::get_if<parse::Delete>(&step))
            this->remove(*remove, &scope);
    }
}

} // namespace joinery::search
