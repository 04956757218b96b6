#include "engine/grade/definition/bench_pair.hpp"

#include <algorithm>

#include "engine/base/utf8.hpp"
#include "engine/grade/definition/compare_definitions.hpp"
#include "engine/grade/definition/moments.hpp"
#include "engine/grade/definition/probe_values.hpp"
#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"

namespace joinery::grade {

namespace {

using schema::ColumnDefinition;
using schema::TableDefinition;
using sql::ResultSet;

constexpr std::size_t k_shown_bytes = 40;

// Rows whose only difference may be the time are looked for one by one.
constexpr std::size_t k_paired_rows = 100;

bool has_time(const schema::Definitions& definitions) {
    return std::any_of(definitions.texts.begin(), definitions.texts.end(), asks_for_time);
}

// Keys that AUTOINCREMENT gives go on from the last one ever given, others from the last one there.
bool is_counted_otherwise(const TableDefinition& table, const TableDefinition& other, const ColumnDefinition& column) {
    return table.is_autoincrement != other.is_autoincrement && column.primary_key > 0;
}

bool is_of_chance(const ColumnDefinition* column) {
    return column != nullptr && column->default_text && asks_for_chance(*column->default_text);
}

std::string query(const TableDefinition& table, const TableDefinition& other) {
    std::string columns;
    for (const ColumnDefinition& column : table.columns)
        if (!column.hidden && !is_counted_otherwise(table, other, column))
            columns += (columns.empty() ? "" : ", ") + schema::quoted_name(column.name);
    return "SELECT " + (columns.empty() ? "1" : columns) + " FROM main." + schema::quoted_name(table.name);
}

bool are_same_in_order(const ResultSet& a, const ResultSet& b) {
    if (a.row_count() != b.row_count() || a.column_count() != b.column_count())
        return false;
    for (std::size_t row = 0; row < a.row_count(); ++row)
        for (std::size_t column = 0; column < a.column_count(); ++column)
            if (a.value(row, column) != b.value(row, column))
                return false;
    return true;
}

bool is_generated(const TableDefinition& table, const std::string& name) {
    const ColumnDefinition* const found = table.find_column(name);
    return found != nullptr && found->generation != schema::Generation::none;
}

std::string cell_fact(const TableDefinition& table, const std::string& name, const sql::ValueView& right,
                      const sql::ValueView& here) {
    return say(DefinitionPhrase::fact_cell, {in_quotes(name), in_quotes(table.name), value_in_words(sql_literal(here)),
                                             value_in_words(sql_literal(right))});
}

// Where one of these rows has all that the expected row has, but for what is computed from it.
std::optional<StateDifference> generated_difference(const TableDefinition& table, const ResultSet& expected,
                                                    const ResultSet& actual, std::size_t row,
                                                    const std::vector<std::size_t>& others) {
    const std::vector<std::string>& names = expected.column_names();
    for (const std::size_t other : others) {
        std::optional<std::size_t> differing;
        bool is_same = true;
        for (std::size_t column = 0; column < names.size() && is_same; ++column) {
            if (equal(expected.value(row, column), actual.value(other, column), {}))
                continue;
            is_same = is_generated(table, names[column]);
            differing = differing ? differing : column;
        }
        if (!is_same || !differing)
            continue;
        const std::string column = in_quotes(names[*differing]);
        const std::string name = in_quotes(table.name);
        const std::string right = value_in_words(sql_literal(expected.value(row, *differing)));
        const std::string here = value_in_words(sql_literal(actual.value(other, *differing)));
        return StateDifference{
            cell_fact(table, names[*differing], expected.value(row, *differing), actual.value(other, *differing)),
            Finding{{say(DefinitionPhrase::object_column, {column, name}), right, here},
                    say(DefinitionPhrase::computed_otherwise, {column, name, here, right})}};
    }
    return std::nullopt;
}

} // namespace

std::string value_in_words(std::string_view literal) {
    const std::string_view shown = cut_at_character(literal, k_shown_bytes);
    return valid_utf8(shown) + (shown.size() < literal.size() ? "…" : "");
}

BenchPair::BenchPair(TrialBench expected, TrialBench actual, const schema::Definitions& right,
                     const schema::Definitions& here)
    : m_expected(std::move(expected)), m_actual(std::move(actual)), m_right(right), m_here(here),
      m_has_time(has_time(right) || has_time(here)) {}

bool BenchPair::are_same_values(const sql::ValueView& expected, const sql::ValueView& actual) {
    return equal(expected, actual, {}) || (m_has_time && are_both_now(m_expected, expected, actual));
}

BenchPair::RowPairs BenchPair::pair(const ResultSet& expected, const ResultSet& actual,
                                    const std::vector<bool>& is_chance) {
    const RowMatching matching = match_rows(select_all(expected), select_all(actual), {});
    RowPairs rows{matching.missing, matching.extra};
    const bool has_chance = std::find(is_chance.begin(), is_chance.end(), true) != is_chance.end();
    if ((!m_has_time && !has_chance) || rows.missing.size() > k_paired_rows || rows.extra.size() > k_paired_rows)
        return rows;
    const auto are_alike = [&](std::size_t row, std::size_t other) {
        for (std::size_t column = 0; column < expected.column_count(); ++column) {
            const sql::ValueView a = expected.value(row, column);
            const sql::ValueView b = actual.value(other, column);
            const bool is_by_chance = column < is_chance.size() && is_chance[column];
            if (is_by_chance ? sql::storage_class(a) != sql::storage_class(b) : !are_same_values(a, b))
                return false;
        }
        return true;
    };
    for (auto row = rows.missing.begin(); row != rows.missing.end();) {
        const auto partner = std::find_if(rows.extra.begin(), rows.extra.end(),
                                          [&](std::size_t other) { return are_alike(*row, other); });
        if (partner == rows.extra.end()) {
            ++row;
            continue;
        }
        rows.extra.erase(partner);
        row = rows.missing.erase(row);
    }
    return rows;
}

bool BenchPair::are_same_rows(const ResultSet& expected, const ResultSet& actual) {
    if (are_same_in_order(expected, actual))
        return true;
    if (expected.column_count() != actual.column_count())
        return false;
    const RowPairs rows = pair(expected, actual);
    return rows.missing.empty() && rows.extra.empty();
}

StateDifference BenchPair::describe(const TableDefinition& table, const ResultSet& expected, const ResultSet& actual,
                                    const RowPairs& rows) {
    const std::string name = in_quotes(table.name);
    if (table.kind == schema::TableKind::view)
        return {say(DefinitionPhrase::fact_view, {name}), {}};
    if (rows.extra.empty())
        return {say(DefinitionPhrase::fact_rows_gone, {rows.missing.size(), name}), {}};
    if (rows.missing.empty())
        return {say(DefinitionPhrase::fact_rows_kept, {rows.extra.size(), name}), {}};
    if (auto generated = generated_difference(table, expected, actual, rows.missing.front(), rows.extra))
        return *std::move(generated);
    if (rows.missing.size() > 1 || rows.extra.size() > 1)
        return {say(DefinitionPhrase::fact_rows, {std::max(rows.missing.size(), rows.extra.size()), name}), {}};
    for (std::size_t column = 0; column < expected.column_count(); ++column) {
        const sql::ValueView right = expected.value(rows.missing.front(), column);
        const sql::ValueView here = actual.value(rows.extra.front(), column);
        if (!equal(right, here, {}) && !is_generated(table, expected.column_names()[column]))
            return {cell_fact(table, expected.column_names()[column], right, here), {}};
    }
    return {say(DefinitionPhrase::fact_rows, {std::size_t{1}, name}), {}};
}

std::optional<StateDifference> BenchPair::relation_difference(const TableDefinition& table,
                                                              const TableDefinition& other) {
    const std::string text = query(table, other);
    const auto right = m_expected.read(text);
    const auto here = m_actual.read(text);
    if (!right || !here) {
        if (right.has_value() == here.has_value())
            return std::nullopt;
        return StateDifference{say(DefinitionPhrase::fact_view, {in_quotes(table.name)}), {}};
    }
    // Of more rows than are read, those are compared: nearly always the same ones come first.
    if (are_same_in_order(*right, *here) || !right->is_complete() || !here->is_complete())
        return std::nullopt;
    std::vector<bool> is_chance;
    for (const std::string& name : right->column_names())
        is_chance.push_back(is_of_chance(table.find_column(name)) && is_of_chance(other.find_column(name)));
    const RowPairs rows = pair(*right, *here, is_chance);
    if (rows.missing.empty() && rows.extra.empty())
        return std::nullopt;
    return describe(table, *right, *here, rows);
}

std::optional<StateDifference> BenchPair::table_difference(const std::set<std::string>& tables) {
    for (const std::string& name : tables) {
        const TableDefinition* const right = m_right.find_table(name);
        const TableDefinition* const here = m_here.find_table(name);
        if (right == nullptr || here == nullptr || right->kind != here->kind || !have_same_columns(*right, *here))
            continue;
        if (auto difference = relation_difference(*right, *here))
            return difference;
    }
    return std::nullopt;
}

} // namespace joinery::grade
