#include "engine/grade/definition/base_rows.hpp"

#include <algorithm>
#include <utility>

#include "engine/grade/definition/definition_finding.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using schema::ColumnDefinition;
using schema::ForeignKeyDefinition;
using schema::quoted_name;
using schema::TableDefinition;

// Rows tried for one table. Most tables take the first or the second; a few conditions on two columns some hundreds.
constexpr std::size_t k_tries = 1'500;

std::string quoted_list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + quoted_name(name);
    return text;
}

std::string list(const std::vector<std::string>& literals) {
    std::string text;
    for (const std::string& literal : literals)
        text += (text.empty() ? "" : ", ") + literal;
    return text;
}

// SQLite names in its message a constraint, its text, or its columns.
std::string constraint_text(const TableDefinition& table, const std::string& message) {
    for (const schema::CheckDefinition& check : table.checks)
        if (!check.name.empty() && message.size() >= check.name.size() &&
            message.compare(message.size() - check.name.size(), check.name.size(), check.name) == 0)
            return check.text;
    return message;
}

// The places that a refused row may have to change: those the message speaks of, else all.
std::vector<std::size_t> blamed(const TableDefinition& table, const BaseRow& row, const std::string& message) {
    std::vector<std::size_t> places;
    for (const std::string& name : blamed_columns(table, message))
        if (const std::size_t place = row.place_of(name); place < row.columns.size())
            places.push_back(place);
    if (places.empty())
        for (std::size_t i = 0; i < row.columns.size(); ++i)
            places.push_back(i);
    return places;
}

} // namespace

std::vector<std::string> blamed_columns(const TableDefinition& table, const std::string& message) {
    std::vector<std::string> names;
    const std::string text = constraint_text(table, message);
    for (const parse::Token& token : parse::tokenize(text)) {
        const ColumnDefinition* const column = table.find_column(parse::name_of(token));
        if (column != nullptr && std::find(names.begin(), names.end(), column->name) == names.end())
            names.push_back(column->name);
    }
    return names;
}

std::size_t BaseRow::place_of(std::string_view column) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const std::string& name) { return is_same_name(name, column); });
    return static_cast<std::size_t>(found - columns.begin());
}

std::string BaseRow::insert() const { return insert_without(*this, {}); }

std::string BaseRow::condition(const std::vector<std::string>& of) const {
    std::string text;
    for (const std::string& column : of)
        if (const std::size_t place = place_of(column); place < values.size())
            text += (text.empty() ? "" : " AND ") + quoted_name(columns[place]) + " IS " + values[place];
    return text;
}

std::string insert_without(const BaseRow& row, const std::vector<std::string>& left_out) {
    std::vector<std::string> columns;
    std::vector<std::string> values;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
        const bool is_left_out = std::any_of(left_out.begin(), left_out.end(), [&](const std::string& name) {
            return is_same_name(name, row.columns[i]);
        });
        if (is_left_out)
            continue;
        columns.push_back(row.columns[i]);
        values.push_back(row.values[i]);
    }
    const std::string into = "INSERT INTO " + quoted_name(row.table);
    if (columns.empty())
        return into + " DEFAULT VALUES";
    return into + " (" + quoted_list(columns) + ") VALUES (" + list(values) + ")";
}

const BaseRow* BaseRows::find(const TableDefinition& table) {
    const std::string name = parse::folded(table.name);
    auto known = m_rows.find(name);
    if (known == m_rows.end()) {
        m_rows.emplace(name, std::nullopt); // tables that refer to each other find none in a circle
        auto found = search(table);
        known = m_rows.insert_or_assign(name, std::move(found)).first;
    }
    return known->second ? &*known->second : nullptr;
}

std::optional<BaseRow> BaseRows::search(const TableDefinition& table) {
    BaseRow row;
    row.table = table.name;
    for (const ColumnDefinition& column : table.columns) {
        if (column.hidden || column.generation != schema::Generation::none)
            continue;
        row.columns.push_back(column.name);
        row.values.push_back(probe_values(column, m_constants.of(column.name)).front());
    }
    refer_to_parents(table, row);
    m_bench.set_up(row.set_up);
    m_tries = 0;
    if (!climb(table, row))
        return std::nullopt;
    return row;
}

