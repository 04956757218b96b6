#include "engine/grade/definition/compare_defaults.hpp"

#include <optional>
#include <string>

#include "engine/grade/definition/moments.hpp"
#include "engine/grade/definition/probe_values.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/schema/definition_text.hpp"

namespace joinery::grade {

namespace {

using schema::ColumnDefinition;
using schema::TableDefinition;

// A default is taken as a value of its column's affinity, which only a column does: '1' becomes 1 in one, stays '1' in
// another. So each is tried in a table of its own, which needs no row that its constraints let in. One row.
std::optional<sql::ResultSet> default_of(TrialBench& bench, const ColumnDefinition& column) {
    bench.set_up({});
    const std::string declared = std::string(schema::name(column.affinity)) +
                                 (column.default_text ? " DEFAULT (" + *column.default_text + ")" : "");
    bench.try_out("CREATE TEMP TABLE \"joinery default\" (value " + declared +
                  "); INSERT INTO \"joinery default\" DEFAULT VALUES; INSERT INTO \"joinery default\" DEFAULT VALUES");
    auto values = bench.read("SELECT value FROM \"joinery default\"");
    bench.undo();
    if (!values || values->row_count() != 2)
        return std::nullopt;
    return values;
}

bool is_random(const sql::ResultSet& values) { return values.value(0, 0) != values.value(1, 0); }

std::string plain_default(const ColumnDefinition& column) {
    return column.default_text ? schema::plain_expression(*column.default_text) : std::string();
}

// What is asked of the clock is named by its text, not by the time it was.
std::string in_words(const ColumnDefinition& column, const sql::ResultSet& values) {
    const std::string& text = *column.default_text;
    return asks_for_time(text) || asks_for_chance(text) ? "`" + text + "`"
                                                        : value_in_words(sql_literal(values.value(0, 0)));
}

void compare_default(const TableDefinition& table, const ColumnDefinition& expected, const ColumnDefinition& actual,
                     BenchPair& benches, Comparison& comparison) {
    if (plain_default(expected) == plain_default(actual))
        return;
    const auto right = default_of(benches.expected(), expected);
    const auto here = default_of(benches.actual(), actual);
    if (!right || !here || benches.are_same_values(right->value(0, 0), here->value(0, 0)))
        return;
    const auto is_null = [](const sql::ResultSet& values) {
        return std::holds_alternative<sql::Null>(values.value(0, 0));
    };
    if (is_random(*right) && is_random(*here) &&
        sql::storage_class(right->value(0, 0)) == sql::storage_class(here->value(0, 0)))
        return;
    const std::string name = in_quotes(expected.name);
    const std::string none = say(DefinitionPhrase::word_no_default);
    const std::string object = say(DefinitionPhrase::object_column, {name, in_quotes(table.name)});
    if (is_null(*here)) {
        const std::string words = in_words(expected, *right);
        comparison.findings.push_back(
            {{object, "DEFAULT " + words, none}, say(DefinitionPhrase::default_missing, {name, words})});
    } else if (is_null(*right)) {
        const std::string words = in_words(actual, *here);
        comparison.findings.push_back(
            {{object, none, "DEFAULT " + words}, say(DefinitionPhrase::default_left_over, {name, words})});
    } else {
        const std::string right_words = in_words(expected, *right);
        const std::string here_words = in_words(actual, *here);
        comparison.findings.push_back({{object, "DEFAULT " + right_words, "DEFAULT " + here_words},
                                       say(DefinitionPhrase::default_differs, {name, here_words, right_words})});
    }
}

} // namespace

void compare_defaults(const schema::Definitions& expected, const schema::Definitions& actual, BenchPair& benches,
                      Comparison& comparison) {
    for (const TableDefinition& table : expected.tables) {
        const TableDefinition* const other = actual.find_table(table.name);
        if (other == nullptr || table.kind != schema::TableKind::ordinary || other->kind != table.kind)
            continue;
        for (const ColumnDefinition& column : table.columns) {
            const ColumnDefinition* const found = other->find_column(column.name);
            // A row id takes the next number, whatever its default.
            const bool is_row_id = table.has_row_id_column && column.primary_key > 0;
            if (found != nullptr && !is_row_id && column.generation == found->generation)
                compare_default(table, column, *found, benches, comparison);
        }
    }
}

} // namespace joinery::grade
