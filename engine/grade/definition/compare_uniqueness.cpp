#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/grade/definition/compare_keys.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using schema::KeyDefinition;
using schema::KeyOrigin;
using schema::TableDefinition;

// Columns with their collations, both folded.
using KeySet = std::set<std::pair<std::string, std::string>>;

struct Uniqueness {
    KeySet set;
    std::vector<std::string> columns; // as they were written
    bool is_primary = false;          // compared as such
};

bool is_plain(const KeyDefinition& key) {
    return key.predicate.empty() && std::all_of(key.parts.begin(), key.parts.end(),
                                                [](const schema::KeyPart& part) { return !part.column.empty(); });
}

std::vector<Uniqueness> uniqueness_of(const TableDefinition& table) {
    std::vector<Uniqueness> all;
    for (const KeyDefinition& key : table.keys) {
        if (!key.is_unique || !is_plain(key))
            continue;
        Uniqueness one;
        one.is_primary = key.origin == KeyOrigin::primary_key;
        for (const schema::KeyPart& part : key.parts) {
            one.set.emplace(parse::folded(part.column), part.collation);
            one.columns.push_back(part.column);
        }
        all.push_back(std::move(one));
    }
    if (table.has_row_id_column) {
        const std::string name = table.primary_key().front();
        // Numbers have no collation, so any will do.
        for (const char* collation : {"binary", "nocase", "rtrim"})
            all.push_back({{{parse::folded(name), collation}}, {name}, true});
    }
    return all;
}

// Where (a) is unique, so is (a, b).
bool implies(const std::vector<Uniqueness>& all, const Uniqueness& one) {
    return std::any_of(all.begin(), all.end(), [&](const Uniqueness& other) {
        return std::includes(one.set.begin(), one.set.end(), other.set.begin(), other.set.end());
    });
}

std::vector<Uniqueness> not_implied(const std::vector<Uniqueness>& some, const std::vector<Uniqueness>& by) {
    std::vector<Uniqueness> rest;
    for (const Uniqueness& one : some)
        if (!one.is_primary && !implies(by, one) &&
            std::none_of(rest.begin(), rest.end(), [&](const Uniqueness& other) { return other.set == one.set; }))
            rest.push_back(one);
    return rest;
}

} // namespace

void compare_uniqueness(const TableDefinition& expected, const TableDefinition& actual, Comparison& comparison) {
    const auto right = uniqueness_of(expected);
    const auto here = uniqueness_of(actual);
    const std::string table = in_quotes(expected.name);
    const std::string is = say(DefinitionPhrase::word_unique);
    const std::string is_not = say(DefinitionPhrase::word_not_unique);
    for (const Uniqueness& one : not_implied(right, here)) {
        const std::string columns = in_quotes(one.columns);
        comparison.findings.push_back({{say(DefinitionPhrase::object_key, {columns, table}), is, is_not},
                                       say(DefinitionPhrase::key_missing, {columns, table})});
    }
    for (const Uniqueness& one : not_implied(here, right)) {
        const std::string columns = in_quotes(one.columns);
        comparison.findings.push_back({{say(DefinitionPhrase::object_key, {columns, table}), is_not, is},
                                       say(DefinitionPhrase::key_left_over, {columns, table})});
    }
}

} // namespace joinery::grade
