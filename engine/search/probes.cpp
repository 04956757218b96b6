#include "engine/search/probes.hpp"

#include "engine/parse/parse.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::search {

namespace {

// Of a thousand: how often a second statement follows, and how often a statement is for some rows only.
constexpr std::size_t k_second_share = 300;
constexpr std::size_t k_condition_share = 500;
constexpr std::size_t k_row_value_share = 500;

} // namespace

Probes::Probes(const Model& model, const Pools& pools, const std::vector<std::string_view>& scripts)
    : m_model(model), m_pools(pools) {
    for (const std::string_view script : scripts) {
        const auto statements = parse::parse_script(script);
        for (const parse::Statement& statement : statements ? *statements : std::vector<parse::Statement>{}) {
            const auto* trigger = std::get_if<parse::CreateTrigger>(&statement.body);
            const auto table = trigger == nullptr ? std::nullopt : model.find_table(trigger->table.name.text);
            if (!table || model.tables[*table].columns.empty())
                continue;
            Fired fired{*table, trigger->event, {}};
            for (const parse::Name& name : trigger->columns)
                if (const auto column = model.tables[*table].find_column(name.text))
                    fired.columns.push_back(*column);
            for (std::size_t i = 0; trigger->columns.empty() && i < model.tables[*table].columns.size(); ++i)
                fired.columns.push_back(i);
            m_fired.push_back(std::move(fired));
        }
    }
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
    const ModelTable& table = m_model.tables[fired.table];
    const std::string name = schema::quoted_name(table.name);
    if (fired.event == parse::TriggerEvent::insert) {
        DraftRow row;
        if (!generator.make_row(fired.table, chance, row))
            return {};
        Row values;
        for (const Value* value : row)
            values.push_back(*value);
        return table.insert_into + " VALUES " + row_text(values) + ";\n";
    }
    const std::string where = condition(fired.table, generator.draft()[fired.table], chance);
    if (fired.event == parse::TriggerEvent::remove)
        return "DELETE FROM " + name + where + ";\n";
    if (fired.columns.empty())
        return {};
    const std::size_t column = chance.pick(fired.columns);
    return "UPDATE " + name + " SET " + schema::quoted_name(table.columns[column].name) + " = " +
           literal(any_value(fired.table, column, chance)) + where + ";\n";
}

// Of a row that is there, mostly; else of the pool.
std::string Probes::condition(std::size_t table, const DraftTable& rows, Chance& chance) const {
    if (!chance.permille(k_condition_share))
        return {};
    const std::size_t column = chance.below(m_model.tables[table].columns.size());
    const bool is_of_row = rows.row_count > 0 && chance.permille(k_row_value_share);
    const Value& value = is_of_row ? *rows.row(chance.below(rows.row_count))[column] : any_value(table, column, chance);
    return " WHERE " + schema::quoted_name(m_model.tables[table].columns[column].name) + " IS " + literal(value);
}

const Value& Probes::any_value(std::size_t table, std::size_t column, Chance& chance) const {
    return chance.pick(m_pools.values(m_pools.pool_of({table, column})));
}

} // namespace joinery::search