// Takes a row of the parent that is there, else makes one.
void BaseRows::refer_to_parents(const TableDefinition& table, BaseRow& row) {
    for (const ForeignKeyDefinition& key : table.foreign_keys) {
        const TableDefinition* const parent = m_definitions.find_table(key.parent);
        if (parent == nullptr)
            continue;
        const bool is_own = is_same_name(key.parent, table.name);
        m_bench.set_up({});
        const auto there = m_bench.read("SELECT " + quoted_list(key.parent_columns) + " FROM " +
                                            quoted_name(key.parent) + " ORDER BY 1 LIMIT 1",
                                        1);
        const BaseRow* const made = there && there->row_count() == 0 && !is_own ? find(*parent) : nullptr;
        if (made != nullptr) {
            for (const std::string& statement : made->set_up)
                if (std::find(row.set_up.begin(), row.set_up.end(), statement) == row.set_up.end())
                    row.set_up.push_back(statement);
            if (std::find(row.set_up.begin(), row.set_up.end(), made->insert()) == row.set_up.end())
                row.set_up.push_back(made->insert());
        }
        for (std::size_t i = 0; i < key.columns.size(); ++i) {
            const std::size_t place = row.place_of(key.columns[i]);
            if (place == row.columns.size())
                continue;
            if (there && there->row_count() > 0)
                row.values[place] = sql_literal(there->value(0, i));
            else if (made != nullptr && made->place_of(key.parent_columns[i]) < made->values.size())
                row.values[place] = made->values[made->place_of(key.parent_columns[i])];
            else if (is_own)
                row.values[place] = "NULL";
        }
    }
}

Trace BaseRows::try_row(const BaseRow& row) {
    ++m_tries;
    Trace trace = m_bench.try_out(row.insert());
    m_bench.undo();
    return trace;
}

// Tries each value in each of the columns, then in two of them at once. The message of the first row that gets further
// than all before, "" where it is let in.
std::optional<std::string> BaseRows::improve(const BaseRow& row, const std::vector<std::size_t>& columns,
                                             const std::vector<std::vector<std::string>>& values,
                                             std::vector<std::string>& seen, BaseRow& better) {
    const auto gets_further = [&](const BaseRow& candidate) -> std::optional<std::string> {
        const Trace trace = try_row(candidate);
        if (trace.ending == Ending::done)
            return std::string();
        if (std::find(seen.begin(), seen.end(), trace.message) != seen.end())
            return std::nullopt;
        return trace.message;
    };
    better = row;
    for (const std::size_t first : columns)
        for (const std::string& value : values[first]) {
            if (m_tries >= k_tries)
                return std::nullopt;
            better.values[first] = value;
            if (auto message = gets_further(better))
                return message;
            better.values[first] = row.values[first];
        }
    for (std::size_t i = 0; i + 1 < columns.size(); ++i)
        for (const std::string& one : values[columns[i]])
            for (const std::string& other : values[columns[i + 1]]) {
                if (m_tries >= k_tries)
                    return std::nullopt;
                better = row;
                better.values[columns[i]] = one;
                better.values[columns[i + 1]] = other;
                if (auto message = gets_further(better))
                    return message;
            }
    return std::nullopt;
}

// SQLite looks at constraints one after another, so another message means that the row has got further.
bool BaseRows::climb(const TableDefinition& table, BaseRow& row) {
    std::vector<std::vector<std::string>> values;
    for (const std::string& name : row.columns)
        values.push_back(probe_values(*table.find_column(name), m_constants.of(name)));
    const Trace trace = try_row(row);
    if (trace.ending == Ending::done)
        return true;
    std::vector<std::string> seen{trace.message};
    while (m_tries < k_tries) {
        BaseRow better;
        const auto message = improve(row, blamed(table, row, seen.back()), values, seen, better);
        if (!message)
            return false;
        row = std::move(better);
        if (message->empty())
            return true;
        seen.push_back(*message);
    }
    return false;
}

} // namespace joinery::grade
