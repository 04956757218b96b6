#include "engine/grade/state/chosen_keys.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/grade/state/rename_keys.hpp"
#include "engine/grade/state/shift_keys.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

using sql::Connection;

constexpr std::string_view k_references = R"sql(
    SELECT s.name, f."from", f."table"
    FROM main.sqlite_schema AS s JOIN pragma_foreign_key_list(s.name, 'main') AS f
    WHERE s.type = 'table')sql";

// For each chosen key of the shifted database its table.
using KeyTables = std::unordered_map<std::int64_t, std::size_t>;

std::optional<std::size_t> find_table(const DatabaseState& state, std::string_view name) {
    for (std::size_t i = 0; i < state.tables.size(); ++i)
        if (parse::folded(state.tables[i].name) == parse::folded(name))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> find_column(const TableState& table, std::string_view name) {
    const auto& names = table.rows.column_names();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (parse::folded(names[i]) == parse::folded(name))
            return i;
    return std::nullopt;
}

// Of each table of `state`, its keys that lie where only SQLite's choice can have put them.
std::vector<std::vector<std::int64_t>> shifted_keys(const DatabaseState& state,
                                                    const std::vector<ShiftedTable>& shifted) {
    std::vector<std::vector<std::int64_t>> keys(state.tables.size());
    for (const ShiftedTable& table : shifted) {
        const auto place = find_table(state, table.name);
        if (!place)
            continue;
        for (const std::int64_t key : keys_of(state.tables[*place]))
            if (key >= table.first && key - table.first < k_shifted_keys)
                keys[*place].push_back(key);
    }
    return keys;
}

KeyTables tables_of(const std::vector<std::vector<std::int64_t>>& keys) {
    KeyTables tables;
    for (std::size_t table = 0; table < keys.size(); ++table)
        for (const std::int64_t key : keys[table])
            tables.emplace(key, table);
    return tables;
}

// Adds the columns in which such keys stand. False where keys of two tables stand in one.
bool add_places(std::size_t table, const sql::ResultSet& rows, const KeyTables& tables, std::vector<KeyPlace>& places) {
    for (std::size_t column = 0; column < rows.column_count(); ++column) {
        std::optional<std::size_t> key_table;
        for (std::size_t row = 0; row < rows.row_count(); ++row) {
            const sql::ValueView value = rows.value(row, column);
            const auto* const key = std::get_if<std::int64_t>(&value);
            const auto found = key == nullptr ? tables.end() : tables.find(*key);
            if (found == tables.end())
                continue;
            if (key_table && *key_table != found->second)
                return false;
            key_table = found->second;
        }
        if (key_table)
            places.push_back({table, column, *key_table});
    }
    return true;
}

// `customer_id` in a table beside `customers`: a reference that is not declared.
bool refers_by_name(std::string_view column, std::string_view table) {
    std::string stem = parse::folded(column);
    if (stem.size() < 3 || stem.substr(stem.size() - 2) != "id")
        return false;
    stem.resize(stem.size() - 2);
    if (stem.back() == '_')
        stem.pop_back();
    return !stem.empty() && parse::folded(table).substr(0, stem.size()) == stem;
}

// The columns that refer to a row of a table, whatever stands in them: declared, or by their name.
Result<std::vector<KeyPlace>, sql::SqlError> references(const Connection& database, const DatabaseState& state) {
    std::vector<KeyPlace> places;
    sql::Statement statement = TRY(sql::Statement::prepare(database, k_references));
    while (TRY(statement.step())) {
        std::vector<std::string> names;
        for (const sql::ValueView& value : statement.row())
            names.emplace_back(std::get<std::string_view>(value));
        const auto child = find_table(state, names[0]);
        const auto parent = find_table(state, names[2]);
        const auto column = child ? find_column(state.tables[*child], names[1]) : std::nullopt;
        if (parent && column)
            places.push_back({*child, *column, *parent});
    }
    for (std::size_t child = 0; child < state.tables.size(); ++child)
        for (std::size_t column = 0; column < state.tables[child].rows.column_count(); ++column)
            for (std::size_t parent = 0; parent < state.tables.size(); ++parent)
                if (refers_by_name(state.tables[child].rows.column_names()[column], state.tables[parent].name))
                    places.push_back({child, column, parent});
    return places;
}

// Does a number that the script gave by itself stand for a key that SQLite chose? INSERT INTO orders (customer_id)
// VALUES (4), where 4 is what SQLite was expected to choose for the customer.
bool has_guess(const DatabaseState& shifted, const std::vector<KeyPlace>& references,
               const std::vector<std::vector<std::int64_t>>& chosen) {
    for (const KeyPlace& place : references) {
        const TableState& table = shifted.tables[place.table];
        const std::vector<std::int64_t>& keys = chosen[place.key_table];
        if (place.column == table.row_id)
            continue;
        for (std::size_t row = 0; row < table.rows.row_count(); ++row) {
            const sql::ValueView value = table.rows.value(row, place.column);
            const auto* const number = std::get_if<std::int64_t>(&value);
            if (number != nullptr && std::binary_search(keys.begin(), keys.end(), *number))
                return true;
        }
    }
    return false;
}

bool are_same_results(const std::optional<sql::ResultSet>& expected, const std::optional<sql::ResultSet>& actual,
                      Tolerance tolerance) {
    if (!expected || !actual)
        return expected.has_value() == actual.has_value();
    return expected->column_count() == actual->column_count() && are_same_rows(*expected, *actual, tolerance);
}

} // namespace

std::optional<ChosenKeys> find_chosen_keys(Connection database, std::string_view script, const Aftermath& expected,
                                           Tolerance tolerance) {
    const auto shifted_tables = shift_keys(database);
    if (!shifted_tables)
        return std::nullopt;
    sql::restrict_connection(database);
    Aftermath shifted = aftermath_of(database, script, {.budget = k_author_budget});
    if (shifted.trial.error || !align_tables(expected.state, shifted.state))
        return std::nullopt;

    // First as keys of the shifted database, which are told apart from all that is given.
    ChosenKeys there{.keys = shifted_keys(shifted.state, *shifted_tables)};
    const KeyTables tables = tables_of(there.keys);
    if (tables.empty())
        return std::nullopt;
    for (std::size_t i = 0; i < shifted.state.tables.size(); ++i)
        if (!add_places(i, shifted.state.tables[i].rows, tables, there.places))
            return std::nullopt;
    if (shifted.trial.result && !add_places(0, *shifted.trial.result, tables, there.result_places))
        return std::nullopt;

    // Then as keys of the one that is judged by, which has to be the same but for them.
    const KeyRenaming renaming = match_keys(there, shifted.state, expected.state, tolerance);
    if (!are_same_tables(renaming.rename(there, shifted.state), expected.state, tolerance))
        return std::nullopt;
    std::optional<sql::ResultSet> result;
    if (shifted.trial.result)
        result = renaming.rename(there, *shifted.trial.result);
    if (!are_same_results(result, expected.trial.result, tolerance))
        return std::nullopt;
    ChosenKeys chosen{.places = there.places, .result_places = there.result_places, .keys = {}};
    for (std::size_t i = 0; i < expected.state.tables.size(); ++i) {
        const std::vector<std::int64_t> given = without(keys_of(shifted.state.tables[i]), there.keys[i]);
        chosen.keys.push_back(there.keys[i].empty() ? std::vector<std::int64_t>()
                                                    : without(keys_of(expected.state.tables[i]), given));
    }
    const auto referring = references(database, shifted.state);
    if (!referring || has_guess(shifted.state, *referring, chosen.keys))
        return std::nullopt;
    return chosen;
}

} // namespace joinery::grade
