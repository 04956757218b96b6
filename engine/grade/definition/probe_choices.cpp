#include "engine/grade/definition/probe_choices.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/definition/definition_finding.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

using schema::Affinity;
using schema::ColumnDefinition;
using schema::KeyDefinition;
using schema::TableDefinition;
using sql::StorageClass;

bool fits(const std::string& literal, const ColumnDefinition& column) {
    const StorageClass storage_class = class_of_literal(literal);
    if (storage_class == StorageClass::null || parse::folded(column.type) == "any")
        return true;
    switch (column.affinity) {
    case Affinity::text:
        return storage_class == StorageClass::text;
    case Affinity::real:
        return storage_class == StorageClass::real || storage_class == StorageClass::integer;
    case Affinity::blob:
        return storage_class == StorageClass::blob;
    default:
        return storage_class == StorageClass::integer;
    }
}

bool is_fair(const ProbedTable& table, const std::string& literal, const std::string& name) {
    const ColumnDefinition& column = *table.expected->find_column(name);
    const bool is_strict_on_one = table.actual->is_strict != table.expected->is_strict;
    const bool has_row_id_on_one = table.actual->has_row_id != table.expected->has_row_id;
    if (is_strict_on_one && !fits(literal, column))
        return false;
    // A row id takes whole numbers alone.
    if (has_row_id_on_one && column.primary_key > 0 && parse::folded(column.type) == "integer" &&
        class_of_literal(literal) != StorageClass::integer)
        return false;
    return !(literal == "NULL" && column.primary_key > 0 && (is_strict_on_one || has_row_id_on_one));
}

std::vector<std::string> values_of(const ProbedTable& table, const std::string& name,
                                   const NearbyConstants& constants) {
    std::vector<std::string> values = probe_values(*table.expected->find_column(name), constants.of(name));
    values.erase(std::remove_if(values.begin(), values.end(),
                                [&](const std::string& literal) { return !is_fair(table, literal, name); }),
                 values.end());
    return values;
}

std::vector<std::vector<std::string>> unique_sets(const ProbedTable& table) {
    std::vector<std::vector<std::string>> sets;
    const auto add = [&](std::vector<std::string> names) {
        const bool is_known = std::any_of(sets.begin(), sets.end(), [&](const std::vector<std::string>& known) {
            return name_set(known) == name_set(names);
        });
        if (!names.empty() && !is_known)
            sets.push_back(std::move(names));
    };
    for (const TableDefinition* one : {table.expected, table.actual}) {
        add(one->primary_key());
        for (const KeyDefinition& key : one->keys) {
            std::vector<std::string> names;
            for (const schema::KeyPart& part : key.parts)
                names.push_back(part.column);
            if (key.is_unique && std::find(names.begin(), names.end(), "") == names.end())
                add(std::move(names));
        }
    }
    return sets;
}

} // namespace joinery::grade
