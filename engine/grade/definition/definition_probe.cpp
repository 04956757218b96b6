#include "engine/grade/definition/definition_probe.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/definition/definition_finding.hpp"
#include "engine/grade/definition/probe_choices.hpp"
#include "engine/grade/definition/twin_probes.hpp"

namespace joinery::grade {

namespace {

using schema::Affinity;
using schema::ColumnDefinition;
using schema::ForeignKeyDefinition;
using schema::quoted_name;
using schema::TableDefinition;

// Values of each of two columns that one condition compares.
constexpr std::size_t k_paired_values = 7;
constexpr std::size_t k_least_values = 8;
// Values tried in an UPDATE where no trigger looks at it: constraints were met by INSERT already.
constexpr std::size_t k_updated_values = 3;

void add_inserts(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants, std::size_t most,
                 std::vector<Probe>& probes) {
    const std::size_t share = std::max(k_least_values, most / 2 / (row.columns.size() + 1));
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        std::vector<std::string> values = values_of(table, row.columns[i], constants);
        if (values.size() > share) {
            values.resize(share);
            if (is_fair(table, "NULL", row.columns[i]))
                values.back() = "NULL";
        }
        for (const std::string& literal : values) {
            BaseRow changed = row;
            changed.values[i] = literal;
            probes.push_back({.kind = ProbeKind::insert,
                              .set_up = row.set_up,
                              .statement = changed.insert(),
                              .table = row.table,
                              .columns = {row.columns[i]},
                              .values = {literal}});
        }
    }
}

// The columns that one condition of either table compares with each other.
std::vector<std::vector<std::string>> compared_columns(const ProbedTable& table) {
    std::vector<std::vector<std::string>> all;
    for (const TableDefinition* one : {table.expected, table.actual})
        for (const schema::CheckDefinition& check : one->checks) {
            std::vector<std::string> names = blamed_columns(*table.expected, check.text);
            if (names.size() >= 2 && std::find(all.begin(), all.end(), names) == all.end())
                all.push_back(std::move(names));
        }
    return all;
}

// Each column also gets the other's values: a < b turns where they are equal.
void add_pairs(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
               std::vector<Probe>& probes) {
    for (const auto& names : compared_columns(table))
        for (std::size_t i = 0; i + 1 < names.size(); ++i) {
            const std::size_t first = row.place_of(names[i]);
            const std::size_t second = row.place_of(names[i + 1]);
            if (first == row.columns.size() || second == row.columns.size())
                continue;
            const auto some = [&](const std::string& name, std::size_t place) {
                std::vector<std::string> values = values_of(table, name, constants);
                values.resize(std::min(values.size(), k_paired_values));
                values.push_back(row.values[place]);
                if (is_fair(table, "NULL", name))
                    values.emplace_back("NULL");
                return values;
            };
            for (const std::string& one : some(names[i], first))
                for (const std::string& other : some(names[i + 1], second)) {
                    BaseRow changed = row;
                    changed.values[first] = one;
                    changed.values[second] = other;
                    probes.push_back({.kind = ProbeKind::insert,
                                      .set_up = row.set_up,
                                      .statement = changed.insert(),
                                      .table = row.table,
                                      .columns = {names[i], names[i + 1]},
                                      .values = {one, other}});
                }
        }
}

void add_omissions(const ProbedTable& table, const BaseRow& row, std::vector<Probe>& probes) {
    for (const std::string& name : row.columns) {
        const bool is_key = table.expected->find_column(name)->primary_key > 0;
        if (!is_key ||
            (is_fair(table, "NULL", name) && table.expected->is_autoincrement == table.actual->is_autoincrement))
            probes.push_back({.kind = ProbeKind::omit,
                              .set_up = row.set_up,
                              .statement = insert_without(row, {name}),
                              .table = row.table,
                              .columns = {name}});
    }
}

// A second row that agrees with the first in the key and, if it can, in nothing else that is unique.
void add_duplicates(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
                    std::vector<Probe>& probes) {
    const auto sets = unique_sets(table);
    for (const auto& names : sets) {
        BaseRow second = row;
        for (const auto& others : sets) {
            if (name_set(others) == name_set(names))
                continue;
            for (const std::string& other : others) {
                const bool is_of_key = std::any_of(names.begin(), names.end(),
                                                   [&](const std::string& name) { return is_same_name(name, other); });
                const std::size_t place = row.place_of(other);
                if (is_of_key || place == row.columns.size())
                    continue;
                const auto values = values_of(table, other, constants);
                const auto fresh = std::find_if(values.begin(), values.end(), [&](const std::string& literal) {
                    return literal != row.values[place] && fits(literal, *table.expected->find_column(other));
                });
                if (fresh != values.end())
                    second.values[place] = *fresh;
            }
        }
        std::vector<std::string> set_up = row.set_up;
        set_up.push_back(row.insert());
        probes.push_back({.kind = ProbeKind::duplicate,
                          .set_up = std::move(set_up),
                          .statement = second.insert(),
                          .table = row.table,
                          .columns = names});
        const std::string insert = second.insert();
        const std::string values = insert.substr(insert.find(" VALUES ") + 8);
        if (!row.columns.empty())
            probes.push_back({.kind = ProbeKind::two_rows,
                              .set_up = row.set_up,
                              .statement = row.insert() + ", " + values,
                              .table = row.table,
                              .columns = names});
    }
}

// Values that no parent's key has: unlikely ones, of the right class where the table asks for it.
void add_orphans(const ProbedTable& table, const BaseRow& row, std::vector<Probe>& probes) {
    for (const TableDefinition* one : {table.expected, table.actual})
        for (const ForeignKeyDefinition& key : one->foreign_keys) {
            BaseRow orphan = row;
            for (const std::string& name : key.columns)
                if (const std::size_t place = row.place_of(name); place < row.columns.size())
                    orphan.values[place] =
                        table.expected->find_column(name)->affinity == Affinity::text ? "'no such row'" : "-987654";
            probes.push_back({.kind = ProbeKind::orphan,
                              .set_up = row.set_up,
                              .statement = orphan.insert(),
                              .table = row.table,
                              .columns = key.columns,
                              .values = {},
                              .other = key.parent,
                              .other_columns = key.parent_columns});
        }
}

// What a trigger finds in OLD.
void add_removals(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
                  std::vector<Probe>& probes) {
    const auto key = table.expected->primary_key();
    for (std::size_t i = 0; i < row.columns.size() && table.has_triggers; ++i)
        for (const std::string& literal : values_of(table, row.columns[i], constants)) {
            BaseRow changed = row;
            changed.values[i] = literal;
            std::vector<std::string> set_up = row.set_up;
            set_up.push_back(changed.insert());
            probes.push_back({.kind = ProbeKind::remove,
                              .set_up = std::move(set_up),
                              .statement = "DELETE FROM " + quoted_name(row.table) + " WHERE " +
                                           changed.condition(key.empty() ? row.columns : key),
                              .table = row.table,
                              .columns = {row.columns[i]},
                              .values = {literal}});
        }
}

void add_changes(const ProbedTable& table, const BaseRow& row, const std::vector<std::string>& set_up,
                 const NearbyConstants& constants, std::vector<Probe>& probes) {
    const auto key = table.expected->primary_key();
    const std::string where = " WHERE " + row.condition(key.empty() ? row.columns : key);
    probes.push_back({.kind = ProbeKind::remove,
                      .set_up = set_up,
                      .statement = "DELETE FROM " + quoted_name(row.table) + where,
                      .table = row.table});
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        std::size_t tried = 0;
        for (const std::string& literal : values_of(table, row.columns[i], constants)) {
            if (!table.has_triggers && tried++ == k_updated_values)
                break;
            std::string update = "UPDATE " + quoted_name(row.table) + " SET ";
            update.append(quoted_name(row.columns[i])).append(" = ").append(literal).append(where);
            probes.push_back({.kind = ProbeKind::update,
                              .set_up = set_up,
                              .statement = std::move(update),
                              .table = row.table,
                              .columns = {row.columns[i]},
                              .values = {literal}});
        }
    }
}

} // namespace

