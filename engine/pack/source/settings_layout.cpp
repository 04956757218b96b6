#include "engine/pack/source/settings_layout.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "engine/pack/source/setting_names.hpp"
#include "engine/pack/source/trimmed.hpp"

namespace joinery::pack {

namespace {

// Behind the string that begins at `at`, be it on one line or between three quotes.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string three(3, quote);
    const bool is_long = text.substr(at, 3) == three;
    at += is_long ? 3 : 1;
    while (at < text.size()) {
        if (is_long ? text.substr(at, 3) == three : text[at] == quote)
            break;
        at += text[at] == '\\' && quote == '"' ? 2 : 1;
    }
    at = std::min(at + (is_long ? 3 : 1), text.size());
    while (is_long && at < text.size() && text[at] == quote)
        ++at; // quotes that belong to the text, just before those that end it
    return at;
}

// Where the statement or comment that begins at 0 ends: at a line break outside of brackets and strings.
std::size_t end_of_statement(std::string_view text) {
    int depth = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const char byte = text[at];
        if (byte == '"' || byte == '\'') {
            at = end_of_string(text, at);
            continue;
        }
        if (byte == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (byte == '\n' && depth == 0)
            break;
        depth += byte == '[' || byte == '{' ? 1 : 0;
        depth -= byte == ']' || byte == '}' ? 1 : 0;
        ++at;
    }
    return at;
}

std::size_t find_equals(std::string_view statement) {
    std::size_t at = 0;
    while (at < statement.size() && statement[at] != '=')
        at = statement[at] == '"' || statement[at] == '\'' ? end_of_string(statement, at) : at + 1;
    return at;
}

// The first part of a key: `require` of `require.uses`, without quotes.
std::string_view first_part(std::string_view key) {
    if (key.front() == '"' || key.front() == '\'')
        return key.substr(1, key.find(key.front(), 1) - 1);
    return trimmed(key.substr(0, key.find('.')));
}

// Trailing spaces end where a line does, unless the line may be one of a long string.
std::string without_trailing_spaces(std::string_view value) {
    if (value.find("\"\"\"") != std::string_view::npos || value.find("'''") != std::string_view::npos)
        return std::string(value);
    std::string out;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find('\n'), value.size());
        const std::string_view line = value.substr(0, end);
        out += line.substr(0, line.find_last_not_of(" \t") + 1);
        out += end < value.size() ? "\n" : "";
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return out;
}

struct Setting {
    std::string comments; // lines before it
    std::string text;
    std::size_t rank = 0;
};

struct Table {
    std::string head; // with the comments before it; empty for the settings before the first table
    std::span<const std::string_view> order;
    std::vector<Setting> settings;
};

Setting read_setting(std::string comments, std::string_view statement, std::span<const std::string_view> order) {
    const std::size_t equals = find_equals(statement);
    const std::string_view key = trimmed(statement.substr(0, equals));
    const std::string_view value = trimmed(statement.substr(std::min(equals + 1, statement.size())));
    const auto rank = std::find(order.begin(), order.end(), first_part(key)) - order.begin();
    return {std::move(comments), std::string(key) + " = " + without_trailing_spaces(value) + '\n',
            static_cast<std::size_t>(rank)};
}

std::span<const std::string_view> order_in(std::string_view head) {
    constexpr std::string_view brackets = "[] \t";
    const std::size_t begin = std::min(head.find_first_not_of(brackets), head.size());
    const std::string_view name = head.substr(begin, head.find_first_of(brackets, begin) - begin);
    return name == "require" ? std::span<const std::string_view>(k_requirement_settings)
                             : std::span<const std::string_view>();
}

} // namespace

std::string lay_out_settings(std::string_view toml) {
    std::vector<Table> tables{{"", k_exercise_settings, {}}};
    std::string comments;
    while (!toml.empty()) {
        const std::size_t end = end_of_statement(toml);
        const std::string_view statement = trimmed(toml.substr(0, end));
        toml.remove_prefix(std::min(end + 1, toml.size()));
        if (statement.empty())
            continue;
        if (statement.front() == '#')
            comments.append(statement).append("\n");
        else if (statement.front() == '[')
            tables.push_back({std::exchange(comments, "") + std::string(statement) + '\n', order_in(statement), {}});
        else
            tables.back().settings.push_back(read_setting(std::exchange(comments, ""), statement, tables.back().order));
    }
    std::string out;
    for (Table& table : tables) {
        const auto is_before = [](const Setting& a, const Setting& b) { return a.rank < b.rank; };
        std::stable_sort(table.settings.begin(), table.settings.end(), is_before);
        out += table.head;
        for (const Setting& setting : table.settings)
            out += setting.comments + setting.text;
    }
    return out + comments;
}

} // namespace joinery::pack
