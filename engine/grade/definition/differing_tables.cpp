#include "engine/grade/definition/differing_tables.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "engine/grade/definition/compare_definitions.hpp"
#include "engine/grade/definition/definition_finding.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using schema::Definitions;
using schema::TableDefinition;
using schema::TableKind;

std::multiset<std::string> trigger_texts(const Definitions& definitions, const TableDefinition& table) {
    std::multiset<std::string> texts;
    for (const schema::TriggerDefinition& trigger : definitions.triggers)
        if (is_same_name(trigger.table, table.name))
            texts.insert(trigger.plain_text);
    return texts;
}

std::multiset<std::string> predicates(const TableDefinition& table) {
    std::multiset<std::string> texts;
    for (const schema::KeyDefinition& key : table.keys) {
        texts.insert(key.predicate);
        for (const schema::KeyPart& part : key.parts)
            texts.insert(part.expression);
    }
    return texts;
}

// Folded names of the tables that a definition mentions, those that views among them read included.
void add_mentioned(const Definitions& definitions, const std::string& sql, std::set<std::string>& names) {
    for (const parse::Token& token : parse::tokenize(sql)) {
        const TableDefinition* const table = definitions.find_table(parse::name_of(token));
        if (table == nullptr || !names.insert(parse::folded(table->name)).second)
            continue;
        if (table->kind == TableKind::view)
            add_mentioned(definitions, table->sql, names);
    }
}

bool is_comparable(const TableDefinition& table, const TableDefinition* other) {
    return other != nullptr && table.kind == other->kind && have_same_columns(table, *other);
}

// The names of tables to try, folded.
std::set<std::string> names_to_try(const Definitions& expected, const Definitions& actual) {
    std::set<std::string> names;
    for (const TableDefinition& table : expected.tables) {
        const TableDefinition* const other = actual.find_table(table.name);
        if (!is_comparable(table, other))
            continue;
        const bool is_worded_otherwise = table.plain_text != other->plain_text;
        if (table.kind == TableKind::view && is_worded_otherwise) {
            add_mentioned(expected, table.sql, names);
            add_mentioned(actual, other->sql, names);
        }
        if (is_worded_otherwise || predicates(table) != predicates(*other) ||
            trigger_texts(expected, table) != trigger_texts(actual, table))
            names.insert(parse::folded(table.name));
    }
    return names;
}

} // namespace

std::vector<ProbedTable> differing_tables(const Definitions& expected, const Definitions& actual) {
    const auto names = names_to_try(expected, actual);
    std::vector<ProbedTable> tables;
    for (const TableDefinition& table : expected.tables) {
        const TableDefinition* const other = actual.find_table(table.name);
        if (names.count(parse::folded(table.name)) == 0 || !is_comparable(table, other))
            continue;
        const bool has_triggers = !trigger_texts(expected, table).empty() || !trigger_texts(actual, table).empty();
        const bool can_be_written =
            table.kind == TableKind::ordinary || (table.kind == TableKind::view && has_triggers);
        if (can_be_written)
            tables.push_back({&table, other, has_triggers});
    }
    return tables;
}

std::vector<std::pair<const TableDefinition*, const TableDefinition*>> differing_views(const Definitions& expected,
                                                                                       const Definitions& actual) {
    std::vector<std::pair<const TableDefinition*, const TableDefinition*>> views;
    bool is_one_otherwise = false;
    for (const TableDefinition& table : expected.tables) {
        const TableDefinition* const other = actual.find_table(table.name);
        if (table.kind != TableKind::view || !is_comparable(table, other))
            continue;
        views.emplace_back(&table, other);
        is_one_otherwise |= table.plain_text != other->plain_text;
    }
    if (!is_one_otherwise)
        views.clear();
    return views;
}

} // namespace joinery::grade