std::vector<Probe> probes_on(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
                             std::size_t most) {
    std::vector<Probe> probes;
    add_inserts(table, row, constants, most, probes);
    add_duplicates(table, row, constants, probes);
    add_twins(table, row, constants, probes);
    add_orphans(table, row, probes);
    add_omissions(table, row, probes);
    add_pairs(table, row, constants, probes);
    std::vector<std::string> set_up = row.set_up;
    set_up.push_back(row.insert());
    add_changes(table, row, set_up, constants, probes);
    add_removals(table, row, constants, probes);
    return probes;
}

std::vector<Probe> probes_on_rows(const ProbedTable& table, const sql::ResultSet& rows,
                                  const NearbyConstants& constants) {
    std::vector<Probe> probes;
    if (rows.row_count() > 0) // what a view makes of no row
        probes.push_back({.kind = ProbeKind::of_author,
                          .statement = "DELETE FROM " + quoted_name(table.expected->name),
                          .table = table.expected->name});
    for (std::size_t i = 0; i < rows.row_count(); ++i) {
        BaseRow row;
        row.table = table.expected->name;
        for (std::size_t column = 0; column < rows.column_count(); ++column) {
            const ColumnDefinition* const found = table.expected->find_column(rows.column_names()[column]);
            if (found == nullptr || found->generation != schema::Generation::none)
                continue;
            row.columns.push_back(found->name);
            row.values.push_back(sql_literal(rows.value(i, column)));
        }
        add_changes(table, row, {}, constants, probes);
    }
    return probes;
}

