#include "engine/search/telling.hpp"

#include <algorithm>

namespace joinery::search {

namespace {

using sql::StorageClass;

std::string quoted(const std::string& name) { return '`' + name + '`'; }

void add_nulls(const grade::ShownTable& table, std::vector<std::string>& facts) {
    for (std::size_t column = 0; column < table.content.columns.size(); ++column) {
        const auto is_null = [column](const grade::ShownRow& row) {
            return column < row.size() && row[column].storage_class == StorageClass::null;
        };
        const auto& rows = table.content.rows.rows;
        if (std::any_of(rows.begin(), rows.end(), is_null))
            facts.push_back(quoted(table.content.columns[column]) + " of " + quoted(table.name) + " is NULL" +
                            (std::all_of(rows.begin(), rows.end(), is_null) ? "" : " in a row"));
    }
}

// Two rows that differ in their first column alone, which is mostly the key.
void add_twins(const grade::ShownTable& table, std::vector<std::string>& facts) {
    const auto& rows = table.content.rows.rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            if (rows[i].size() > 1 && std::equal(rows[i].begin() + 1, rows[i].end(), rows[j].begin() + 1, rows[j].end(),
                                                 [](const grade::Cell& a, const grade::Cell& b) { return a == b; }))
                return facts.push_back("two rows of " + quoted(table.name) + " are alike but for `" +
                                       table.content.columns.front() + '`');
}

std::string sentence(const std::vector<std::string>& facts) {
    std::string text;
    for (std::size_t i = 0; i < facts.size(); ++i)
        text.append(i == 0 ? "" : i + 1 < facts.size() ? ", " : ", and ").append(facts[i]);
    return text.empty() ? text : "What stands out in it: " + text + '.';
}

} // namespace

std::string what_stands_out(const std::vector<grade::ShownTable>& tables) {
    if (tables.empty())
        return {};
    const auto is_empty = [](const grade::ShownTable& table) { return table.content.rows.count == 0; };
    if (std::all_of(tables.begin(), tables.end(), is_empty))
        return tables.size() > 1 ? "What stands out in it: there is no row at all." : "It has no row.";
    std::vector<std::string> facts;
    for (const grade::ShownTable& table : tables) {
        if (is_empty(table))
            facts.push_back(quoted(table.name) + " has no row");
        add_nulls(table, facts);
        add_twins(table, facts);
    }
    return sentence(facts);
}

} // namespace joinery::search
