#include "engine/search/probes.hpp"

#include <algorithm>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::search {

namespace {

// Of a thousand: how often a second statement follows, and how often a statement is for some rows only.
constexpr std::size_t k_second_share = 300;
constexpr std::size_t k_condition_share = 500;
constexpr std::size_t k_row_value_share = 500;

} // namespace

Probes::Probes(const Model& model, const Pools& pools, const ViewColumns& views,
               const std::vector<parse::Statement>& statements)
    : m_model(model), m_pools(pools) {
    for (const parse::Statement& statement : statements)
        if (const auto* trigger = std::get_if<parse::CreateTrigger>(&statement.body))
            if (auto fired = fired_by(*trigger, views))
                m_fired.push_back(*std::move(fired));
}

std::optional<Probes::Fired> Probes::fired_by(const parse::CreateTrigger& trigger, const ViewColumns& views) const {
    const std::string& name = trigger.table.name.text;
    Fired fired{schema::quoted_name(name), trigger.event, m_model.find_table(name), {}, {}};
    std::vector<std::string> names;
    if (fired.table) {
        for (const ModelColumn& column : m_model.tables[*fired.table].columns) {
            fired.columns.push_back({schema::quoted_name(column.name), {{*fired.table, names.size()}}});
            names.push_back(parse::folded(column.name));
        }
    } else if (const auto view = views.find(parse::folded(name)); view != views.end()) {
        for (const OutputColumn& column : view->second) {
            // A column without a name of its own cannot be named here either.
            if (column.name.empty())
                continue;
            fired.columns.push_back({schema::quoted_name(column.name), column.lineage.places});
            names.push_back(column.name);
        }
    }
    if (fired.columns.empty())
        return std::nullopt;
    const auto is_changed = [&](const std::string& column) {
        return trigger.columns.empty() ||
               std::any_of(trigger.columns.begin(), trigger.columns.end(),
                           [&](const parse::Name& changed) { return parse::folded(changed.text) == column; });
    };
    for (std::size_t i = 0; i < names.size(); ++i)
        if (is_changed(names[i]))
            fired.changed.push_back(i);
    return fired;
}

std::string Probes::make(Generator& generator, Chance& chance) const {
    if (m_fired.empty())
        return {};
    std::string script = statement(chance.pick(m_fired), generator, chance);
    if (chance.permille(k_second_share))
        script += statement(chance.pick(m_fired), generator, chance);
    return script;
}

std::string Probes::statement(const Fired& fired, Generator& generator, Chance& chance) const {
    if (fired.event == parse::TriggerEvent::insert)
        return new_row(fired, generator, chance);
    const std::string where = condition(fired, generator.draft(), chance);
    if (fired.event == parse::TriggerEvent::remove)
        return "DELETE FROM " + fired.relation + where + ";\n";
    if (fired.changed.empty())
        return {};
    const Target& column = fired.columns[chance.pick(fired.changed)];
    return "UPDATE " + fired.relation + " SET " + column.name + " = " + value(column, generator.draft(), 0, chance) +
           where + ";\n";
}

std::string Probes::new_row(const Fired& fired, Generator& generator, Chance& chance) const {
    if (fired.table) {
        DraftRow row;
        if (!generator.make_row(*fired.table, chance, row))
            return {};
        Row values;
        for (const Value* value : row)
            values.push_back(*value);
        return m_model.tables[*fired.table].insert_into + " VALUES " + row_text(values) + ";\n";
    }
    std::string columns;
    std::string values;
    for (const Target& column : fired.columns) {
        const char* const separator = columns.empty() ? "" : ", ";
        columns.append(separator).append(column.name);
        values.append(separator).append(value(column, generator.draft(), k_row_value_share, chance));
    }
    return "INSERT INTO " + fired.relation + " (" + columns + ") VALUES (" + values + ");\n";
}

std::string Probes::condition(const Fired& fired, const Draft& rows, Chance& chance) const {
    if (!chance.permille(k_condition_share))
        return {};
    const Target& column = fired.columns[chance.below(fired.columns.size())];
    return " WHERE " + column.name + " IS " + value(column, rows, k_row_value_share, chance);
}

// Of a row that is there in so many of a thousand cases; else of the pool.
std::string Probes::value(const Target& column, const Draft& rows, std::size_t row_share, Chance& chance) const {
    if (column.places.empty())
        return "NULL";
    const ColumnPlace place = column.places.size() == 1 ? column.places.front() : chance.pick(column.places);
    const DraftTable& there = rows[place.table];
    if (row_share > 0 && there.row_count > 0 && chance.permille(row_share))
        return literal(*there.row(chance.below(there.row_count))[place.column]);
    return literal(chance.pick(m_pools.values(m_pools.pool_of(place))));
}

} // namespace joinery::search
