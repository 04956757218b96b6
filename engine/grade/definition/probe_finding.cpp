#include "engine/grade/definition/probe_finding.hpp"

#include "engine/base/utf8.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"

namespace joinery::grade {

namespace {

using enum DefinitionPhrase;

constexpr std::size_t k_shown_script = 120;

// "`price` `-1`", "`a` `1` and `b` `2`"
std::string values_in_words(const Probe& probe) {
    std::string text;
    for (std::size_t i = 0; i < probe.columns.size(); ++i)
        text += (i == 0 ? "" : ", ") + say(with_value, {in_quotes(probe.columns[i]), value_in_words(probe.values[i])});
    return text;
}

std::string act_of(const Probe& probe) {
    const std::string table = in_quotes(probe.table);
    switch (probe.kind) {
    case ProbeKind::insert:
    case ProbeKind::orphan:
        return probe.values.empty() ? say(act_insert_row, {table}) : say(act_insert, {table, values_in_words(probe)});
    case ProbeKind::omit:
        return say(act_omit, {table, in_quotes(probe.columns)});
    case ProbeKind::duplicate:
        return say(act_duplicate, {table, in_quotes(probe.columns)});
    case ProbeKind::two_rows:
        return say(act_two_rows, {table, in_quotes(probe.columns)});
    case ProbeKind::update:
        return say(act_update, {table, in_quotes(probe.columns), value_in_words(probe.values.front())});
    case ProbeKind::remove:
        return probe.values.empty() ? say(act_delete, {table}) : say(act_delete_with, {table, values_in_words(probe)});
    case ProbeKind::remove_parent:
        return say(act_delete_parent, {table, in_quotes(probe.other)});
    case ProbeKind::update_parent:
        return say(act_update_parent, {table, in_quotes(probe.other)});
    case ProbeKind::of_author:
        break;
    }
    const std::string_view shown = cut_at_character(probe.statement, k_shown_script);
    return say(act_probe, {"`" + valid_utf8(shown) + (shown.size() < probe.statement.size() ? "…" : "") + "`"});
}

struct EndingPhrases {
    DefinitionPhrase accepted;
    DefinitionPhrase refused;
    std::vector<Argument> arguments;
};

EndingPhrases phrases_for(const Probe& probe) {
    const bool is_insert = probe.kind == ProbeKind::insert;
    if (is_insert && probe.columns.size() == 1 && probe.values.front() == "NULL")
        return {nullable_here, not_nullable_here, {in_quotes(probe.columns.front())}};
    if (is_insert && probe.columns.size() == 1)
        return {accepted, refused, {in_quotes(probe.columns.front()), value_in_words(probe.values.front())}};
    if (is_insert && probe.columns.size() == 2)
        return {pair_accepted,
                pair_refused,
                {in_quotes(probe.columns[0]), value_in_words(probe.values[0]), in_quotes(probe.columns[1]),
                 value_in_words(probe.values[1])}};
    if (probe.kind == ProbeKind::duplicate)
        return {duplicate_accepted, duplicate_refused, {in_quotes(probe.columns), in_quotes(probe.table)}};
    if (probe.kind == ProbeKind::orphan)
        return {orphan_accepted, orphan_refused, {in_quotes(probe.columns), in_quotes(probe.other)}};
    return {act_accepted, act_refused, {act_of(probe)}};
}

std::string ending_in_words(const std::string& act, Ending ending) {
    return say(ending == Ending::done ? word_accepted : ending == Ending::refused ? word_refused : word_endless, {act});
}

} // namespace

std::string object_of(const Probe& probe) {
    const bool is_of_column =
        probe.kind == ProbeKind::insert || probe.kind == ProbeKind::omit || probe.kind == ProbeKind::update;
    if (is_of_column && probe.columns.size() == 1)
        return say(object_column, {in_quotes(probe.columns.front()), in_quotes(probe.table)});
    if (probe.kind == ProbeKind::insert && probe.columns.size() > 1)
        return say(object_columns, {in_quotes(probe.columns), in_quotes(probe.table)});
    if (probe.kind == ProbeKind::duplicate || probe.kind == ProbeKind::two_rows)
        return say(object_key, {in_quotes(probe.columns), in_quotes(probe.table)});
    if (probe.kind == ProbeKind::orphan)
        return say(object_foreign_key, {columns_in_quotes(probe.table, probe.columns),
                                        columns_in_quotes(probe.other, probe.other_columns)});
    if (probe.kind == ProbeKind::of_author)
        return say(object_database);
    return say(object_table, {in_quotes(probe.table)});
}

Finding ending_finding(const Probe& probe, Ending expected, Ending actual) {
    const std::string act = act_of(probe);
    const EndingPhrases phrases = phrases_for(probe);
    std::string sentence = actual == Ending::endless     ? say(endless, {act})
                           : expected == Ending::refused ? say(phrases.accepted, phrases.arguments)
                                                         : say(phrases.refused, phrases.arguments);
    return {{object_of(probe), ending_in_words(act, expected), ending_in_words(act, actual)}, std::move(sentence)};
}

Finding state_finding(const Probe& probe, const StateDifference& difference) {
    if (difference.finding)
        return *difference.finding;
    const std::string& fact = difference.fact;
    return {{object_of(probe), say(word_as_expected), fact}, say(after_act, {act_of(probe), fact})};
}

} // namespace joinery::grade
