#include "engine/grade/definition/compare_definitions.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/grade/definition/compare_columns.hpp"
#include "engine/grade/definition/compare_keys.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/nearest_name.hpp"

namespace joinery::grade {

namespace {

using schema::Definitions;
using schema::TableDefinition;
using schema::TableKind;
using schema::TriggerDefinition;

std::string object_of(const TableDefinition& table) {
    return say(table.kind == TableKind::view ? DefinitionPhrase::object_view : DefinitionPhrase::object_table,
               {in_quotes(table.name)});
}

std::string kind_in_words(TableKind kind) {
    return say(kind == TableKind::view            ? DefinitionPhrase::word_view
               : kind == TableKind::virtual_table ? DefinitionPhrase::word_virtual_table
                                                  : DefinitionPhrase::word_table);
}

void compare_tables(const TableDefinition& expected, const TableDefinition& actual, const Definitions& here,
                    Comparison& comparison) {
    if (expected.plain_text == actual.plain_text && expected.kind != TableKind::ordinary)
        return;
    const std::string name = in_quotes(expected.name);
    if (expected.kind != actual.kind) {
        const DefinitionPhrase phrase = expected.kind == TableKind::view       ? DefinitionPhrase::should_be_view
                                        : expected.kind == TableKind::ordinary ? DefinitionPhrase::should_be_table
                                                                               : DefinitionPhrase::should_be_virtual;
        const std::string kind = kind_in_words(actual.kind);
        comparison.findings.push_back(
            {{object_of(expected), kind_in_words(expected.kind), kind}, say(phrase, {name, kind})});
        return;
    }
    if (expected.kind == TableKind::virtual_table) {
        comparison.findings.push_back({{object_of(expected), "`" + expected.sql + "`", "`" + actual.sql + "`"},
                                       say(DefinitionPhrase::virtual_differs, {name})});
        return;
    }
    compare_columns(expected, actual, comparison);
    if (expected.kind == TableKind::view)
        return;
    compare_uniqueness(expected, actual, comparison);
    compare_foreign_keys(expected, actual, here, comparison);
    if (have_same_columns(expected, actual))
        compare_indexes(expected, actual, comparison);
}

std::vector<std::string> names_not_in(const Definitions& some, const Definitions& other) {
    std::vector<std::string> names;
    for (const TableDefinition& table : some.tables)
        if (other.find_table(table.name) == nullptr)
            names.push_back(table.name);
    return names;
}

void find_missing(const Definitions& expected, const Definitions& actual, Comparison& comparison) {
    const std::string there = say(DefinitionPhrase::word_there);
    const std::string not_there = say(DefinitionPhrase::word_not_there);
    std::vector<std::string> left_over = names_not_in(actual, expected);
    for (const std::string& name : names_not_in(expected, actual)) {
        const TableDefinition& table = *expected.find_table(name);
        const bool is_view = table.kind == TableKind::view;
        if (const auto nearest = sql::nearest_name(name, left_over)) {
            left_over.erase(std::find(left_over.begin(), left_over.end(), *nearest));
            comparison.findings.push_back(
                {{object_of(table), there, not_there},
                 say(is_view ? DefinitionPhrase::view_misnamed : DefinitionPhrase::table_misnamed,
                     {in_quotes(name), in_quotes(*nearest)})});
        } else {
            comparison.findings.push_back(
                {{object_of(table), there, not_there},
                 say(is_view ? DefinitionPhrase::view_missing : DefinitionPhrase::table_missing, {in_quotes(name)})});
        }
    }
    for (const std::string& name : left_over) {
        const TableDefinition& table = *actual.find_table(name);
        comparison.findings.push_back(
            {{object_of(table), not_there, there},
             say(table.kind == TableKind::view ? DefinitionPhrase::view_left_over : DefinitionPhrase::table_left_over,
                 {in_quotes(name)})});
    }
}

// What a trigger waits for: table and event. When it fires and what it does shows when rows come.
using Occasion = std::pair<std::string, std::string>;

Occasion occasion_of(const TriggerDefinition& trigger) { return {parse::folded(trigger.table), trigger.event}; }

std::vector<const TriggerDefinition*> triggers_not_in(const Definitions& some, const Definitions& other) {
    std::set<Occasion> known;
    for (const TriggerDefinition& trigger : other.triggers)
        known.insert(occasion_of(trigger));
    std::vector<const TriggerDefinition*> rest;
    for (const TriggerDefinition& trigger : some.triggers)
        if (other.find_table(trigger.table) != nullptr && known.insert(occasion_of(trigger)).second)
            rest.push_back(&trigger);
    return rest;
}

void compare_triggers(const Definitions& expected, const Definitions& actual, Comparison& comparison) {
    const std::string there = say(DefinitionPhrase::word_there);
    const std::string not_there = say(DefinitionPhrase::word_not_there);
    for (const TriggerDefinition* trigger : triggers_not_in(expected, actual)) {
        const std::vector<Argument> places{in_quotes(trigger->table), "`" + trigger->event + "`"};
        comparison.findings.push_back({{say(DefinitionPhrase::object_trigger, places), there, not_there},
                                       say(DefinitionPhrase::trigger_missing, places)});
    }
    for (const TriggerDefinition* trigger : triggers_not_in(actual, expected)) {
        const std::vector<Argument> places{in_quotes(trigger->table), "`" + trigger->event + "`"};
        comparison.findings.push_back({{say(DefinitionPhrase::object_trigger, places), not_there, there},
                                       say(DefinitionPhrase::trigger_left_over, places)});
    }
}

} // namespace

Comparison compare_definitions(const Definitions& expected, const Definitions& actual) {
    Comparison comparison;
    find_missing(expected, actual, comparison);
    for (const TableDefinition& table : expected.tables)
        if (const TableDefinition* const other = actual.find_table(table.name))
            compare_tables(table, *other, actual, comparison);
    compare_triggers(expected, actual, comparison);
    return comparison;
}

} // namespace joinery::grade
