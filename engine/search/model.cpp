#include "engine/search/model.hpp"

#include <algorithm>
#include <array>

#include "engine/parse/token.hpp"

namespace joinery::search {

namespace {

using parse::folded;
using schema::Affinity;
using schema::TableDefinition;

struct NamedKind {
    std::string_view part; // of a declared type, in small letters
    ValueKind kind;
};

// The first that fits. What stands in none goes by its affinity.
constexpr std::array k_kinds = {
    NamedKind{"datetime", ValueKind::date_time}, NamedKind{"timestamp", ValueKind::date_time},
    NamedKind{"date", ValueKind::date},          NamedKind{"time", ValueKind::time},
    NamedKind{"bool", ValueKind::boolean},
};

ValueKind kind_of(const schema::ColumnDefinition& column) {
    const std::string type = folded(column.type);
    for (const NamedKind& row : k_kinds)
        if (type.find(row.part) != std::string::npos)
            return row.kind;
    switch (column.affinity) {
    case Affinity::text:
        return ValueKind::text;
    case Affinity::real:
    case Affinity::numeric:
        return ValueKind::number;
    case Affinity::blob:
        return type.empty() || type == "any" ? ValueKind::integer : ValueKind::blob;
    case Affinity::integer:
        break;
    }
    return ValueKind::integer;
}

// Parents first. A circle is entered where a row needs none of the others, else at the table that is asked for.
class TablesInOrder {
public:
    TablesInOrder(const schema::Definitions& definitions, const std::vector<SoftReference>& soft_references)
        : m_definitions(definitions), m_soft_references(soft_references) {}

    void add(std::string_view name) {
        const TableDefinition* table = m_definitions.find_table(name);
        if (table == nullptr || table->kind != schema::TableKind::ordinary || is_seen(table))
            return;
        m_seen.push_back(table);
        for (const schema::ForeignKeyDefinition& key : table->foreign_keys)
            if (!may_be_null(*table, key) || !must_have(key.parent, *table, {}))
                add(key.parent);
        for (const SoftReference& soft : m_soft_references)
            if (folded(soft.table) == folded(name))
                add(soft.parent);
        m_tables.push_back(table);
    }

    std::vector<const TableDefinition*> take() { return std::move(m_tables); }

private:
    static bool may_be_null(const TableDefinition& table, const schema::ForeignKeyDefinition& key) {
        return std::any_of(key.columns.begin(), key.columns.end(), [&](const std::string& name) {
            const schema::ColumnDefinition* column = table.find_column(name);
            return column != nullptr && !column->not_null && column->primary_key == 0;
        });
    }

    // Whether a row of the table needs one of the other to be there, through whatever tables.
    bool must_have(std::string_view name, const TableDefinition& other,
                   std::vector<const TableDefinition*> seen) const {
        const TableDefinition* table = m_definitions.find_table(name);
        if (table == nullptr || table == &other || std::find(seen.begin(), seen.end(), table) != seen.end())
            return table == &other && !seen.empty();
        seen.push_back(table);
        return std::any_of(table->foreign_keys.begin(), table->foreign_keys.end(),
                           [&](const schema::ForeignKeyDefinition& key) {
                               return !may_be_null(*table, key) && must_have(key.parent, other, seen);
                           });
    }

    bool is_seen(const TableDefinition* table) const {
        return std::find(m_seen.begin(), m_seen.end(), table) != m_seen.end();
    }

    const schema::Definitions& m_definitions;
    const std::vector<SoftReference>& m_soft_references;
    std::vector<const TableDefinition*> m_seen;
    std::vector<const TableDefinition*> m_tables;
};

std::optional<std::vector<std::size_t>> places_of(const ModelTable& table, const std::vector<std::string>& names) {
    std::vector<std::size_t> places;
    for (const std::string& name : names) {
        const auto place = table.find_column(name);
        if (!place)
            return std::nullopt;
        places.push_back(*place);
    }
    return places;
}

void add_key(ModelTable& table, const std::vector<std::string>& names) {
    auto places = places_of(table, names);
    if (!places || places->empty())
        return;
    if (places->size() == 1)
        table.columns[places->front()].is_key = true;
    table.keys.push_back(*std::move(places));
}

void add_keys(const TableDefinition& definition, ModelTable& table) {
    add_key(table, definition.primary_key());
    for (const schema::KeyDefinition& key : definition.keys) {
        std::vector<std::string> names;
        for (const schema::KeyPart& part : key.parts)
            names.push_back(part.column);
        const bool is_plain = std::find(names.begin(), names.end(), "") == names.end() && key.predicate.empty();
        if (key.is_unique && is_plain)
            add_key(table, names);
    }
}

ModelTable make_table(const TableDefinition& definition) {
    ModelTable table{.name = definition.name};
    std::string names;
    for (const schema::ColumnDefinition& column : definition.columns) {
        if (column.generation != schema::Generation::none || column.hidden)
            continue;
        names.append(names.empty() ? "" : ", ").append(schema::quoted_name(column.name));
        table.columns.push_back(
            {.name = column.name, .kind = kind_of(column), .may_be_null = !column.not_null && column.primary_key == 0});
    }
    table.insert_into = "INSERT INTO " + schema::quoted_name(definition.name) + " (" + names + ")";
    add_keys(definition, table);
    return table;
}

void add_reference(Model& model, ModelTable& table, const std::vector<std::string>& columns, std::string_view parent,
                   const std::vector<std::string>& parent_columns, bool is_declared) {
    const auto parent_number = model.find_table(parent);
    const auto places = places_of(table, columns);
    if (!parent_number || !places || columns.size() != parent_columns.size())
        return;
    if (const auto parent_places = places_of(model.tables[*parent_number], parent_columns))
        table.references.push_back({*places, *parent_number, *parent_places, is_declared});
}

} // namespace

std::optional<std::size_t> ModelTable::find_column(std::string_view column) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (folded(columns[i].name) == folded(column))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> Model::find_table(std::string_view table) const {
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (folded(tables[i].name) == folded(table))
            return i;
    return std::nullopt;
}

Model make_model(const schema::Definitions& definitions, const std::vector<std::string>& tables,
                 const std::vector<SoftReference>& soft_references) {
    TablesInOrder in_order(definitions, soft_references);
    for (const std::string& table : tables)
        in_order.add(table);
    const std::vector<const TableDefinition*> chosen = in_order.take();
    Model model;
    for (const TableDefinition* definition : chosen)
        model.tables.push_back(make_table(*definition));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (const schema::ForeignKeyDefinition& key : chosen[i]->foreign_keys)
            add_reference(model, model.tables[i], key.columns, key.parent, key.parent_columns, true);
        for (const SoftReference& soft : soft_references)
            if (folded(soft.table) == folded(chosen[i]->name))
                add_reference(model, model.tables[i], {soft.column}, soft.parent, {soft.parent_column}, false);
    }
    return model;
}

} // namespace joinery::search
