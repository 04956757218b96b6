#include "engine/grade/definition/twin_probes.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/grade/definition/definition_finding.hpp"
#include "engine/grade/definition/probe_choices.hpp"

namespace joinery::grade {

namespace {

using schema::Affinity;
using schema::ForeignKeyDefinition;

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& other) { return is_same_name(name, other); });
}

bool is_of_key(const ProbedTable& table, const std::string& name) {
    const auto sets = unique_sets(table);
    return std::any_of(sets.begin(), sets.end(),
                       [&](const std::vector<std::string>& names) { return is_one_of(name, names); });
}

bool is_reference(const ProbedTable& table, const std::string& name) {
    const auto& keys = table.expected->foreign_keys;
    return std::any_of(keys.begin(), keys.end(),
                       [&](const ForeignKeyDefinition& key) { return is_one_of(name, key.columns); });
}

// The values for a column that are none of the row's.
std::vector<std::string> other_values(const ProbedTable& table, const BaseRow& row, std::size_t place,
                                      const NearbyConstants& constants) {
    std::vector<std::string> values = values_of(table, row.columns[place], constants);
    const schema::ColumnDefinition& column = *table.expected->find_column(row.columns[place]);
    values.erase(std::remove_if(values.begin(), values.end(),
                                [&](const std::string& literal) {
                                    return literal == row.values[place] || literal == "NULL" || !fits(literal, column);
                                }),
                 values.end());
    return values;
}

// The row with another value in each of its keys. `key` makes it of the column's place.
template <class Key>
BaseRow with_other_keys(const ProbedTable& table, BaseRow row, Key key) {
    for (const auto& names : unique_sets(table))
        if (const std::size_t place = row.place_of(names.front()); place < row.columns.size())
            row.values[place] = key(place);
    return row;
}

void add_row(const BaseRow& row, const std::vector<BaseRow>& before, std::vector<Probe>& probes) {
    Probe probe{.kind = ProbeKind::insert, .set_up = row.set_up, .statement = row.insert(), .table = row.table};
    for (const BaseRow& one : before)
        probe.set_up.push_back(one.insert());
    probes.push_back(std::move(probe));
}

} // namespace

void add_twins(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
               std::vector<Probe>& probes) {
    const auto ordinary = [&](std::size_t place) {
        const auto values = other_values(table, row, place, constants);
        return values.empty() ? row.values[place] : values.front();
    };
    // Which no row of the data has already.
    const auto unlikely = [&](std::size_t place, const char* digit) {
        if (is_reference(table, row.columns[place]))
            return ordinary(place);
        const bool is_text = table.expected->find_column(row.columns[place])->affinity == Affinity::text;
        return is_text ? std::string("'another ") + digit + "'" : std::string("70000") + digit;
    };
    add_row(with_other_keys(table, row, ordinary), {row}, probes);
    const BaseRow twin = with_other_keys(table, row, [&](std::size_t place) { return unlikely(place, "1"); });
    add_row(twin, {row}, probes);
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        BaseRow first = row;
        BaseRow second = twin;
        first.values[i] = second.values[i] = "NULL";
        if (first.values != second.values && is_fair(table, "NULL", row.columns[i]))
            add_row(second, {first}, probes);
    }
    // A third behind two that are tied has another place by one rank than by another: above them or below.
    for (std::size_t nth = 0; nth < 2; ++nth) {
        BaseRow third = with_other_keys(table, row, [&](std::size_t place) { return unlikely(place, "2"); });
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            const auto values = other_values(table, row, i, {});
            if (nth < values.size() && !is_of_key(table, row.columns[i]) && !is_reference(table, row.columns[i]))
                third.values[i] = values[nth];
        }
        add_row(third, {row, twin}, probes);
    }
}

} // namespace joinery::grade
