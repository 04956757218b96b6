#include <algorithm>
#include <iostream>
#include <utility>

#include "engine/base/json_writer.hpp"
#include "engine/cli/author_commands.hpp"
#include "engine/cli/counted.hpp"
#include "engine/cli/open_pack.hpp"
#include "engine/cli/pack_numbers.hpp"

namespace joinery::cli {

namespace {

// What is told of all exercises, in this order.
constexpr struct {
    std::string_view name;
    Spread PackNumbers::*spread;
} k_spreads[] = {{"difficulty", &PackNumbers::difficulty}, {"minutes", &PackNumbers::minutes},
                 {"words", &PackNumbers::words},           {"hints", &PackNumbers::hints},
                 {"accepts", &PackNumbers::accepts},       {"wrongs", &PackNumbers::wrongs}};

// 2.5, or 3 where it is whole: a median of whole numbers has no other fraction.
std::string half_steps(double number) {
    const auto whole = static_cast<std::int64_t>(number);
    return std::to_string(whole) + (number > static_cast<double>(whole) ? ".5" : "");
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string to_the_right(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string spreads_text(const PackNumbers& numbers) {
    std::string text = padded("", 12);
    for (const std::string_view head : {"sum", "least", "median", "most"})
        text += to_the_right(std::string(head), 8);
    text += '\n';
    for (const auto& [name, member] : k_spreads) {
        const Spread& spread = numbers.*member;
        text += padded(std::string(name), 12) + to_the_right(std::to_string(spread.sum), 8) +
                to_the_right(std::to_string(spread.least), 8) + to_the_right(half_steps(spread.median), 8) +
                to_the_right(std::to_string(spread.most), 8) + '\n';
    }
    return text;
}

std::string difficulties_text(const PackNumbers& numbers) {
    std::string text = "\nDifficulty";
    for (std::size_t level = 1; level < numbers.difficulties.size(); ++level)
        text += (level > 1 ? ", " : " ") + std::to_string(level) + ": " + std::to_string(numbers.difficulties[level]);
    return text + '\n';
}

std::string concepts_text(const PackNumbers& numbers) {
    std::string text = '\n' + counted(numbers.concepts.size(), "concept", "concepts") + '\n';
    for (const auto& [name, count] : numbers.concepts)
        text += to_the_right(std::to_string(count), 4) + "  " + name + '\n';
    return text;
}

std::string data_text(const DataNumbers& data) {
    std::string text = "\nData " + data.name + ": " + counted(data.exercises, "exercise", "exercises") + ", " +
                       counted(data.variants, "hidden variant", "hidden variants") + '\n';
    if (!data.fault.empty())
        return text + "  It cannot be set up: " + data.fault + ".\n";
    for (const TableRows& table : data.tables)
        text += to_the_right(std::to_string(table.rows), 8) + "  " + table.name + '\n';
    return text;
}

std::string languages_text(const pack::Pack& pack, const PackNumbers& numbers) {
    if (numbers.languages.empty())
        return {};
    std::string text = "\nLanguage " + pack.language + ": " + counted(numbers.texts, "text", "texts") + '\n';
    for (const LanguageNumbers& one : numbers.languages) {
        text += "Language " + one.language + ": ";
        if (!one.is_there) {
            text += "its file does not lie beside the pack\n";
            continue;
        }
        text += std::to_string(one.texts) + " of them, " + std::to_string(one.exercises) + " of " +
                counted(numbers.exercises, "exercise", "exercises") + " whole";
        text += one.stale.value_or(0) > 0 ? ", " + std::to_string(*one.stale) + " to be looked at again\n" : "\n";
    }
    return text;
}

std::string stats_text(const pack::Pack& pack, const PackNumbers& numbers) {
    std::string text = pack.title + " (" + pack.id + ' ' + pack.version + ")\n";
    text += counted(numbers.exercises, "exercise", "exercises");
    for (const auto& [mode, count] : numbers.modes)
        text += ", " + std::to_string(count) + " by " + mode;
    text += "\n\n" + spreads_text(numbers) + difficulties_text(numbers) + concepts_text(numbers);
    for (const DataNumbers& data : numbers.data)
        text += data_text(data);
    return text + languages_text(pack, numbers);
}

void write_counts(JsonWriter& out, std::string_view name, const std::map<std::string, std::size_t>& counts) {
    out.member(name);
    out.begin_object();
    for (const auto& [key, count] : counts)
        out.member_integer(key, static_cast<std::int64_t>(count));
    out.end_object();
}

void write_spread(JsonWriter& out, std::string_view name, const Spread& spread) {
    out.member(name);
    out.begin_object();
    out.member_integer("sum", spread.sum);
    out.member_integer("least", spread.least);
    out.member("median");
    out.milliseconds(spread.median); // a decimal number, never an exponent
    out.member_integer("most", spread.most);
    out.end_object();
}

void write_data(JsonWriter& out, const DataNumbers& data) {
    out.member(data.name);
    out.begin_object();
    out.member_integer("exercises", static_cast<std::int64_t>(data.exercises));
    out.member_integer("variants", static_cast<std::int64_t>(data.variants));
    out.member("tables");
    out.begin_object();
    for (const TableRows& table : data.tables)
        out.member_integer(table.name, table.rows);
    out.end_object();
    if (data.fault.empty())
        out.member_null("fault");
    else
        out.member_text("fault", data.fault);
    out.end_object();
}

void write_language(JsonWriter& out, const LanguageNumbers& language) {
    out.member(language.language);
    if (!language.is_there)
        return out.null();
    out.begin_object();
    out.member_integer("exercises", static_cast<std::int64_t>(language.exercises));
    out.member_integer("texts", static_cast<std::int64_t>(language.texts));
    if (language.stale)
        out.member_integer("stale", static_cast<std::int64_t>(*language.stale));
    else
        out.member_null("stale");
    out.end_object();
}

std::string stats_json(const pack::Pack& pack, const PackNumbers& numbers) {
    JsonWriter out;
    out.begin_object();
    out.member_text("id", pack.id);
    out.member_text("version", pack.version);
    out.member_text("title", pack.title);
    out.member_integer("exercises", static_cast<std::int64_t>(numbers.exercises));
    write_counts(out, "modes", numbers.modes);
    out.member("difficulties");
    out.begin_list();
    for (std::size_t level = 1; level < numbers.difficulties.size(); ++level)
        out.integer(static_cast<std::int64_t>(numbers.difficulties[level]));
    out.end_list();
    for (const auto& [name, member] : k_spreads)
        write_spread(out, name, numbers.*member);
    write_counts(out, "concepts", numbers.concepts);
    out.member("data");
    out.begin_object();
    for (const DataNumbers& data : numbers.data)
        write_data(out, data);
    out.end_object();
    out.member_text("language", pack.language);
    out.member_integer("texts", static_cast<std::int64_t>(numbers.texts));
    out.member("translations");
    out.begin_object();
    for (const LanguageNumbers& one : numbers.languages)
        write_language(out, one);
    out.end_object();
    out.end_object();
    return out.take() + '\n';
}

} // namespace

ExitCode stats(const StatsOptions& options) {
    const auto opened = open_pack(options.pack);
    if (!opened)
        return ExitCode::usage;
    const PackNumbers numbers = numbers_of(*opened);
    std::cout << (options.is_json ? stats_json(opened->pack, numbers) : stats_text(opened->pack, numbers));
    return ExitCode::clean;
}

} // namespace joinery::cli