std::vector<Probe> probes_on_parents(const ProbedTable& child, const BaseRow& row,
                                     const schema::Definitions& definitions) {
    std::vector<Probe> probes;
    for (const ForeignKeyDefinition& key : child.expected->foreign_keys) {
        const TableDefinition* const parent = definitions.find_table(key.parent);
        const bool has_places = std::all_of(key.columns.begin(), key.columns.end(), [&](const std::string& name) {
            return row.place_of(name) < row.columns.size();
        });
        if (parent == nullptr || !has_places)
            continue;
        std::string where;
        for (std::size_t i = 0; i < key.columns.size(); ++i)
            where += (i == 0 ? " WHERE " : " AND ") + quoted_name(key.parent_columns[i]) + " IS " +
                     row.values[row.place_of(key.columns[i])];
        std::vector<std::string> set_up = row.set_up;
        set_up.push_back(row.insert());
        for (const ColumnDefinition& other : parent->columns) { // what a trigger makes of a parent without a value
            if (!child.has_triggers || other.not_null || other.primary_key > 0 ||
                other.generation != schema::Generation::none)
                continue;
            std::vector<std::string> bare_parent = row.set_up;
            bare_parent.push_back("UPDATE " + quoted_name(parent->name) + " SET " + quoted_name(other.name) +
                                  " = NULL" + where);
            probes.push_back({.kind = ProbeKind::insert,
                              .set_up = std::move(bare_parent),
                              .statement = row.insert(),
                              .table = row.table});
        }
        const ColumnDefinition* const column = parent->find_column(key.parent_columns.front());
        const bool is_text = column != nullptr && column->affinity == Affinity::text;
        probes.push_back({.kind = ProbeKind::remove_parent,
                          .set_up = set_up,
                          .statement = "DELETE FROM " + quoted_name(parent->name) + where,
                          .table = parent->name,
                          .other = child.expected->name});
        probes.push_back({.kind = ProbeKind::update_parent,
                          .set_up = set_up,
                          .statement = "UPDATE " + quoted_name(parent->name) + " SET " +
                                       quoted_name(key.parent_columns.front()) + " = " +
                                       (is_text ? "'another'" : "987654") + where,
                          .table = parent->name,
                          .other = child.expected->name});
    }
    return probes;
}

} // namespace joinery::grade
