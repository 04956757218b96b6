#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/grade/definition/compare_keys.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using schema::KeyDefinition;
using schema::KeyOrigin;
using schema::KeyPart;
using schema::TableDefinition;
using Keys = std::vector<const KeyDefinition*>;

bool is_same_part(const KeyPart& a, const KeyPart& b) {
    return is_same_name(a.column, b.column) && a.expression == b.expression && a.collation == b.collation &&
           a.descending == b.descending;
}

bool has_same_parts(const KeyDefinition& a, const KeyDefinition& b) {
    return a.predicate == b.predicate &&
           std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), is_same_part);
}

std::vector<std::string> column_set(const KeyDefinition& key) {
    std::vector<std::string> names;
    for (const KeyPart& part : key.parts)
        names.push_back(part.column.empty() ? "(" + part.expression + ")" : part.column);
    return name_set(names);
}

// A constraint keeps its columns unique in whatever order.
bool does_the_same(const KeyDefinition& wanted, const KeyDefinition& found) {
    if (wanted.is_unique && found.is_unique && (wanted.origin != KeyOrigin::index || found.origin != KeyOrigin::index))
        return wanted.predicate == found.predicate && column_set(wanted) == column_set(found);
    return has_same_parts(wanted, found) && (found.is_unique || !wanted.is_unique);
}

// The same rows are found by a constraint's index, or by the row id.
bool is_redundant(const KeyDefinition& index, const TableDefinition& table) {
    if (table.has_row_id_column && index.parts.size() == 1 && index.predicate.empty() &&
        is_same_name(index.parts.front().column, table.primary_key().front()))
        return true;
    return std::any_of(table.keys.begin(), table.keys.end(), [&](const KeyDefinition& key) {
        return key.origin != KeyOrigin::index && does_the_same(index, key);
    });
}

std::string in_words(const TableDefinition& table, const KeyDefinition& key) {
    std::vector<std::string> parts;
    for (const KeyPart& part : key.parts) {
        const schema::ColumnDefinition* const column = table.find_column(part.column);
        std::string text = part.column.empty() ? part.expression : part.column;
        if (part.collation != (column == nullptr ? "binary" : column->collation))
            text += " COLLATE " + part.collation;
        parts.push_back(text + (part.descending ? " DESC" : ""));
    }
    std::string text = columns_in_quotes(table.name, parts);
    if (!key.predicate.empty())
        text.insert(text.size() - 1, " WHERE " + key.predicate);
    return text;
}

Keys indexes_of(const TableDefinition& table) {
    Keys indexes;
    for (const KeyDefinition& key : table.keys)
        if (key.origin == KeyOrigin::index && !is_redundant(key, table))
            indexes.push_back(&key);
    return indexes;
}

// Those of `wanted` that nothing in `table` does.
Keys unmet(const Keys& wanted, const TableDefinition& table) {
    Keys rest;
    for (const KeyDefinition* index : wanted)
        if (!is_redundant(*index, table) &&
            std::none_of(table.keys.begin(), table.keys.end(),
                         [&](const KeyDefinition& key) { return does_the_same(*index, key); }))
            rest.push_back(index);
    return rest;
}

std::string condition(const std::string& text, bool is_predicate) { return is_predicate ? text : "(" + text + ")"; }

// Leaves open whether two texts come to the same for every row.
void ask(const TableDefinition& table, const std::string& expected, const std::string& actual, bool is_predicate,
         const Finding& finding, Comparison& comparison) {
    if (expected != actual)
        comparison.expressions.push_back(
            {table.name, condition(expected, is_predicate), condition(actual, is_predicate), is_predicate, finding});
}

// Whether two indexes differ in nothing but the wording of expressions.
bool may_be_equal(const KeyDefinition& a, const KeyDefinition& b) {
    const auto is_alike = [](const KeyPart& one, const KeyPart& other) {
        return is_same_name(one.column, other.column) && one.collation == other.collation &&
               one.descending == other.descending;
    };
    return a.is_unique == b.is_unique && a.predicate.empty() == b.predicate.empty() &&
           std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), is_alike);
}

Finding difference(const TableDefinition& table, const KeyDefinition& expected, const KeyDefinition& actual) {
    const std::string right = in_words(table, expected);
    const std::string here = in_words(table, actual);
    const std::string object = say(DefinitionPhrase::object_index, {right});
    if (!has_same_parts(expected, actual))
        return {{object, right, here}, say(DefinitionPhrase::index_differs, {here, right})};
    const std::string is = say(DefinitionPhrase::word_unique);
    const std::string is_not = say(DefinitionPhrase::word_not_unique);
    return expected.is_unique ? Finding{{object, is, is_not}, say(DefinitionPhrase::index_unique_missing, {right})}
                              : Finding{{object, is_not, is}, say(DefinitionPhrase::index_unique_left_over, {right})};
}

bool share_a_column(const KeyDefinition& a, const KeyDefinition& b) {
    const auto names = column_set(a);
    const auto others = column_set(b);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return std::find(others.begin(), others.end(), name) != others.end();
    });
}

// The index that was meant: of the same columns if there is one, else one that begins with the same, else one that has
// some of them.
Keys::iterator find_meant(const KeyDefinition& wanted, Keys& indexes) {
    const auto open = std::find_if(indexes.begin(), indexes.end(),
                                   [&](const KeyDefinition* one) { return may_be_equal(wanted, *one); });
    if (open != indexes.end())
        return open;
    for (const auto& is_near : std::array<bool (*)(const KeyDefinition&, const KeyDefinition&), 3>{
             [](const KeyDefinition&a, const KeyDefinition&b) { return column_set(a) == column_set(b); },
             [](const KeyDefinition&a, const KeyDefinition&b) {
                 return is_same_part(a.parts.front(), b.parts.front());
             },
             share_a_column}) {
        const auto near = std::find_if(indexes.begin(), indexes.end(),
                                       [&](const KeyDefinition* one) { return is_near(wanted, *one); });
        if (near != indexes.end())
            return near;
    }
    return indexes.end();
}

} // namespace

void compare_indexes(const TableDefinition& expected, const TableDefinition& actual, Comparison& comparison) {
    Keys left_over = unmet(indexes_of(actual), expected);
    for (const KeyDefinition* wanted : unmet(indexes_of(expected), actual)) {
        const auto meant = find_meant(*wanted, left_over);
        if (meant == left_over.end()) {
            const std::string words = in_words(expected, *wanted);
            comparison.findings.push_back({{say(DefinitionPhrase::object_index, {words}),
                                            say(DefinitionPhrase::word_there), say(DefinitionPhrase::word_not_there)},
                                           say(DefinitionPhrase::index_missing, {words})});
            continue;
        }
        const Finding finding = difference(expected, *wanted, **meant);
        if (may_be_equal(*wanted, **meant) && !has_same_parts(*wanted, **meant)) {
            for (std::size_t i = 0; i < wanted->parts.size(); ++i)
                ask(expected, wanted->parts[i].expression, (*meant)->parts[i].expression, false, finding, comparison);
            ask(expected, wanted->predicate, (*meant)->predicate, true, finding, comparison);
        } else {
            comparison.findings.push_back(finding);
        }
        left_over.erase(meant);
    }
    for (const KeyDefinition* index : left_over) {
        const std::string words = in_words(expected, *index);
        comparison.findings.push_back({{say(DefinitionPhrase::object_index, {words}),
                                        say(DefinitionPhrase::word_not_there), say(DefinitionPhrase::word_there)},
                                       say(DefinitionPhrase::index_left_over, {words})});
    }
}

} // namespace joinery::grade
