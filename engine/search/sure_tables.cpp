#include "engine/search/sure_tables.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"

namespace joinery::search {

namespace {

using schema::Affinity;
using schema::TableDefinition;

bool is_numeric(Affinity affinity) { return affinity != Affinity::text && affinity != Affinity::blob; }

// A value that both sides are given is another one on this side where it is stored as a number.
bool stays_equal(Affinity child, Affinity parent) { return !is_numeric(child) || is_numeric(parent); }

bool has_column(const ModelReference& reference, std::size_t column) {
    return std::find(reference.columns.begin(), reference.columns.end(), column) != reference.columns.end();
}

bool is_reference(const ModelTable& table, std::size_t column) {
    return std::any_of(table.references.begin(), table.references.end(),
                       [&](const ModelReference& reference) { return has_column(reference, column); });
}

// Whether another reference may give one of its columns another value. One that is declared twice does not.
bool is_overlaid(const ModelTable& table, const ModelReference& reference) {
    return std::any_of(table.references.begin(), table.references.end(), [&](const ModelReference& other) {
        return !(other == reference) && std::any_of(reference.columns.begin(), reference.columns.end(),
                                                    [&](std::size_t column) { return has_column(other, column); });
    });
}

bool has_triggers(const schema::Definitions& definitions, const TableDefinition& table) {
    return std::any_of(definitions.triggers.begin(), definitions.triggers.end(),
                       [&](const schema::TriggerDefinition& trigger) {
                           return parse::folded(trigger.table) == parse::folded(table.name);
                       });
}

class SureTables {
public:
    SureTables(const schema::Definitions& definitions, const Model& model)
        : m_definitions(definitions), m_model(model) {}

    bool keeps_references(const ModelTable& table) const {
        const TableDefinition& definition = definition_of(table);
        return !has_triggers(m_definitions, definition) &&
               std::all_of(definition.foreign_keys.begin(), definition.foreign_keys.end(),
                           [&](const schema::ForeignKeyDefinition& key) { return is_modelled(table, key); }) &&
               std::all_of(table.references.begin(), table.references.end(),
                           [&](const ModelReference& reference) { return is_kept(table, reference); });
    }

    // A Generator gives a key of one column values that are not there yet, unless they come from a parent.
    bool takes_all(const ModelTable& table) const {
        const TableDefinition& definition = definition_of(table);
        if (definition.is_strict || !definition.checks.empty() ||
            definition.columns.size() != table.columns.size()) // some are generated
            return false;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].is_key && (is_reference(table, i) || column_of(table, i).collation != "binary"))
                return false;
        const bool has_plain_keys =
            definition.primary_key().size() <= 1 &&
            std::all_of(definition.keys.begin(), definition.keys.end(), [](const schema::KeyDefinition& key) {
                return !key.is_unique || (key.parts.size() == 1 && !key.parts.front().column.empty() &&
                                          key.parts.front().collation == "binary" && key.predicate.empty());
            });
        return has_plain_keys &&
               std::all_of(table.references.begin(), table.references.end(),
                           [&](const ModelReference& reference) { return gives_values(table, reference); });
    }

private:
    bool is_modelled(const ModelTable& table, const schema::ForeignKeyDefinition& key) const {
        return std::any_of(table.references.begin(), table.references.end(), [&](const ModelReference& reference) {
            if (!reference.is_declared || m_model.find_table(key.parent) != reference.parent ||
                key.columns.size() != reference.columns.size())
                return false;
            for (std::size_t i = 0; i < key.columns.size(); ++i)
                if (table.find_column(key.columns[i]) != reference.columns[i])
                    return false;
            return true;
        });
    }

    bool is_kept(const ModelTable& table, const ModelReference& reference) const {
        const ModelTable& parent = m_model.tables[reference.parent];
        for (std::size_t i = 0; i < reference.columns.size(); ++i)
            if (!stays_equal(column_of(table, reference.columns[i]).affinity,
                             column_of(parent, reference.parent_columns[i]).affinity))
                return false;
        return !is_overlaid(table, reference);
    }

    // What the parent may leave out, the child may, too.
    bool gives_values(const ModelTable& table, const ModelReference& reference) const {
        const ModelTable& parent = m_model.tables[reference.parent];
        for (std::size_t i = 0; i < reference.columns.size(); ++i)
            if (parent.columns[reference.parent_columns[i]].may_be_null &&
                !table.columns[reference.columns[i]].may_be_null)
                return false;
        return true;
    }

    const TableDefinition& definition_of(const ModelTable& table) const {
        return *m_definitions.find_table(table.name);
    }

    const schema::ColumnDefinition& column_of(const ModelTable& table, std::size_t column) const {
        return *definition_of(table).find_column(table.columns[column].name);
    }

    const schema::Definitions& m_definitions;
    const Model& m_model;
};

} // namespace

std::optional<std::vector<bool>> tables_to_spare(const schema::Definitions& definitions, const Model& model,
                                                 const std::vector<std::string>& read) {
    const SureTables sure(definitions, model);
    std::vector<bool> spared;
    for (const ModelTable& table : model.tables) {
        if (!sure.keeps_references(table))
            return std::nullopt;
        spared.push_back(std::find(read.begin(), read.end(), table.name) == read.end() && sure.takes_all(table));
    }
    return spared;
}

} // namespace joinery::search
