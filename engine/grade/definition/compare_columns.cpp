#include "engine/grade/definition/compare_columns.hpp"

#include <algorithm>
#include <array>

#include "engine/grade/verdict/definition_phrase.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/nearest_name.hpp"

namespace joinery::grade {

namespace {

using schema::ColumnDefinition;
using schema::Generation;
using schema::TableDefinition;
using schema::TableKind;

std::string there() { return say(DefinitionPhrase::word_there); }
std::string not_there() { return say(DefinitionPhrase::word_not_there); }

std::vector<std::string> column_names(const TableDefinition& table) {
    std::vector<std::string> names;
    for (const ColumnDefinition& column : table.columns)
        names.push_back(column.name);
    return names;
}

std::string object_of(const TableDefinition& table) {
    return say(table.kind == TableKind::view ? DefinitionPhrase::object_view : DefinitionPhrase::object_table,
               {in_quotes(table.name)});
}

std::string object_of(const TableDefinition& table, const ColumnDefinition& column) {
    return say(DefinitionPhrase::object_column, {in_quotes(column.name), in_quotes(table.name)});
}

std::string type_in_words(const ColumnDefinition& column) {
    return "`" + (column.type.empty() ? std::string(schema::name(column.affinity)) : column.type) + "`";
}

// Which columns there are. False where they are not the same.
bool compare_names(const TableDefinition& expected, const TableDefinition& actual, Comparison& comparison) {
    const std::size_t before = comparison.findings.size();
    std::vector<std::string> left_over;
    for (const ColumnDefinition& column : actual.columns)
        if (expected.find_column(column.name) == nullptr)
            left_over.push_back(column.name);
    for (const ColumnDefinition& column : expected.columns) {
        if (actual.find_column(column.name) != nullptr)
            continue;
        const std::string name = in_quotes(column.name);
        const auto nearest = sql::nearest_name(column.name, left_over);
        std::string sentence =
            nearest ? say(DefinitionPhrase::column_misnamed, {name, in_quotes(actual.name), in_quotes(*nearest)})
                    : say(DefinitionPhrase::column_missing, {name, in_quotes(actual.name)});
        comparison.findings.push_back({{object_of(expected, column), there(), not_there()}, std::move(sentence)});
        if (nearest)
            left_over.erase(std::find(left_over.begin(), left_over.end(), *nearest));
    }
    for (const std::string& name : left_over)
        comparison.findings.push_back(
            {{object_of(actual, *actual.find_column(name)), not_there(), there()},
             say(DefinitionPhrase::column_left_over, {in_quotes(name), in_quotes(actual.name)})});
    if (comparison.findings.size() > before)
        return false;
    for (std::size_t i = 0; i < expected.columns.size(); ++i) {
        if (is_same_name(expected.columns[i].name, actual.columns[i].name))
            continue;
        const std::string order = in_quotes(column_names(expected));
        comparison.findings.push_back({{object_of(expected), order, in_quotes(column_names(actual))},
                                       say(DefinitionPhrase::column_order, {in_quotes(expected.name), order})});
        return false;
    }
    return true;
}

// In a STRICT table the type decides what may stand there; INT and INTEGER are one.
bool is_same_type(const ColumnDefinition& expected, const ColumnDefinition& actual, bool is_strict) {
    const bool is_any = parse::folded(expected.type) == "any" || parse::folded(actual.type) == "any";
    if (is_strict && is_any)
        return is_same_name(expected.type, actual.type);
    return expected.affinity == actual.affinity;
}

void compare_type(const TableDefinition& table, const ColumnDefinition& expected, const ColumnDefinition& actual,
                  Comparison& comparison) {
    if (is_same_type(expected, actual, table.is_strict))
        return;
    const std::string right = type_in_words(expected);
    const std::string here = type_in_words(actual);
    comparison.findings.push_back({{object_of(table, expected), right, here},
                                   say(DefinitionPhrase::type_differs, {in_quotes(expected.name), here, right})});
}

void compare_generation(const TableDefinition& table, const ColumnDefinition& expected, const ColumnDefinition& actual,
                        Comparison& comparison) {
    if (expected.generation == actual.generation)
        return;
    const std::string name = in_quotes(expected.name);
    const bool should_be = expected.generation != Generation::none;
    const std::string generated = say(DefinitionPhrase::word_generated);
    const std::string ordinary = say(DefinitionPhrase::word_ordinary);
    if (should_be != (actual.generation != Generation::none)) {
        comparison.findings.push_back(
            {{object_of(table, expected), should_be ? generated : ordinary, should_be ? ordinary : generated},
             say(should_be ? DefinitionPhrase::generated_missing : DefinitionPhrase::generated_left_over, {name})});
        return;
    }
    const std::string read = say(DefinitionPhrase::word_when_read);
    const std::string written = say(DefinitionPhrase::word_when_written);
    const bool is_read = actual.generation == Generation::when_read;
    comparison.notes.push_back(
        say(DefinitionPhrase::note_generation, {name, is_read ? read : written, is_read ? written : read}));
}

// A row id takes NULL for "the next one", NOT NULL or not. WITHOUT ROWID and STRICT make a key NOT NULL by themselves,
// and where they are more than the task asks for, so is that.
bool says_nothing_of_null(const TableDefinition& expected, const TableDefinition& actual,
                          const ColumnDefinition& column) {
    const bool is_other_kind = expected.has_row_id != actual.has_row_id || expected.is_strict != actual.is_strict;
    return column.primary_key > 0 && (expected.has_row_id_column || actual.has_row_id_column || is_other_kind);
}

void compare_nullability(const TableDefinition& table, const ColumnDefinition& expected, const ColumnDefinition& actual,
                         Comparison& comparison) {
    if (expected.not_null == actual.not_null)
        return;
    const std::string refuses = say(DefinitionPhrase::word_not_null);
    const std::string takes = say(DefinitionPhrase::word_nullable);
    comparison.nullabilities.push_back(
        {table.name,
         expected.name,
         {{object_of(table, expected), expected.not_null ? refuses : takes, actual.not_null ? refuses : takes},
          say(expected.not_null ? DefinitionPhrase::nullable_here : DefinitionPhrase::not_nullable_here,
              {in_quotes(expected.name)})}});
}

std::string collation_word(const ColumnDefinition& column) {
    std::string word = column.collation;
    for (char& letter : word)
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return word;
}

void compare_collation(const TableDefinition& table, const ColumnDefinition& expected, const ColumnDefinition& actual,
                       Comparison& comparison) {
    if (expected.collation == actual.collation)
        return;
    const std::string right = collation_word(expected);
    const std::string here = collation_word(actual);
    comparison.findings.push_back(
        {{object_of(table, expected), say(DefinitionPhrase::word_collates, {right}),
          say(DefinitionPhrase::word_collates, {here})},
         say(DefinitionPhrase::collation_differs, {in_quotes(expected.name), "`" + here + "`", "`" + right + "`"})});
}

void compare_primary_keys(const TableDefinition& expected, const TableDefinition& actual, Comparison& comparison) {
    const auto right = expected.primary_key();
    const auto here = actual.primary_key();
    const std::string object = say(DefinitionPhrase::object_primary_key, {in_quotes(expected.name)});
    const std::string none = say(DefinitionPhrase::word_none);
    const std::string name = in_quotes(expected.name);
    const std::string right_words = right.empty() ? none : in_quotes(right);
    const std::string here_words = here.empty() ? none : in_quotes(here);
    if (name_set(right) != name_set(here)) {
        const DefinitionPhrase phrase = here.empty()    ? DefinitionPhrase::primary_key_missing
                                        : right.empty() ? DefinitionPhrase::primary_key_left_over
                                                        : DefinitionPhrase::primary_key_differs;
        std::vector<Argument> arguments{name};
        if (!here.empty())
            arguments.emplace_back(here_words);
        if (!right.empty())
            arguments.emplace_back(right_words);
        comparison.findings.push_back({{object, right_words, here_words}, say(phrase, arguments)});
    } else if (expected.has_row_id_column != actual.has_row_id_column && expected.has_row_id == actual.has_row_id) {
        const std::string is = say(DefinitionPhrase::word_row_id);
        const std::string is_not = say(DefinitionPhrase::word_not_row_id);
        const bool should_be = expected.has_row_id_column;
        comparison.findings.push_back(
            {{object, should_be ? is : is_not, should_be ? is_not : is},
             say(should_be ? DefinitionPhrase::row_id_missing : DefinitionPhrase::row_id_left_over, {here_words})});
    }
}

struct Option {
    std::string_view words;
    bool (*is_on)(const TableDefinition&);
};

constexpr std::array k_options = {
    Option{"`STRICT`", [](const TableDefinition& table) { return table.is_strict; }},
    Option{"`WITHOUT ROWID`", [](const TableDefinition& table) { return !table.has_row_id; }},
    Option{"`AUTOINCREMENT`", [](const TableDefinition& table) { return table.is_autoincrement; }},
};

void compare_options(const TableDefinition& expected, const TableDefinition& actual, Comparison& comparison) {
    for (const Option& option : k_options) {
        const bool should_be = option.is_on(expected);
        if (should_be == option.is_on(actual))
            continue;
        const std::string name = in_quotes(expected.name);
        const std::string words(option.words);
        if (should_be)
            comparison.findings.push_back(
                {{object_of(expected), words, not_there()}, say(DefinitionPhrase::option_missing, {name, words})});
        else
            comparison.notes.push_back(say(DefinitionPhrase::note_option, {name, words}));
    }
}

} // namespace

bool have_same_columns(const TableDefinition& expected, const TableDefinition& actual) {
    return std::equal(expected.columns.begin(), expected.columns.end(), actual.columns.begin(), actual.columns.end(),
                      [](const ColumnDefinition& a, const ColumnDefinition& b) {
                          const bool is_same_kind =
                              (a.generation == Generation::none) == (b.generation == Generation::none);
                          return is_same_name(a.name, b.name) && is_same_kind && a.hidden == b.hidden;
                      });
}

void compare_columns(const TableDefinition& expected, const TableDefinition& actual, Comparison& comparison) {
    if (!compare_names(expected, actual, comparison))
        return;
    if (expected.kind == TableKind::view)
        return; // the rest is what it returns
    compare_primary_keys(expected, actual, comparison);
    for (std::size_t i = 0; i < expected.columns.size(); ++i) {
        compare_type(expected, expected.columns[i], actual.columns[i], comparison);
        compare_generation(expected, expected.columns[i], actual.columns[i], comparison);
        if (!says_nothing_of_null(expected, actual, expected.columns[i]))
            compare_nullability(expected, expected.columns[i], actual.columns[i], comparison);
        compare_collation(expected, expected.columns[i], actual.columns[i], comparison);
    }
    compare_options(expected, actual, comparison);
}

} // namespace joinery::grade
