#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/grade/definition/compare_keys.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using schema::ForeignKeyDefinition;
using schema::TableDefinition;

// What one column refers to, in any order of the columns.
std::vector<std::pair<std::string, std::string>> pairs_of(const ForeignKeyDefinition& key) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 0; i < key.columns.size(); ++i)
        pairs.emplace_back(parse::folded(key.columns[i]), parse::folded(key.parent_columns[i]));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

bool is_same_reference(const ForeignKeyDefinition& a, const ForeignKeyDefinition& b) {
    return is_same_name(a.parent, b.parent) && pairs_of(a) == pairs_of(b);
}

const ForeignKeyDefinition* find_like(const TableDefinition& table, const ForeignKeyDefinition& key) {
    for (const ForeignKeyDefinition& one : table.foreign_keys)
        if (is_same_reference(one, key))
            return &one;
    return nullptr;
}

struct ActionWords {
    std::string_view action;
    bool is_update;
    DefinitionPhrase does;
    DefinitionPhrase should;
};

using enum DefinitionPhrase;

constexpr std::array k_action_words = {
    ActionWords{"NO ACTION", false, does_refuse, should_refuse},
    ActionWords{"NO ACTION", true, does_refuse, should_refuse},
    ActionWords{"RESTRICT", false, does_refuse_at_once, should_refuse_at_once},
    ActionWords{"RESTRICT", true, does_refuse_at_once, should_refuse_at_once},
    ActionWords{"CASCADE", false, does_delete, should_delete},
    ActionWords{"CASCADE", true, does_change, should_change},
    ActionWords{"SET NULL", false, does_set_null, should_set_null},
    ActionWords{"SET NULL", true, does_set_null, should_set_null},
    ActionWords{"SET DEFAULT", false, does_set_default, should_set_default},
    ActionWords{"SET DEFAULT", true, does_set_default, should_set_default},
};

const ActionWords& words_of(std::string_view action, bool is_update) {
    for (const ActionWords& words : k_action_words)
        if (words.action == action && words.is_update == is_update)
            return words;
    return k_action_words.front();
}

// RESTRICT refuses at once, NO ACTION at the end of the statement, or of the transaction where the key is deferred. One
// statement hardly ever takes away both a row and what refers to it; a transaction often does.
bool is_same_action(const ForeignKeyDefinition& expected, std::string_view a, std::string_view b) {
    const auto weak = [&](std::string_view action) {
        return !expected.is_deferred && action == "RESTRICT" ? std::string_view("NO ACTION") : action;
    };
    return weak(a) == weak(b);
}

void compare_action(const TableDefinition& table, const ForeignKeyDefinition& expected,
                    const ForeignKeyDefinition& actual, bool is_update, Comparison& comparison) {
    const std::string& right = is_update ? expected.on_update : expected.on_delete;
    const std::string& here = is_update ? actual.on_update : actual.on_delete;
    if (is_same_action(expected, right, here))
        return;
    const std::string child = columns_in_quotes(table.name, expected.columns);
    const std::string parent = columns_in_quotes(expected.parent, expected.parent_columns);
    const std::vector<Argument> places{in_quotes(table.name), in_quotes(expected.columns)};
    const std::string event = is_update ? "ON UPDATE " : "ON DELETE ";
    comparison.findings.push_back(
        {{say(object_foreign_key, {child, parent}), event + right, event + here},
         say(action_differs,
             {say(is_update ? event_update : event_delete), in_quotes(expected.parent),
              say(words_of(here, is_update).does, places), say(words_of(right, is_update).should, places)})});
}

void compare_deferral(const TableDefinition& table, const ForeignKeyDefinition& expected,
                      const ForeignKeyDefinition& actual, Comparison& comparison) {
    if (expected.is_deferred == actual.is_deferred)
        return;
    const std::string child = columns_in_quotes(table.name, expected.columns);
    const std::string parent = columns_in_quotes(expected.parent, expected.parent_columns);
    const std::string waits = say(word_deferred);
    const std::string at_once = say(word_immediate);
    comparison.findings.push_back({{say(object_foreign_key, {child, parent}), expected.is_deferred ? waits : at_once,
                                    actual.is_deferred ? waits : at_once},
                                   say(expected.is_deferred ? deferral_missing : deferral_left_over, {child, parent})});
}

// The key that was meant: the first of the same columns that is like none of the expected ones.
const ForeignKeyDefinition* find_meant(const ForeignKeyDefinition& wanted, const TableDefinition& expected,
                                       const TableDefinition& actual) {
    for (const ForeignKeyDefinition& key : actual.foreign_keys)
        if (name_set(key.columns) == name_set(wanted.columns) && find_like(expected, key) == nullptr)
            return &key;
    return nullptr;
}

Finding missing_key(const TableDefinition& table, const ForeignKeyDefinition& key, const ForeignKeyDefinition* meant,
                    const schema::Definitions& here) {
    const std::string child = columns_in_quotes(table.name, key.columns);
    const std::string parent = columns_in_quotes(key.parent, key.parent_columns);
    const std::string object = say(object_foreign_key, {child, parent});
    if (meant == nullptr)
        return {{object, say(word_there), say(word_not_there)}, say(foreign_key_missing, {child, parent})};
    // Where there is no table, its key cannot be named either.
    const bool is_there = here.find_table(meant->parent) != nullptr;
    const std::string other = is_there ? columns_in_quotes(meant->parent, meant->parent_columns) //
                                       : in_quotes(meant->parent);
    return {{object, parent, other},
            say(is_there ? foreign_key_differs : foreign_key_to_nothing, {child, other, parent})};
}

} // namespace

void compare_foreign_keys(const TableDefinition& expected, const TableDefinition& actual,
                          const schema::Definitions& here, Comparison& comparison) {
    std::set<const ForeignKeyDefinition*> told;
    for (const ForeignKeyDefinition& key : expected.foreign_keys) {
        if (const ForeignKeyDefinition* const found = find_like(actual, key)) {
            compare_action(expected, key, *found, false, comparison);
            compare_action(expected, key, *found, true, comparison);
            compare_deferral(expected, key, *found, comparison);
            continue;
        }
        const ForeignKeyDefinition* const meant = find_meant(key, expected, actual);
        told.insert(meant);
        comparison.findings.push_back(missing_key(expected, key, meant, here));
    }
    for (const ForeignKeyDefinition& key : actual.foreign_keys) {
        if (find_like(expected, key) != nullptr || told.count(&key) > 0)
            continue;
        const std::string child = columns_in_quotes(expected.name, key.columns);
        const std::string parent = columns_in_quotes(key.parent, key.parent_columns);
        comparison.findings.push_back({{say(object_foreign_key, {child, parent}), say(word_not_there), say(word_there)},
                                       say(foreign_key_left_over, {child, parent})});
    }
}

} // namespace joinery::grade
